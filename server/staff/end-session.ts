import { refuse } from "@kept/domain/staff/reasons.ts";
import type { RunningSession } from "@kept/domain/staff/sessions-api.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { secretHash } from "./secret.ts";
import { deleteSessionsOf } from "./store-access.ts";
import { deleteSessionWith, sessionRows } from "./store-sessions.ts";
import { stillRunning } from "./who-asks.ts";

/** Who asks, as a person; a program has no sessions and no factors. */
export function onlyFor(work: Work): string {
  if (work.by.kind !== "staff") throw refuse("only-for-people");
  return work.by.id;
}

/** Where someone, or everybody, is signed in. */
export const sessionsOf = (work: Work, staffId: string | null): Promise<RunningSession[]> =>
  sessionRows(work, staffId, tokenOf(work), stillRunning(work));

/** Ends a sign-in, only one's own where an owner is given. */
export async function endSession(work: Work, asked: { id: string }, owner: string | null): Promise<null> {
  const ended = await deleteSessionWith(work, asked.id, owner);
  if (!ended) throw refuse("session-not-found");
  noted(work, ended.staffId);
  return null;
}

/** Ends all sign-ins of one's own but the one this came with. */
export async function endOtherOwnSessions(work: Work): Promise<null> {
  const staffId = onlyFor(work);
  await deleteSessionsOf(work, staffId, tokenOf(work));
  noted(work, staffId);
  return null;
}

const tokenOf = (work: Work): Buffer | null => (work.from.sessionToken ? secretHash(work.from.sessionToken) : null);

function noted(work: Work, staffId: string): void {
  record(work, { verb: "staff.endSession", subject: `staff:${staffId}` });
  changed(work, "own-sessions", staffId);
  changed(work, "sessions", staffId);
}
