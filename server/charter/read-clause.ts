import type { ClauseHistory } from "@kept/domain/charter/api.ts";
import { ClauseId } from "@kept/domain/charter/clause.ts";
import { refuse } from "@kept/domain/charter/reasons.ts";
import type { Work } from "../platform/work.ts";
import { versionFrom } from "./clause-in-force.ts";
import { versionsOf } from "./store.ts";
import { versionAt } from "./versions-known.ts";

/** A clause as it stands now, with all its versions. */
export async function readClause(work: Work, asked: { id: string }): Promise<ClauseHistory> {
  const id = clauseIdFrom(asked.id);
  const now = await versionAt(work, id, work.now);
  if (!now) throw refuse("clause-unknown", { id });
  return { inForce: versionFrom(now), versions: (await versionsOf(work, id)).map(versionFrom) };
}

/** The id as a clause of the charter; a refusal when there is none. */
export function clauseIdFrom(id: string): ClauseId {
  const known = ClauseId.safeParse(id);
  if (!known.success) throw refuse("clause-unknown", { id });
  return known.data;
}
