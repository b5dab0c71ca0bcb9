import type { Macro, MacroFacts } from "@kept/domain/macros/api.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A macro as it is kept. */
export type KeptMacro = Omit<Macro, "mayChange" | "keys">;

const kept =
  sql.raw(`m.id, m.name, m."on", m.acts, m.version, m.owner_id, p.name as owner_name, m.shared_with, m.used, m.last_used_at
  from macros.macro m join staff.person p on p.id = m.owner_id`);

/** The macros of a person, those shared with any of this audience, and all shared ones where asked, in their order. */
export const macrosFor = (work: Work, personId: string | null, audience: readonly string[], all: boolean) =>
  rows<KeptMacro>(
    work,
    sql`
    select ${kept}
     where m.owner_id = ${personId}::uuid or m.shared_with && ${audience}::text[]
        or (${all} and cardinality(m.shared_with) > 0)
     order by m.place, m.made_at, m.id limit 500`,
  );

/** One macro, held until the transaction ends. */
export const macroHeld = (work: Work, id: string) =>
  row<KeptMacro>(work, sql`select ${kept} where m.id = ${id}::uuid for update of m`);

/** Writes a macro, a new one behind all others or over the one with this id. */
export async function writeMacro(
  work: Work,
  macro: MacroFacts & { id: string; ownerId: string; version: number },
): Promise<void> {
  await sql`
    insert into macros.macro (id, owner_id, name, "on", place, acts, shared_with, version, made_at, changed_at)
    values (${macro.id}, ${macro.ownerId}::uuid, ${macro.name}, ${macro.on},
            (select coalesce(max(place), 0) + 1 from macros.macro), ${JSON.stringify(macro.acts)}::jsonb, '{}',
            ${macro.version}, ${work.now}, ${work.now})
    on conflict (id) do update
      set name = excluded.name, "on" = excluded."on", acts = excluded.acts, version = excluded.version,
          changed_at = excluded.changed_at`.execute(work.db);
}

/** Gives these macros the places they hold together, in this order. */
export async function writeOrder(work: Work, ids: readonly string[]): Promise<void> {
  await sql`
    with asked as (select id, n from unnest(${ids}::uuid[]) with ordinality as a(id, n)),
         held as (select place, row_number() over (order by place, made_at, id) as n
                    from macros.macro where id = any(${ids}::uuid[]))
    update macros.macro m set place = held.place from asked join held using (n) where m.id = asked.id`.execute(work.db);
}

/** Writes whom a macro is shared with. */
export async function writeAudience(work: Work, id: string, sharedWith: readonly string[]): Promise<void> {
  await sql`update macros.macro set shared_with = ${sharedWith}::text[], changed_at = ${work.now} where id = ${id}::uuid`.execute(
    work.db,
  );
}

/** Counts one more run. */
export async function countUse(work: Work, id: string): Promise<void> {
  await sql`update macros.macro set used = used + 1, last_used_at = ${work.now} where id = ${id}::uuid`.execute(
    work.db,
  );
}

/** Deletes a macro. */
export async function deleteMacro(work: Work, id: string): Promise<void> {
  await sql`delete from macros.macro where id = ${id}::uuid`.execute(work.db);
}
