import { createHash } from "node:crypto";
import { row, sql } from "./db.ts";
import { refuse } from "./reasons.ts";
import type { Work } from "./work.ts";

/** An answer that was given before to the same request. */
export type Remembered = { status: number; answer: unknown };

/** Claims a key for this request; the earlier answer when the same request was carried out already. A second one that comes at the same time waits for the first. */
export async function claimKey(work: Work, key: string, request: unknown): Promise<Remembered | null> {
  const actor = work.by.id ?? `nobody:${work.from.address}`;
  const hash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  const claimed = await row(
    work,
    sql`
    insert into platform.idempotency (actor, key, request_hash, at) values (${actor}, ${key}, ${hash}, ${work.now})
    on conflict do nothing returning key`,
  );
  if (claimed) return null;
  const earlier = await row<{ requestHash: string; status: number; answer: unknown }>(
    work,
    sql`
    select request_hash, status, answer from platform.idempotency where actor = ${actor} and key = ${key}`,
  );
  if (!earlier || earlier.requestHash !== hash) throw refuse("key-used-differently");
  return { status: earlier.status, answer: earlier.answer };
}

/** Keeps the answer for whoever asks again with the same key. */
export async function rememberAnswer(work: Work, key: string, status: number, answer: unknown): Promise<void> {
  const actor = work.by.id ?? `nobody:${work.from.address}`;
  await sql`
    update platform.idempotency set status = ${status}, answer = ${JSON.stringify(answer ?? null)}::jsonb
     where actor = ${actor} and key = ${key}`.execute(work.db);
}
