import type { ListShape } from "@kept/domain/tickets/list-shape.ts";
import { viewCountAtMost, type TicketView } from "@kept/domain/tickets/views-api.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";
import { conditionsOf, type ListAsked } from "./store-list.ts";

/** A view as it is kept. */
export type KeptView = Omit<TicketView, "mayChange">;

const inView = sql.raw(`v.id, v.name, v.owner_id, p.name as owner_name, v.shape, v.shared_with`);

/** The views of a person and those shared with any of these roles or with everyone, the person's own first. */
export const viewsFor = (work: Work, personId: string | null, audience: readonly string[]) =>
  rows<KeptView>(
    work,
    sql<KeptView>`
    select ${inView} from tickets.view v join staff.person p on p.id = v.owner_id
     where v.owner_id = ${personId}::uuid or v.shared_with && ${audience}::text[]
     order by v.owner_id is distinct from ${personId}::uuid, v.made_at, v.id limit 100`,
  );

/** One view by id. */
export const viewById = (work: Work, id: string) =>
  row<KeptView>(
    work,
    sql<KeptView>`
    select ${inView} from tickets.view v join staff.person p on p.id = v.owner_id where v.id = ${id}::uuid`,
  );

/** Writes a new view. */
export async function insertView(
  work: Work,
  view: { id: string; ownerId: string; name: string; shape: ListShape },
): Promise<void> {
  await sql`
    insert into tickets.view (id, owner_id, name, shape, made_at, changed_at)
    values (${view.id}, ${view.ownerId}, ${view.name}, ${JSON.stringify(view.shape)}::jsonb, ${work.now}, ${work.now})`.execute(
    work.db,
  );
}

/** Writes what of a view changed. */
export async function updateView(work: Work, view: KeptView): Promise<void> {
  await sql`
    update tickets.view set name = ${view.name}, shape = ${JSON.stringify(view.shape)}::jsonb,
           shared_with = ${view.sharedWith}::text[], changed_at = ${work.now}
     where id = ${view.id}::uuid`.execute(work.db);
}

/** Takes a view away. */
export async function deleteView(work: Work, id: string): Promise<void> {
  await sql`delete from tickets.view where id = ${id}::uuid`.execute(work.db);
}

/** How many tickets each list has, in order, none counted further than needed to say "more than 999". */
export async function countLists(work: Work, lists: readonly ListAsked[]): Promise<number[]> {
  const counts = await row<{ counts: number[] }>(work, countQuery(lists));
  return counts?.counts ?? [];
}

/** The query behind the counts; its plan is read by a test. */
export function countQuery(lists: readonly ListAsked[]) {
  const counts = lists.map((asked) => {
    const conditions = conditionsOf(asked);
    const words = asked.words === null ? [] : [sql`t.words @@ ${asked.words}::tsquery`];
    const all = [...conditions, ...words];
    const where = all.length > 0 ? sql`where ${sql.join(all, sql` and `)}` : sql``;
    return sql`(select count(*) from (select 1 from tickets.ticket t ${where} limit ${viewCountAtMost}) one)`;
  });
  return sql<{ counts: number[] }>`select array[${sql.join(counts)}]::int[] as counts`;
}
