import type { TagChange, TagUse } from "@kept/domain/tickets/tags-api.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";
import { staffIn } from "./store.ts";

/** The tags in use, the most used first. */
export const tagsInUse = (work: Work) =>
  rows<TagUse>(
    work,
    sql`
    select tag, (count(*) filter (where t.closed_at is null))::int as open, count(*)::int as all
      from tickets.ticket t, unnest(t.tags) as tag where t.tags <> '{}'
     group by tag order by count(*) desc, tag limit 1000`,
  );

const change = sql.raw(`c.id, c.at, c.by_name, c.tags, c.becomes, c.undone_at,
  (select count(*) from tickets.tag_changed d where d.change_id = c.id)::int as tickets`);

/** The latest changes of tags. */
export const latestChanges = (work: Work) =>
  rows<TagChange>(work, sql`select ${change} from tickets.tag_change c order by c.at desc, c.id desc limit 20`);

/** One change of tags, held until the transaction ends. */
export const changeById = (work: Work, id: string) =>
  row<TagChange>(work, sql`select ${change} from tickets.tag_change c where c.id = ${id}::uuid for update`);

/** How many tickets have any of these tags, counted up to one more than the most. */
export async function countTagged(work: Work, tags: readonly string[], most: number): Promise<number> {
  const found = await row<{ n: number }>(
    work,
    sql`select count(*)::int as n from (select 1 from tickets.ticket where tags && ${[...tags]}::text[] limit ${most + 1}) t`,
  );
  return found?.n ?? 0;
}

/** Writes a change down with what each ticket loses and gets. */
export async function insertChange(
  work: Work,
  asked: { id: string; tags: readonly string[]; becomes: string | null },
): Promise<void> {
  const tags = [...asked.tags];
  await sql`
    insert into tickets.tag_change (id, at, by_name, tags, becomes)
    values (${asked.id}, ${work.now}, ${work.by.name}, ${tags}::text[], ${asked.becomes})`.execute(work.db);
  await sql`
    insert into tickets.tag_changed (change_id, ticket_id, gone, came)
    select ${asked.id}::uuid, t.id, array(select tag from unnest(t.tags) tag where tag = any(${tags}::text[])),
           case when ${asked.becomes}::text is null or ${asked.becomes} = any(t.tags) then '{}' else array[${asked.becomes}] end
      from (select id, tags from tickets.ticket where tags && ${tags}::text[] order by id for update) t`.execute(
    work.db,
  );
}

/** Takes from every ticket of a change what it loses and gives what it gets, or the other way round, each in its timeline. */
export async function applyChange(work: Work, id: string, back: boolean): Promise<void> {
  const [gone, came] = back ? [sql`d.came`, sql`d.gone`] : [sql`d.gone`, sql`d.came`];
  await sql`
    with held as (
      select t.id, t.tags, array(select tag from unnest(${gone}) tag where tag = any(t.tags)) as removed,
             array(select tag from unnest(${came}) tag where tag <> all(t.tags)) as added
        from tickets.tag_changed d join tickets.ticket t on t.id = d.ticket_id
       where d.change_id = ${id}::uuid order by t.id for update of t),
    retagged as (
      update tickets.ticket t
         set tags = array(select distinct tag from unnest(h.tags || h.added) tag where tag <> all(h.removed) order by tag)
        from held h where t.id = h.id and (h.added <> '{}' or h.removed <> '{}')
      returning t.id, h.added, h.removed)
    insert into tickets.ticket_event (id, ticket_id, at, by_id, by_name, what)
    select gen_random_uuid(), id, ${work.now}, ${staffIn(work)}::uuid, ${work.by.name},
           jsonb_build_object('kind', 'tagged', 'added', added, 'removed', removed) from retagged`.execute(work.db);
}

/** Marks a change as undone. */
export async function markUndone(work: Work, id: string): Promise<void> {
  await sql`update tickets.tag_change set undone_at = ${work.now} where id = ${id}::uuid`.execute(work.db);
}

/** Lets saved views that are narrowed by a tag of a change be narrowed by what stands instead. */
export async function moveViews(work: Work, id: string): Promise<void> {
  await sql`
    with held as (
      select v.id, v.shape->>'tag' as tag, c.becomes from tickets.view v, tickets.tag_change c
       where c.id = ${id}::uuid and c.becomes is not null and v.shape->>'tag' = any(c.tags) for update of v),
    moved as (
      update tickets.view v set shape = jsonb_set(shape, '{tag}', to_jsonb(h.becomes)) from held h where v.id = h.id)
    update tickets.tag_change
       set views = coalesce((select jsonb_object_agg(id, tag) from held), '{}') where id = ${id}::uuid`.execute(
    work.db,
  );
}

/** Lets them be narrowed by the former tag again, unless they were changed meanwhile. */
export async function moveViewsBack(work: Work, id: string): Promise<void> {
  await sql`
    update tickets.view v set shape = jsonb_set(shape, '{tag}', c.views->(v.id::text))
      from tickets.tag_change c
     where c.id = ${id}::uuid and c.views ? (v.id::text) and v.shape->>'tag' = c.becomes`.execute(work.db);
}
