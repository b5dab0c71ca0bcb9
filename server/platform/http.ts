import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Api, Endpoint, GivenFile, InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import { nobody } from "@kept/domain/kit/actor.ts";
import { may } from "@kept/domain/kit/policy.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import type { House } from "./house.ts";
import { claimKey, rememberAnswer } from "./idempotency.ts";
import { inputOf } from "./input.ts";
import { checked, languageAsked } from "./problem.ts";
import { refuse } from "./reasons.ts";
import { endSession, sessionOf, startSession, fromElsewhere } from "./session-cookie.ts";
import { readingAs, refuseHidden, withoutHidden } from "./sight.ts";
import { inTransaction, reading, type Asked, type Work } from "./work.ts";

export type Handlers<A extends Api> = {
  [Name in keyof A]: (work: Work, input: InputOf<A[Name]>) => Promise<OutputOf<A[Name]>>;
};
/** A room's endpoints, each bound to the deed that carries it out. */
export type Routes = {
  readonly api: Api;
  readonly handlers: Readonly<Record<string, (work: Work, input: never) => Promise<unknown>>>;
};

/** Binds every endpoint of an api to a deed; a missing or ill-typed one does not compile. */
export const serve = <A extends Api>(api: A, handlers: Handlers<A>): Routes => ({ api, handlers });

/** Puts a room's endpoints on the server. */
export function mount(app: FastifyInstance, house: House, routes: Routes): void {
  for (const [name, endpoint] of Object.entries(routes.api)) {
    if (endpoint.gives === "events") continue;
    const deed = routes.handlers[name];
    if (!deed) throw new Error(`${endpoint.method} ${endpoint.path} has no deed`);
    const add = (within: FastifyInstance) =>
      within.route({
        method: endpoint.method,
        url: endpoint.path,
        handler: (request, reply) => carryOut(house, endpoint, deed as Deed, request, reply),
      });
    if (endpoint.sends === "raw") app.register((within, _, done) => void (leaveBodies(within), add(within), done()));
    else add(app);
  }
}

/** Bytes a body left as it came may have: files are in it. */
const rawAtMost = 40 * 1_048_576;

/** Leaves every body as it came, whatever it says it is. */
function leaveBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: rawAtMost }, (_request, body, done) =>
    done(null, body),
  );
}

type Deed = (work: Work, input: unknown) => Promise<unknown>;

async function carryOut(house: House, endpoint: Endpoint, deed: Deed, request: FastifyRequest, reply: FastifyReply) {
  const asked = await whoAsked(house, request);
  if (!may(asked.by, endpoint.may)) throw refuse(asked.by.kind === "nobody" ? "sign-in-needed" : "not-allowed");
  const input = await checked(endpoint.input, await inputOf(request, endpoint), asked.by.language).catch((fault) => {
    throw namesNothing(endpoint, fault) ? refuse("not-found") : fault;
  });
  if (endpoint.method === "GET")
    return send(reply, endpoint, await readingAs(house, asked, (work) => deed(work, input)), 200);

  await refuseHidden(house, asked.by, input);
  const key = endpoint.secret || endpoint.sends === "raw" ? undefined : keyOf(request);
  const done = await inTransaction(house, asked, async (work) => {
    const earlier = key && (await claimKey(work, key, [endpoint.method, request.url, withoutBytes(input)]));
    if (earlier) return { ...earlier, session: undefined };
    const answer = await deed(work, input);
    await refuseHidden(house, asked.by, answer);
    const status = endpoint.method === "POST" ? 201 : answer === undefined || answer === null ? 204 : 200;
    if (key) await rememberAnswer(work, key, status, answer);
    return { status, answer, session: work.reply.session };
  }).catch(async (fault) => {
    throw await withoutHidden(house, asked.by, fault);
  });
  if (done.session) startSession(reply, house, done.session);
  if (done.session === null) endSession(reply);
  return send(reply, endpoint, done.answer, done.status);
}

/** An input as it is told from others: bytes by their hash. */
const withoutBytes = (input: unknown): unknown =>
  Object.fromEntries(
    Object.entries(input as object).map(([name, value]) => [
      name,
      value?.bytes instanceof Uint8Array
        ? { ...value, bytes: createHash("sha256").update(value.bytes).digest("hex") }
        : value,
    ]),
  );

/** Whether all that is wrong with a request is what stands in its address: an id that cannot be one names nothing. */
function namesNothing({ path }: Endpoint, fault: unknown): boolean {
  if (!(fault instanceof Refusal) || fault.code !== "input-invalid") return false;
  const errors = fault.more["errors"] as readonly { field: string }[];
  return errors.every(({ field }) => path.split("/").includes(`:${field}`));
}

/** Who stands behind a request: a session, a key, or nobody. */
export async function whoAsked(
  house: House,
  request: FastifyRequest,
): Promise<Asked & { by: NonNullable<Asked["by"]> }> {
  const language = languageAsked(request);
  const sessionToken = sessionOf(request);
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const asked = {
    by: nobody(language),
    now: house.time.now(),
    requestId: request.id,
    from: {
      address: request.ip,
      sessionToken: sessionToken ?? null,
      origin: request.headers.origin ?? null,
      agent: request.headers["user-agent"]?.slice(0, 300) ?? null,
    },
  };
  if (!sessionToken && !bearer) return asked;
  if (!bearer && request.method !== "GET" && fromElsewhere(request, house)) throw refuse("foreign-origin");
  const actor = await house.whoAsks(reading(house, asked), { sessionToken, bearer });
  return actor ? { ...asked, by: actor } : asked;
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" && key.length > 0 && key.length <= 200 ? key : undefined;
}

function send(reply: FastifyReply, endpoint: Endpoint, answer: unknown, status: number) {
  if (endpoint.gives !== "file") return reply.code(status).send(answer ?? null);
  const { name, type, bytes, inline, framed, loadsPictures } = answer as GivenFile;
  const how = `${inline || framed ? "inline" : "attachment"}; filename*=UTF-8''${inHeader(name)}`;
  return reply
    .code(200)
    .headers({
      "content-type": type,
      "content-disposition": how,
      "x-content-type-options": "nosniff",
      "content-security-policy": policyFor({ framed, loadsPictures }),
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-cache",
    })
    .send(Buffer.from(bytes));
}

/** A file shown in a frame of the desk may load nothing, but for pictures where a person asked, and be framed by nobody else. */
function policyFor({ framed, loadsPictures }: Pick<GivenFile, "framed" | "loadsPictures">): string {
  if (!framed) return "default-src 'none'; sandbox";
  if (!loadsPictures) return "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
  return "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; sandbox allow-popups; frame-ancestors 'self'";
}

/** A name in a header's own letters (RFC 8187 §3.2). */
const inHeader = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
