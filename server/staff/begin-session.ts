import { plus } from "@kept/domain/kit/instant.ts";
import { sessionAtMost } from "@kept/domain/staff/session-life.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { newSecret, secretHash } from "./secret.ts";
import { deleteRunOut, deleteSession, insertSession } from "./store-access.ts";
import { noteFactorAsked } from "./store-factor-rule.ts";
import { stillRunning } from "./who-asks.ts";

/** Begins a session for someone; the one the request came with ends, so that a token seen before is worthless. */
export async function beginSession(work: Work, staffId: string): Promise<void> {
  const token = newSecret();
  if (work.from.sessionToken) await deleteSession(work, secretHash(work.from.sessionToken));
  await deleteRunOut(work, stillRunning(work));
  await insertSession(work, secretHash(token), staffId);
  if (await noteFactorAsked(work, staffId)) changed(work, "second-factor-rule");
  work.reply.session = { token, expires: plus(work.now, sessionAtMost) };
}
