import type { Duration, Instant } from "@kept/domain/kit/instant.ts";
import type { ClauseVersion } from "@kept/domain/charter/api.ts";
import { clauseIds, type Clause, type ClauseId, type ClauseTexts } from "@kept/domain/charter/clause.ts";
import { budgetOf } from "@kept/domain/charter/figure.ts";
import { refuse } from "@kept/domain/charter/reasons.ts";
import type { Work } from "../platform/work.ts";
import type { VersionRow } from "./store.ts";
import { versionAt, versionsAt } from "./versions-known.ts";

/** A clause as it holds at a moment, with all a promise made under it needs. */
export type ClauseInForce = Clause & { version: number; budgetMs: Duration | null; texts: ClauseTexts };

/** The clause as it holds at a moment, by default now. */
export async function clauseInForce(work: Work, clauseId: ClauseId, at: Instant = work.now): Promise<ClauseInForce> {
  const found = await versionAt(work, clauseId, at);
  if (!found) throw refuse("clause-unknown", { id: clauseId });
  return { ...found.clause, version: found.version, budgetMs: budgetOf(found.clause.figure) };
}

/** The whole charter as it holds at a moment, in its own order. */
export async function charterInForce(work: Work, at: Instant = work.now): Promise<ClauseVersion[]> {
  const order = new Map(clauseIds.map((id, place) => [id, place]));
  const place = ({ clauseId }: VersionRow) => order.get(clauseId) ?? clauseIds.length;
  return (await versionsAt(work, at)).sort((a, b) => place(a) - place(b)).map(versionFrom);
}

/** A stored version as the wire carries it. */
export const versionFrom = (row: VersionRow): ClauseVersion => ({
  ...row.clause,
  version: row.version,
  budgetMs: budgetOf(row.clause.figure),
  holdsFrom: row.holdsFrom,
  madeAt: row.madeAt,
  madeByName: row.madeByName,
  why: row.why,
});
