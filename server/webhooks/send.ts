import { postOutward, type Answered } from "../platform/post-outward.ts";
import { signatureOf } from "../platform/signature.ts";

export type Message = { id: string; kind: string; body: string; address: string; secret: string };
/** How a try ended, and how long it took. */
export type Sent = Answered & { tookMs: number };

/** Posts a message once, signed. */
export async function send(message: Message, timestamp: number, allowed: { inner: boolean }): Promise<Sent> {
  const begun = performance.now();
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Kept-Webhooks/1",
    "kept-event": message.kind,
    "kept-delivery": message.id,
    "kept-timestamp": String(timestamp),
    "kept-signature": signatureOf(message.secret, timestamp, message.body),
  };
  const ended = await postOutward(message.address, headers, Buffer.from(message.body), allowed);
  return { ...ended, tookMs: Math.round(performance.now() - begun) };
}
