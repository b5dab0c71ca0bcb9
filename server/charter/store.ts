import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Clause, ClauseId } from "@kept/domain/charter/clause.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A version as it is stored. */
export type VersionRow = {
  clauseId: ClauseId;
  version: number;
  holdsFrom: Instant;
  clause: Clause;
  why: string;
  madeAt: Instant;
  madeByName: string;
};

const columns = sql`clause_id, version, holds_from, clause, why, made_at, made_by_name`;

/** Every version of every clause, the one that holds last first. */
export const allVersions = (work: Work): Promise<VersionRow[]> =>
  rows(
    work,
    sql<VersionRow>`select ${columns} from charter.clause_version order by clause_id, holds_from desc, version desc`,
  );

/** All versions of a clause, the newest first. */
export const versionsOf = (work: Work, clauseId: ClauseId): Promise<VersionRow[]> =>
  rows(
    work,
    sql<VersionRow>`
      select ${columns} from charter.clause_version where clause_id = ${clauseId} order by version desc`,
  );

/** Adds a version, numbered after the last; two at once wait for each other. Returns its number. */
export async function addVersion(
  work: Work,
  version: { clause: Clause; holdsFrom: Instant; why: string },
): Promise<number> {
  const { clause, holdsFrom, why } = version;
  await sql`select pg_advisory_xact_lock(hashtext('charter'), hashtext(${clause.id}))`.execute(work.db);
  const added = await row(
    work,
    sql<{ version: number }>`
      insert into charter.clause_version (clause_id, version, holds_from, clause, why, made_at, made_by, made_by_name)
      select ${clause.id}, coalesce(max(version), 0) + 1, ${holdsFrom}, ${JSON.stringify(clause)}::jsonb, ${why},
             ${work.now}, ${work.by.id}::uuid, ${work.by.name}
        from charter.clause_version where clause_id = ${clause.id}
      returning version`,
  );
  if (!added) throw new Error(`no version of ${clause.id} was added`);
  return added.version;
}

/** Writes the first version of every clause that has none; what is there stays as it is. */
export async function seedFirstVersions(work: Work, clauses: readonly Clause[], holdsFrom: Instant): Promise<void> {
  await sql`
    insert into charter.clause_version (clause_id, version, holds_from, clause, why, made_at, made_by, made_by_name)
    select clause->>'id', 1, ${holdsFrom}, clause, '', ${work.now}, null, ${work.by.name}
      from jsonb_array_elements(${JSON.stringify(clauses)}::jsonb) as clause
        on conflict do nothing`.execute(work.db);
}
