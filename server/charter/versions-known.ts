import type { ClauseId } from "@kept/domain/charter/clause.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { forget, remembered } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";
import { allVersions, type VersionRow } from "./store.ts";

/** The versions in force at a moment, one for each clause: of those that hold by then, the one that began last. */
export async function versionsAt(work: Work, at: Instant): Promise<VersionRow[]> {
  const found = new Map<ClauseId, VersionRow>();
  for (const version of await remembered(work, "charter", () => allVersions(work)))
    if (version.holdsFrom <= at && !found.has(version.clauseId)) found.set(version.clauseId, version);
  return [...found.values()];
}

/** The version of a clause in force at a moment. */
export const versionAt = async (work: Work, clauseId: ClauseId, at: Instant): Promise<VersionRow | undefined> =>
  (await versionsAt(work, at)).find((version) => version.clauseId === clauseId);

/** Reads the charter anew after this unit of work changed it. */
export const forgetCharter = (work: Work): void => forget(work, "charter");
