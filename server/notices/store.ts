import type { About, Because, Notice, ToldNotice, Want } from "@kept/domain/notices/api.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import type { Mention } from "@kept/domain/kit/mention.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`n.id, n.kind, jsonb_build_object('kind', n.about_kind, 'id', n.about_id) as about, n.says, n.mentions,
  n.wants, n.because, n.told_at, n.seen_at, n.acknowledged_at, n.settled_at, n.snoozed_until, n.waits,
  (select s.title from notices.subject s where s.kind = n.about_kind and s.id = n.about_id) as title,
  (select jsonb_build_object('id', p.id, 'name', p.name) from staff.person p where p.id = n.instead_of) as instead_of,
  (select jsonb_build_object('state', l.state, 'at', to_char(coalesce(l.sent_at, l.due_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     from platform.letter l where l.key = 'notice:' || n.id) as mail`;

/** A notice to one person, before it is written. */
export type NewNotice = {
  id: string;
  staffId: string;
  kind: string;
  about: About;
  says: Text;
  mentions: readonly Mention[];
  wants: Want | null;
  because: Because | null;
  onceKey: string;
  insteadOf: string | null;
  /** It stands as seen from the beginning: the person wants it so. */
  muted: boolean;
  digestAt: Instant | null;
};

/** Writes notices in one statement, leaving out what a person was told already; those that are new. */
export const insertNotices = (work: Work, notices: readonly NewNotice[]) =>
  rows<{ id: string; staffId: string }>(
    work,
    sql`
    insert into notices.notice (id, staff_id, kind, about_kind, about_id, says, mentions, wants, because, once_key,
                                instead_of, told_at, seen_at, digest_at)
    select n.id, n."staffId", n.kind, n.about->>'kind', n.about->>'id', n.says, n.mentions, n.wants,
           nullif(n.because, 'null'::jsonb), n."onceKey", n."insteadOf", ${work.now}::timestamptz,
           case when n.muted then ${work.now}::timestamptz end, n."digestAt"
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
        as n(id uuid, "staffId" uuid, kind text, about jsonb, says jsonb, mentions jsonb, wants text, because jsonb, "onceKey" text,
             "insteadOf" uuid, muted boolean, "digestAt" timestamptz)
    on conflict (once_key, staff_id) do nothing
    returning id, staff_id`,
  );

/** Keeps what things are called; the first name stays. */
export async function insertTitles(work: Work, titles: readonly (About & { title: string })[]): Promise<void> {
  if (titles.length === 0) return;
  await sql`
    insert into notices.subject (kind, id, title)
    select distinct on (t.kind, t.id) t.kind, t.id, t.title
      from jsonb_to_recordset(${JSON.stringify(titles)}::jsonb) as t(kind text, id text, title text)
     order by t.kind, t.id
    on conflict (kind, id) do nothing`.execute(work.db);
}

/** What things are called, by kind and id parted by a blank. */
export async function titlesOf(work: Work, about: readonly About[]): Promise<Map<string, string>> {
  const found = await rows<About & { title: string }>(
    work,
    sql`
    select s.kind, s.id, s.title
      from jsonb_to_recordset(${JSON.stringify(about)}::jsonb) as a(kind text, id text)
      join notices.subject s on s.kind = a.kind and s.id = a.id`,
  );
  return new Map(found.map(({ kind, id, title }) => [`${kind} ${id}`, title]));
}

export type PageAsked = {
  limit: number;
  after?: { waits: boolean; id: string };
  waiting?: boolean;
  snoozed?: boolean;
};

/** A page of what someone was told: what waits first, then the newest; one more than asked when there is a next page. */
export const noticePage = (work: Work, staffId: string, asked: PageAsked) =>
  rows<Notice>(work, noticePageQuery(staffId, asked));

/** The query behind a page of notices. */
export const noticePageQuery = (staffId: string, asked: PageAsked) => sql<Notice>`
  select ${columns} from notices.notice n
   where staff_id = ${staffId}::uuid
     and (${asked.waiting ?? null}::boolean is null or waits = ${asked.waiting ?? null}::boolean)
     and (${asked.snoozed ?? null}::boolean is null or (snoozed_until is not null) = ${asked.snoozed ?? null}::boolean)
     and (${asked.after?.id ?? null}::uuid is null
          or (waits, n.id) < (${asked.after?.waits ?? null}::boolean, ${asked.after?.id ?? null}::uuid))
   order by waits desc, n.id desc limit ${asked.limit + 1}`;

