import { createHmac, timingSafeEqual } from "node:crypto";
import type { SentBody } from "@kept/domain/kit/api.ts";
import { msOf, type Instant } from "@kept/domain/kit/instant.ts";

/** Within so many milliseconds of its moment a signed message counts; after that it could be an old one sent again. */
export const signatureLasts = 300_000;

/** The signature of a message: HMAC-SHA256 over the timestamp in seconds, a full stop and the body, in hex, after the version of this way. */
export const signatureOf = (secret: string, timestamp: number | string, body: string | Uint8Array): string =>
  `v1=${createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex")}`;

/** How a message is signed: rightly, too long ago or ahead, or not by any of the secrets. */
export function signatureOn(sent: SentBody, secrets: readonly string[], now: Instant): "right" | "untimely" | "wrong" {
  const given = Buffer.from(sent.signature);
  const signed = secrets.some((secret) => {
    const due = Buffer.from(signatureOf(secret, sent.timestamp, sent.bytes));
    return due.length === given.length && timingSafeEqual(due, given);
  });
  if (!signed) return "wrong";
  const apart = Math.abs(msOf(now) - Number(sent.timestamp) * 1_000);
  return apart <= signatureLasts ? "right" : "untimely";
}
