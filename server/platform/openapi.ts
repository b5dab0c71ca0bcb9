import { z, type ZodType } from "zod";
import type { Endpoint } from "@kept/domain/kit/api.ts";
import type { Routes } from "./http.ts";

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[] };

/** The OpenAPI 3.1 document of these rooms' endpoints. */
export function openapiOf(rooms: readonly Routes[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { api } of rooms)
    for (const [name, endpoint] of Object.entries(api)) {
      const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
      (paths[path] ??= {})[endpoint.method.toLowerCase()] = operation(name, endpoint);
    }
  return {
    openapi: "3.1.0",
    info: {
      title: "Kept",
      version,
      description: "After-sales service that keeps its promises.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ key: [] }, { session: [] }],
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "kept_session" },
      },
      schemas: { Problem: problemSchema },
    },
    paths,
  };
}

function operation(name: string, endpoint: Endpoint) {
  const input = schemaOf(endpoint.input, "input");
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, key]) => key ?? "");
  const rest = Object.keys(input.properties ?? {}).filter((key) => !inPath.includes(key));
  const reads = endpoint.method === "GET";
  const parameters = [
    ...inPath.map((key) => parameter(key, "path")),
    ...(reads ? rest.map((key) => parameter(key, "query")) : []),
  ];
  if (endpoint.method === "POST") parameters.push(idempotencyKey);
  return {
    operationId: `${endpoint.may.verb.split(".")[0]}.${name}`,
    summary: endpoint.summary,
    tags: [endpoint.path.split("/")[2]],
    "x-kept-verb": endpoint.may.verb,
    "x-kept-may": endpoint.may.who,
    ...(endpoint.may.who === "anyone" ? { security: [] } : {}),
    parameters,
    ...(reads || (rest.length === 0 && endpoint.sends === "json")
      ? {}
      : { requestBody: { required: true, content: body(rest) } }),
    responses: {
      [reads ? 200 : endpoint.method === "POST" ? 201 : 200]: { description: "Done", content: answer() },
      default: {
        description: "Refused, or broken",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };

  function parameter(key: string, where: string) {
    const required = where === "path" || (input.required ?? []).includes(key);
    return { name: key, in: where, required, schema: input.properties?.[key] ?? { type: "string" } };
  }
  function body(keys: readonly string[]) {
    const schema = {
      type: "object",
      properties: Object.fromEntries(keys.map((key) => [key, input.properties?.[key] ?? {}])),
      required: (input.required ?? []).filter((key) => keys.includes(key)),
    };
    if (endpoint.sends === "raw") return { "*/*": { schema: { type: "string", format: "binary" } } };
    if (endpoint.sends === "json") return { "application/json": { schema } };
    return {
      "multipart/form-data": {
        schema: { ...schema, properties: { ...schema.properties, file: { type: "string", format: "binary" } } },
      },
    };
  }
  function answer() {
    if (endpoint.gives === "events") return { "text/event-stream": { schema: { type: "string" } } };
    if (endpoint.gives === "file")
      return { "application/octet-stream": { schema: { type: "string", format: "binary" } } };
    return { "application/json": { schema: schemaOf(endpoint.output, "output") } };
  }
}

function schemaOf(schema: ZodType, io: "input" | "output"): Schema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  }) as Schema & { $schema?: string };
  return json;
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key sent again is answered as before and carried out once",
  schema: { type: "string", maxLength: 200 },
};

const problemSchema = {
  type: "object",
  description: "Problem details (RFC 9457)",
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: { type: "string" },
    requestId: { type: "string" },
  },
  required: ["type", "title", "status", "code", "detail", "requestId"],
};
