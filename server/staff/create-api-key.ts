import type { Role } from "@kept/domain/kit/actor.ts";
import type { ApiKey } from "@kept/domain/staff/api.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { newSecret, secretHash } from "./secret.ts";
import { insertKey, keyRows, markRevoked } from "./store-access.ts";

/** Makes a key for a program; the key itself is given back this once and kept nowhere. */
export async function createApiKey(work: Work, asked: { name: string; role: Role }): Promise<ApiKey & { key: string }> {
  const id = newId(work);
  const key = `kept_${newSecret()}`;
  await insertKey(work, { id, name: asked.name, roles: [asked.role], hash: secretHash(key) });
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
