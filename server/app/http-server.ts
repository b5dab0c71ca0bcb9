import { existsSync } from "node:fs";
import path from "node:path";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import files from "@fastify/static";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { v7 } from "uuid";
import { may } from "@kept/domain/kit/policy.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { appPolicy } from "@kept/domain/app/api.ts";
import type { House } from "../platform/house.ts";
import { mount, whoAsked } from "../platform/http.ts";
import { liveUpdates } from "../platform/live.ts";
import { metrics, timeOfRequests } from "../platform/metrics.ts";
import { openapiOf } from "../platform/openapi.ts";
import { faultProblem, languageAsked, problemOf } from "../platform/problem.ts";
import { refuse } from "../platform/reasons.ts";
import { addHandbook } from "./handbook.ts";
import { rooms } from "./rooms.ts";

const webFolder = path.join(import.meta.dirname, "../../web/dist");
const fileSizeAtMost = 25 * 1024 * 1024;

export type HttpServer = { app: FastifyInstance; live: ReturnType<typeof liveUpdates> };

/** The HTTP face of a house: the rooms' endpoints, their documentation, live updates, health, and the desk. */
export async function httpServer(house: House, version: string): Promise<HttpServer> {
  const app = Fastify({
    loggerInstance: house.log as FastifyBaseLogger,
    trustProxy: house.settings.trustProxy,
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: 120_000,
    genReqId: (request) => givenId(request.headers["x-request-id"]) ?? v7(),
    forceCloseConnections: true,
  });
  const live = liveUpdates(house);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: fileSizeAtMost, files: 1, fields: 50 } });
  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy }, strictTransportSecurity: false });
  await app.register(swagger, { mode: "static", specification: { document: documentOf(version) as never } });
  await app.register(swaggerUi, { routePrefix: "/api/docs" });
  app.addHook("onResponse", observe);
  app.addHook("onResponse", (request, _reply, done) => {
    if (request.method !== "GET") live.soon();
    done();
  });
  app.setErrorHandler((fault: FastifyError, request, reply) => answerFault(house, fault, request, reply));
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== "GET" || /^\/(api|assets)\//.test(request.url) || !existsSync(webFolder))
      throw refuse("not-found");
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
  for (const room of rooms) if (room.routes) mount(app, house, room.routes);
  app.get("/api/live", async (request, reply) => {
    const { by } = await whoAsked(house, request);
    if (!may(by, appPolicy.listen)) throw refuse(by.kind === "nobody" ? "sign-in-needed" : "not-allowed");
    await live.listen(request, reply, by);
  });
  app.get("/api/openapi.json", () => documentOf(version));
  addHealth(app, house);
  addHandbook(app);
  if (existsSync(webFolder))
    await app.register(files, {
      root: webFolder,
      index: false,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) =>
        reply.header("cache-control", named(file) ? "public, max-age=31536000, immutable" : "no-cache"),
    });
  return { app, live };
}

/** Files below assets/ are named by their content, so they never change. */
const named = (file: string): boolean => file.includes("/assets/");

const documentOf = (version: string) =>
  openapiOf(
    rooms.flatMap((room) => room.routes ?? []),
    version,
  );

/** Scripts and styles come from this server alone; Mantine sets styles on elements. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  // Decoders of pictures in PDFs are WebAssembly; no words become a script by it.
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

function addHealth(app: FastifyInstance, house: House): void {
  app.get("/healthz", () => ({ up: true }));
  app.get("/readyz", async (_request, reply) => {
    const database = await house.pool.query("select 1").then(
      () => true,
      () => false,
    );
    return reply.code(database ? 200 : 503).send({ ready: database, database });
  });
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}

async function observe(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const path = request.routeOptions.url ?? "unknown";
  timeOfRequests.observe({ method: request.method, path, status: reply.statusCode }, reply.elapsedTime / 1_000);
  request.log.debug(
    { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
    "request",
  );
}

function answerFault(
  house: House,
  fault: Error & { code?: string; statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const language = languageAsked(request);
  const refusal = fault instanceof Refusal ? fault : refusalFor(fault);
  if (!refusal) house.log.error({ err: fault, requestId: request.id, url: request.url }, "a request failed");
  const problem = refusal ? problemOf(refusal, language, request.id) : faultProblem(language, request.id);
  if (problem.status === 503) reply.header("retry-after", "2");
  return reply.code(problem.status).type("application/problem+json").header("x-request-id", request.id).send(problem);
}

/** What Fastify and the pool throw that is no fault of ours. */
function refusalFor(fault: { message: string; code?: string; statusCode?: number }): Refusal | null {
  if (fault.code === "FST_REQ_FILE_TOO_LARGE" || fault.statusCode === 413) return refuse("too-large");
  if (fault.message.includes("timeout exceeded when trying to connect")) return refuse("busy");
  if (fault.statusCode && fault.statusCode >= 400 && fault.statusCode < 500) return refuse("input-unreadable");
  return null;
}

const givenId = (header: string | string[] | undefined) =>
  typeof header === "string" && /^[\w-]{8,64}$/.test(header) ? header : undefined;