/** How many someone has not seen, how many want something of them, and how many rest. */
export async function countWaiting(work: Work, staffId: string) {
  const found = await row<{ unseen: number; wanting: number; snoozed: number }>(
    work,
    sql`
    select count(*) filter (where seen_at is null) as unseen,
           count(*) filter (where wants is not null and acknowledged_at is null) as wanting,
           (select count(*) from notices.notice where staff_id = ${staffId}::uuid and snoozed_until is not null) as snoozed
      from notices.notice where staff_id = ${staffId}::uuid and waits`,
  );
  return found ?? { unseen: 0, wanting: 0, snoozed: 0 };
}

/** One notice to someone. */
export const noticeTo = (work: Work, staffId: string, id: string) =>
  row<Notice>(
    work,
    sql`select ${columns} from notices.notice n where id = ${id}::uuid and staff_id = ${staffId}::uuid`,
  );

/** Marks a notice as acknowledged, and so seen; undefined when it was already. */
export const markAcknowledged = (work: Work, staffId: string, id: string) =>
  row<Notice>(
    work,
    sql`
    update notices.notice n
       set acknowledged_at = ${work.now}, seen_at = coalesce(seen_at, ${work.now}), snoozed_until = null
     where id = ${id}::uuid and staff_id = ${staffId}::uuid and acknowledged_at is null
    returning ${columns}`,
  );

/** Marks someone's notices as seen, all of them when no ids are given; how many were not yet. */
export const markSeen = (work: Work, staffId: string, ids: readonly string[] | null) =>
  rows<{ id: string }>(
    work,
    sql`
    update notices.notice set seen_at = ${work.now}
     where staff_id = ${staffId}::uuid and waits and seen_at is null
       and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))
    returning id`,
  );

/** Marks a notice as not seen. */
export const markUnseen = (work: Work, staffId: string, id: string) =>
  row<Notice>(
    work,
    sql`
    update notices.notice n set seen_at = null
     where id = ${id}::uuid and staff_id = ${staffId}::uuid
    returning ${columns}`,
  );

/** Lets a notice rest until a moment, or by null wakes it as new. */
export const markSnoozed = (work: Work, staffId: string, id: string, until: Instant | null) =>
  row<Notice>(
    work,
    sql`
    update notices.notice n
       set snoozed_until = ${until}::timestamptz,
           seen_at = case when ${until}::timestamptz is null and snoozed_until is not null then null else seen_at end
     where id = ${id}::uuid and staff_id = ${staffId}::uuid
    returning ${columns}`,
  );

/** Takes what someone has not seen by the moment of their gathered letter, and marks it as gathered; oldest first. */
export const takeGathered = (work: Work, staffId: string) =>
  rows<Notice>(
    work,
    sql`
    with taken as (
      update notices.notice set digest_at = null
       where staff_id = ${staffId}::uuid and digest_at <= ${work.now}
      returning id)
    select ${columns} from notices.notice n
     where n.id in (select id from taken) and seen_at is null and settled_at is null and snoozed_until is null
     order by n.id`,
  );

/** Marks what waits or rests about a thing as settled; what it was and to whom that matters. */
export const markSettled = (work: Work, about: About, kinds: readonly string[] | null) =>
  rows<{ id: string; staffId: string }>(
    work,
    sql`
    update notices.notice set settled_at = ${work.now}, snoozed_until = null
     where about_kind = ${about.kind} and about_id = ${about.id} and (waits or snoozed_until is not null)
       and (${kinds}::text[] is null or kind = any(${kinds}::text[]))
    returning id, staff_id`,
  );

/** Everything told about a thing, oldest first. */
export const noticesAboutRows = (work: Work, about: About) => rows<ToldNotice>(work, noticesAboutQuery(about));

/** The query behind what was told about a thing. */
export const noticesAboutQuery = (about: About) => sql<ToldNotice>`
  select ${columns}, n.staff_id, (select name from staff.person p where p.id = n.staff_id) as staff_name
    from notices.notice n
   where n.about_kind = ${about.kind} and n.about_id = ${about.id}
   order by n.id`;
