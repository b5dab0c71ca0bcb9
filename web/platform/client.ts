import type { AskOf, Endpoint, OutputOf, SentFile } from "@kept/domain/kit/api.ts";
import { text, say } from "@kept/domain/kit/language.ts";
import { languageNow } from "./language.ts";

/** A no from the server, or no answer at all (`status` 0): a stable code and a sentence in the reader's language. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  /** What else it says: `errors` by field, the other version of a stale edit. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, detail: string, more: Readonly<Record<string, unknown>> = {}) {
    super(detail);
    this.name = "Refused";
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.more = more;
  }
}

/** Asks the server one thing. A broken line is tried again with the same key, so that nothing is done twice. */
export async function ask<E extends Endpoint>(endpoint: E, input: AskOf<E>): Promise<OutputOf<E>> {
  const { address, rest } = addressed(endpoint, input as Fields);
  const headers: Record<string, string> = { "accept-language": languageNow() };
  if (endpoint.method === "POST") headers["idempotency-key"] = crypto.randomUUID();
  const request: RequestInit = { method: endpoint.method, headers, credentials: "same-origin" };
  // Taking something away is asked to the end, even when the page goes meanwhile.
  if (endpoint.method === "DELETE") request.keepalive = true;
  if (endpoint.sends === "file") request.body = formOf(rest);
  else if (endpoint.method !== "GET") {
    headers["content-type"] = "application/json";
    request.body = JSON.stringify(rest);
  }
  const answer = await answerTo(address, request, endpoint.secret ? 1 : waits.length + 1);
  if (!answer.ok) throw await refusedBy(answer);
  if (endpoint.gives === "file") return (await answer.blob()) as OutputOf<E>;
  return (answer.status === 204 ? null : await answer.json()) as OutputOf<E>;
}

/** The address of a GET with its input filled in, for links to files. */
export const addressOf = <E extends Endpoint>(endpoint: E, input: AskOf<E>): string =>
  addressed(endpoint, input as Fields).address;

/** A file someone chose, as an endpoint that `sends: "file"` takes it. */
export const chosenFile = async (file: File): Promise<SentFile> => ({
  name: file.name,
  type: file.type || "application/octet-stream",
  bytes: new Uint8Array(await file.arrayBuffer()),
});

type Fields = Readonly<Record<string, unknown>>;

/** Fills `:id` from the input; what is left goes to the query of a GET, else into the body. */
function addressed(endpoint: Endpoint, input: Fields): { address: string; rest: Fields } {
  const rest: Record<string, unknown> = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (endpoint.method !== "GET") return { address: path, rest };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== undefined && one !== null) query.append(name, String(one));
  }
  return { address: query.size > 0 ? `${path}?${query}` : path, rest };
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue;
    if (!isFile(value)) form.append(name, typeof value === "string" ? value : JSON.stringify(value));
    else form.append(name, new Blob([value.bytes as Uint8Array<ArrayBuffer>], { type: value.type }), value.name);
  }
  return form;
}

const isFile = (value: unknown): value is SentFile => typeof value === "object" && value !== null && "bytes" in value;

/** Milliseconds before each further try. */
const waits = [300, 1_000, 3_000];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function answerTo(address: string, request: RequestInit, tries: number): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(address, request).catch(() => null);
    if (answer && answer.status !== 503) return answer;
    if (attempt + 1 < tries) await pause(waits[attempt] ?? 0);
    else if (answer) return answer;
    else throw new Refused("no-connection", 0, say(noConnection, languageNow()));
  }
}

const noConnection = text(
  "連不上伺服器。請檢查網路，再試一次；已輸入的內容還在。",
  "连不上服务器。请检查网络，再试一次；已输入的内容还在。",
  "The server cannot be reached. Check the network and try again; what you typed is still here.",
);

/** The problem details of an answer as a Refused; also when a proxy answered something else. */
async function refusedBy(answer: Response): Promise<Refused> {
  const problem = (await answer.json().catch(() => null)) as Fields | null;
  if (!problem || typeof problem["code"] !== "string") return new Refused("fault", answer.status, answer.statusText);
  const { code, detail, type: _type, title: _title, status: _status, ...more } = problem;
  return new Refused(code, answer.status, String(detail), more);
}
