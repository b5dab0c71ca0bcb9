import { lookup as resolve } from "node:dns";
import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** How a try ended: the status with the beginning of the answer, or no status and why. */
export type Answered = { status: number | null; answer: string };

const patience = 10_000;
const answerAtMost = 2_000;

/** Posts bytes to an address outside, once. They go to the very address its name was resolved to, and that was looked at, so that a name cannot lead elsewhere meanwhile; redirections are not followed. `inner` allows inner networks. */
export const postOutward = (
  address: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  allowed: { inner: boolean },
): Promise<Answered> =>
  post(address, headers, body, allowed).catch((fault: Error) => ({
    status: null,
    answer:
      fault.name === "AbortError" || fault.name === "TimeoutError" ? "no answer within 10 seconds" : fault.message,
  }));

async function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  allowed: { inner: boolean },
): Promise<Answered> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !allowed.inner && !isPublicAddress(host)) throw refusedAddress(host);
  const request = (url.protocol === "https:" ? https : http).request(url, {
    method: "POST",
    agent: false,
    lookup: lookedAt(allowed),
    signal: AbortSignal.timeout(patience),
    headers: { ...headers, "content-length": body.byteLength },
  });
  // What breaks after the answer has begun shows while it is read.
  request.on("error", () => undefined);
  request.end(body);
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  return { status: response.statusCode ?? null, answer: await readBeginning(response) };
}

/** Resolves a name, and refuses it when any of its addresses is an inner one. */
const lookedAt =
  ({ inner }: { inner: boolean }): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (fault, found) => {
      if (fault) return callback(fault, "", 4);
      const within = inner ? undefined : found.find(({ address }) => !isPublicAddress(address));
      const [first] = found;
      if (within || !first) return callback(refusedAddress(within?.address ?? hostname), "", 4);
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });

const refusedAddress = (address: string): Error =>
  new Error(`${address} belongs to an inner network, so nothing was sent`);

async function readBeginning(response: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    parts.push(part as Buffer);
    length += (part as Buffer).byteLength;
    if (length >= answerAtMost) break;
  }
  response.destroy();
  return Buffer.concat(parts).toString("utf8").slice(0, answerAtMost).replaceAll("\0", "");
}
