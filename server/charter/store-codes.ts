import type { Code } from "@kept/domain/charter/code.ts";
import type { CodeEntry, CodeKind } from "@kept/domain/charter/fault-codes.ts";
import type { SpokenVersion } from "@kept/domain/charter/api.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`kind, code, family, says, words, retired_at, becomes, version`;

export type CodeRow = CodeEntry & { kind: CodeKind };

/** All codes of all kinds, in their order. */
export const codeRows = (work: Work) =>
  rows<CodeRow>(work, sql`select ${columns} from charter.fault_code order by kind, place, code`);

/** One code, held until the transaction ends. */
export const codeHeld = (work: Work, kind: CodeKind, code: string) =>
  row<CodeRow>(work, sql`select ${columns} from charter.fault_code where kind = ${kind} and code = ${code} for update`);

/** Changes to the codes of a kind wait for each other, so that none is named or retired against what another just did. */
export async function lockKind(work: Work, kind: CodeKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('fault-codes'), hashtext(${kind}))`.execute(work.db);
}

/** Writes codes at the end of their kind; those that are there stay as they are. */
export async function insertCodes(work: Work, kind: CodeKind, codes: readonly Code[]): Promise<void> {
  await sql`
    insert into charter.fault_code (kind, code, family, says, words, place)
    select ${kind}, c.code, c.family, c.says, array(select jsonb_array_elements_text(c.words)),
           (select coalesce(max(place), 0) from charter.fault_code where kind = ${kind}) + c.at
      from rows from (jsonb_to_recordset(${JSON.stringify(codes)}::jsonb)
             as (code text, family text, says jsonb, words jsonb)) with ordinality as c(code, family, says, words, at)
        on conflict do nothing`.execute(work.db);
}

/** Writes a code over the version it was read in. */
export async function updateCode(work: Work, entry: CodeRow): Promise<void> {
  await sql`
    update charter.fault_code
       set says = ${JSON.stringify(entry.says)}::jsonb, words = ${entry.words}::text[], retired_at = ${entry.retiredAt}::timestamptz,
           becomes = ${entry.becomes}::text[], version = version + 1
     where kind = ${entry.kind} and code = ${entry.code}`.execute(work.db);
}

/** What is said now; undefined while nobody changed it. */
export const spokenNow = (work: Work) =>
  row<SpokenVersion>(
    work,
    sql`
      select version, guidance->'call' as call, guidance->'callBack' as call_back, made_at, made_by_name
        from charter.guidance_version order by version desc limit 1`,
  );

/** Adds a version of what is said; undefined when somebody else added that version. */
export const insertSpoken = (
  work: Work,
  { version, call, callBack }: Pick<SpokenVersion, "version" | "call" | "callBack">,
) =>
  row<{ version: number }>(
    work,
    sql`
      insert into charter.guidance_version (version, guidance, made_at, made_by, made_by_name)
      values (${version}, ${JSON.stringify({ call, callBack })}::jsonb, ${work.now}, ${work.by.id}::uuid, ${work.by.name})
      on conflict do nothing returning version`,
  );
