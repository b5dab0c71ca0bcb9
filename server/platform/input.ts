import type { FastifyRequest } from "fastify";
import type { Endpoint, SentBody, SentFile } from "@kept/domain/kit/api.ts";
import { refuse } from "./reasons.ts";

/** Path, query and body of a request as the one input of its endpoint; the path wins over the body. */
export async function inputOf(request: FastifyRequest, endpoint: Endpoint): Promise<Record<string, unknown>> {
  const outer = { ...(request.query as object), ...(request.params as object) };
  if (endpoint.method === "GET") return outer;
  if (endpoint.sends === "file") return { ...(await partsOf(request)), ...outer };
  if (endpoint.sends === "raw") return { ...outer, sent: bodyOf(request) };
  const body: unknown = request.body ?? {};
  if (typeof body !== "object" || Array.isArray(body)) throw refuse("input-unreadable");
  return { ...body, ...outer };
}

/** The body as it came, with what it is signed by. */
function bodyOf(request: FastifyRequest): SentBody {
  const header = (name: string) => String(request.headers[name] ?? "");
  return {
    type: header("content-type"),
    bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    timestamp: header("kept-timestamp"),
    signature: header("kept-signature"),
  };
}

/** The fields of a multipart form and its one file as `file`. */
async function partsOf(request: FastifyRequest): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) throw refuse("input-unreadable");
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === "field") fields[part.fieldname] = part.value;
    else fields["file"] = { name: part.filename, type: part.mimetype, bytes: await part.toBuffer() } satisfies SentFile;
  }
  return fields;
}
