import type { About, Because, Notice, Want } from "@kept/domain/notices/api.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`id, kind, jsonb_build_object('kind', about_kind, 'id', about_id) as about, says, wants, because,
  told_at, seen_at, acknowledged_at, settled_at, waits`;

/** A notice to one person, before it is written. */
export type NewNotice = {
  id: string;
  staffId: string;
  kind: string;
  about: About;
  says: Text;
  wants: Want | null;
  because: Because | null;
  onceKey: string;
};

/** Writes notices in one statement, leaving out what a person was told already; those that are new. */
export const insertNotices = (work: Work, notices: readonly NewNotice[]) =>
  rows<{ id: string; staffId: string }>(
    work,
    sql`
    insert into notices.notice (id, staff_id, kind, about_kind, about_id, says, wants, because, once_key, told_at)
    select n.id, n."staffId", n.kind, n.about->>'kind', n.about->>'id', n.says, n.wants,
           nullif(n.because, 'null'::jsonb), n."onceKey", ${work.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
        as n(id uuid, "staffId" uuid, kind text, about jsonb, says jsonb, wants text, because jsonb, "onceKey" text)
    on conflict (once_key, staff_id) do nothing
    returning id, staff_id`,
  );

export type PageAsked = { limit: number; after?: { waits: boolean; id: string }; waiting?: boolean };

/** A page of what someone was told: what waits first, then the newest; one more than asked when there is a next page. */
export const noticePage = (work: Work, staffId: string, asked: PageAsked) =>
  rows<Notice>(work, noticePageQuery(staffId, asked));

/** The query behind a page of notices. */
export const noticePageQuery = (staffId: string, asked: PageAsked) => sql<Notice>`
  select ${columns} from notices.notice
   where staff_id = ${staffId}::uuid
     and (${asked.waiting ?? null}::boolean is null or waits = ${asked.waiting ?? null}::boolean)
     and (${asked.after?.id ?? null}::uuid is null
          or (waits, id) < (${asked.after?.waits ?? null}::boolean, ${asked.after?.id ?? null}::uuid))
   order by waits desc, id desc limit ${asked.limit + 1}`;

/** How many someone has not seen, and how many want something of them. */
export async function countWaiting(work: Work, staffId: string): Promise<{ unseen: number; wanting: number }> {
  const found = await row<{ unseen: number; wanting: number }>(
    work,
    sql`
    select count(*) filter (where seen_at is null) as unseen,
           count(*) filter (where wants is not null and acknowledged_at is null) as wanting
      from notices.notice where staff_id = ${staffId}::uuid and waits`,
  );
  return found ?? { unseen: 0, wanting: 0 };
}

/** One notice to someone. */
export const noticeTo = (work: Work, staffId: string, id: string) =>
  row<Notice>(work, sql`select ${columns} from notices.notice where id = ${id}::uuid and staff_id = ${staffId}::uuid`);

/** Marks a notice as acknowledged, and so seen; undefined when it was already. */
export const markAcknowledged = (work: Work, staffId: string, id: string) =>
  row<Notice>(
    work,
    sql`
    update notices.notice set acknowledged_at = ${work.now}, seen_at = coalesce(seen_at, ${work.now})
     where id = ${id}::uuid and staff_id = ${staffId}::uuid and acknowledged_at is null
    returning ${columns}`,
  );

/** Marks someone's notices as seen, all of them when no ids are given; how many were not yet. */
export const markSeen = (work: Work, staffId: string, ids: readonly string[] | null) =>
  rows(
    work,
    sql`
    update notices.notice set seen_at = ${work.now}
     where staff_id = ${staffId}::uuid and waits and seen_at is null
       and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))
    returning id`,
  );

/** Marks what waits about a thing as settled; to whom that matters. */
export const markSettled = (work: Work, about: About, kinds: readonly string[] | null) =>
  rows<{ staffId: string }>(
    work,
    sql`
    update notices.notice set settled_at = ${work.now}
     where about_kind = ${about.kind} and about_id = ${about.id} and waits
       and (${kinds}::text[] is null or kind = any(${kinds}::text[]))
    returning staff_id`,
  );

/** Everything told about a thing, oldest first. */
export const noticesAboutRows = (work: Work, about: About) =>
  rows<Notice & { staffId: string; staffName: string }>(
    work,
    sql`
    select n.staff_id, p.name as staff_name, n.*, jsonb_build_object('kind', n.about_kind, 'id', n.about_id) as about
      from notices.notice n join staff.person p on p.id = n.staff_id
     where n.about_kind = ${about.kind} and n.about_id = ${about.id}
     order by n.id`,
  );
