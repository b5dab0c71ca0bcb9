import type { Role } from "@kept/domain/kit/actor.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { isWithin } from "@kept/domain/kit/policy.ts";
import type { ApiKey } from "@kept/domain/staff/key-api.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { newSecret, secretHash } from "./secret.ts";
import { insertKey, keyRows, markRevoked } from "./store-keys.ts";

type NewKey = { name: string; role: Role; scope?: readonly string[] | null; expiresAt?: Instant | null };

/** Makes a key for a program, narrowed to a scope where wished; the key itself is given back this once and kept nowhere. */
export async function createApiKey(work: Work, asked: NewKey): Promise<ApiKey & { key: string }> {
  const { name, role, scope = null, expiresAt = null } = asked;
  const unknown = scope?.find((one) => !work.house.rights.some(({ verb }) => isWithin([one], verb)));
  if (unknown !== undefined) throw refuse("key-scope-unknown", { verb: unknown });
  if (expiresAt !== null && expiresAt <= work.now) throw refuse("key-already-expired");
  const id = newId(work);
  const key = `kept_${newSecret()}`;
  await insertKey(work, { id, name, roles: [role], scope, expiresAt, hash: secretHash(key) });
  const made = await keyWith(work, id);
  record(work, { verb: "staff.createKey", subject: `api-key:${id}`, after: made });
  changed(work, "api-keys", id);
  return { ...made, key };
}

/** Makes a key worthless; doing it twice does it once. */
export async function revokeApiKey(work: Work, asked: { id: string }): Promise<ApiKey> {
  const before = await keyWith(work, asked.id);
  await markRevoked(work, asked.id);
  const after = await keyWith(work, asked.id);
  if (!before.revokedAt) record(work, { verb: "staff.revokeKey", subject: `api-key:${asked.id}`, before, after });
  changed(work, "api-keys", asked.id);
  return after;
}

async function keyWith(work: Work, id: string): Promise<ApiKey> {
  const [key] = await keyRows(work, id);
  if (!key) throw refuse("key-not-found");
  return key;
}
