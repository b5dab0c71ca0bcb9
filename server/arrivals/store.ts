import type {
  Arrival,
  ArrivalChannel,
  ArrivalEvent,
  ArrivalFile,
  ArrivalHappening,
} from "@kept/domain/arrivals/arrival.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** An arrival as it is written first. */
export type NewArrival = Pick<
  Arrival,
  "id" | "channel" | "kind" | "because" | "source" | "sender" | "to" | "subject" | "text" | "language" | "receivedAt"
> &
  Pick<Arrival, "customerId" | "contactId" | "ticketId" | "ticketNumber"> & {
    externalId: string;
    /** The sender's address as it is compared. */
    senderKey: string;
    originalId: string | null;
    words: string;
  };

/** An arrival with what only the house needs of it. */
export type KeptArrival = Arrival & { originalId: string | null };

/** Writes an arrival; false when this source has sent this one before. */
export async function insertArrival(work: Work, arrival: NewArrival): Promise<boolean> {
  const { id, channel, kind, because, source, externalId, sender, senderKey, to, subject, text, language } = arrival;
  const written = await sql`
    insert into arrivals.arrival
           (id, channel, kind, because, source, external_id, sender_address, sender_key, sender_name, sent_to, subject,
            text, language, received_at, last_at, customer_id, contact_id, ticket_id, ticket_number, original_id, words)
    select ${id}::uuid, ${channel}, ${kind}, ${JSON.stringify(because)}::jsonb, ${source}, ${externalId}, ${sender.address},
           ${senderKey}, ${sender.name}, ${to}, ${subject}, ${text}, ${language}, ${arrival.receivedAt}::timestamptz,
           ${arrival.receivedAt}::timestamptz, ${arrival.customerId}::uuid, ${arrival.contactId}::uuid,
           ${arrival.ticketId}::uuid, ${arrival.ticketNumber}, ${arrival.originalId}::uuid, ${arrival.words}::tsvector
     where not exists (select 1 from arrivals.joined j where j.source = ${source} and j.external_id = ${externalId})
    on conflict (source, external_id) do nothing`.execute(work.db);
  return written.numAffectedRows === 1n;
}

/** The arrival this source has sent under this id, by itself or joined to another. */
export const arrivalSent = (work: Work, source: string, externalId: string) =>
  row<{ id: string }>(
    work,
    sql<{ id: string }>`
    select id from arrivals.arrival where source = ${source} and external_id = ${externalId}
    union all
    select arrival_id from arrivals.joined where source = ${source} and external_id = ${externalId}`,
  );

/** The arrival of one sender that still waits, of these kinds, the oldest first; held until the work is done. */
export const waitingFrom = (work: Work, senderKey: string, kinds: readonly string[]) =>
  row<{ id: string }>(
    work,
    sql<{ id: string }>`
    select id from arrivals.arrival
     where sender_key = ${senderKey} and sender_key <> '' and settled_at is null and kind = any(${kinds}::text[])
     order by received_at limit 1 for update`,
  );

/** Counts one more that joined; false when it had joined already. */
export async function insertJoined(
  work: Work,
  id: string,
  more: { source: string; externalId: string; receivedAt: Instant },
): Promise<boolean> {
  const written = await sql`
    with j as (
      insert into arrivals.joined (source, external_id, arrival_id)
      values (${more.source}, ${more.externalId}, ${id}::uuid) on conflict do nothing returning arrival_id)
    update arrivals.arrival a
       set times = a.times + 1, last_at = greatest(a.last_at, ${more.receivedAt}::timestamptz)
      from j where a.id = j.arrival_id`.execute(work.db);
  return written.numAffectedRows === 1n;
}

const shape = sql.raw(`
  select a.id, a.channel, a.kind, a.because, a.source,
         jsonb_build_object('address', a.sender_address, 'name', a.sender_name) as sender,
         a.sent_to as "to", a.subject, a.text, a.language, a.received_at, a.times, a.last_at, a.customer_id,
         c.name as customer_name, a.contact_id, k.name as contact_name, a.ticket_id, a.ticket_number, a.assignee_id,
         p.name as assignee_name, a.clause, a.due_at,
         (select count(*)::int from arrivals.arrival_file f where f.arrival_id = a.id) as files,
         a.original_id is not null as has_original, a.original_id, a.settled_as, a.settled_at, a.settled_by_name
    from arrivals.arrival a
    left join customers.customer c on c.id = a.customer_id
    left join customers.contact k on k.id = a.contact_id
    left join staff.person p on p.id = a.assignee_id`);

/** One arrival. */
export const arrivalById = (work: Work, id: string) =>
  row<KeptArrival>(work, sql<KeptArrival>`${shape} where a.id = ${id}::uuid`);

/** One arrival, held until the work is done. */
export const lockArrival = (work: Work, id: string) =>
  row<KeptArrival>(work, sql<KeptArrival>`${shape} where a.id = ${id}::uuid for update of a`);

/** What is asked of the list. */
export type ListAsked = {
  limit: number;
  after: { at: Instant; id: string } | null;
  state: "waiting" | "settled" | "all";
  channel: ArrivalChannel | undefined;
  kind: string | undefined;
  assigneeId: string | undefined;
  customerId: string | undefined;
  words: string | null;
};

const atLast = sql.raw("'9999-12-31T00:00:00.000Z'::timestamptz");

/** A page of arrivals, each with its place: those that wait by their clock, those settled and all by time, the latest first. */
export function arrivalsPage(work: Work, asked: ListAsked) {
  const waits = asked.state === "waiting";
  const place =
    asked.state === "settled" ? sql`a.settled_at` : waits ? sql`coalesce(a.due_at, ${atLast})` : sql`a.received_at`;
  const { after } = asked;
  const conditions = [
    waits ? sql`a.settled_at is null` : asked.state === "settled" ? sql`a.settled_at is not null` : sql`true`,
    ...(asked.channel ? [sql`a.channel = ${asked.channel}`] : []),
    ...(asked.kind ? [sql`a.kind = ${asked.kind}`] : []),
    ...(asked.assigneeId ? [sql`a.assignee_id = ${asked.assigneeId}::uuid`] : []),
    ...(asked.customerId ? [sql`a.customer_id = ${asked.customerId}::uuid`] : []),
    ...(asked.words ? [sql`a.words @@ ${asked.words}::tsquery`] : []),
    ...(after
      ? [sql`(${place}, a.id) ${sql.raw(waits ? ">" : "<")} (${after.at}::timestamptz, ${after.id}::uuid)`]
      : []),
  ];
  const order = waits ? sql.raw("asc") : sql.raw("desc");
  return rows<KeptArrival & { place: Instant }>(
    work,
    sql<KeptArrival & { place: Instant }>`
    select s.*, w.place from (
      select a.id, ${place} as place from arrivals.arrival a
       where ${sql.join(conditions, sql` and `)}
       order by place ${order}, a.id ${order} limit ${asked.limit}) w
      cross join lateral (${shape} where a.id = w.id) s
     order by w.place ${order}, w.id ${order}`,
  );
}

/** How much waits by channel, and how much of it is overdue. */
export const countsOfWaiting = (work: Work) =>
  rows<{ channel: ArrivalChannel; waiting: number; overdue: number }>(
    work,
    sql<{ channel: ArrivalChannel; waiting: number; overdue: number }>`
    select channel, count(*)::int as waiting, (count(*) filter (where due_at < ${work.now}::timestamptz))::int as overdue
      from arrivals.arrival where settled_at is null group by channel order by channel`,
  );

/** Writes what happened to an arrival. */
export async function addEvents(work: Work, id: string, what: readonly ArrivalHappening[]): Promise<void> {
  await sql`
    insert into arrivals.event (arrival_id, at, by_id, by_name, what)
    select ${id}::uuid, ${work.now}::timestamptz, ${work.by.id}::uuid, ${work.by.name}, w.what
      from jsonb_array_elements(${JSON.stringify(what)}::jsonb) as w(what)`.execute(work.db);
}

/** All that happened to an arrival, in its order. */
export const eventsOf = (work: Work, id: string) =>
  rows<ArrivalEvent>(
    work,
    sql<ArrivalEvent>`select at, by_name, what from arrivals.event where arrival_id = ${id}::uuid order by seq`,
  );

/** Writes which files came with an arrival. */
export async function insertFiles(work: Work, id: string, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await sql`
    insert into arrivals.arrival_file (arrival_id, file_id, place)
    select ${id}::uuid, f.id, f.place from unnest(${fileIds}::uuid[]) with ordinality as f(id, place)
    on conflict do nothing`.execute(work.db);
}

/** The files that came with an arrival. */
export const filesWith = (work: Work, id: string) =>
  rows<ArrivalFile>(
    work,
    sql<ArrivalFile>`
    select f.id, f.name, f.type, f.size from arrivals.arrival_file a join files.file f on f.id = a.file_id
     where a.arrival_id = ${id}::uuid order by a.place`,
  );

/** What a program read on its pages. */
export const readTextOf = async (work: Work, id: string): Promise<string> =>
  (
    await row<{ readText: string }>(
      work,
      sql<{ readText: string }>`select read_text from arrivals.arrival where id = ${id}::uuid`,
    )
  )?.readText ?? "";

/** What may be written anew of an arrival. */
type Change = Partial<
  Pick<
    Arrival,
    | "kind"
    | "customerId"
    | "contactId"
    | "ticketId"
    | "ticketNumber"
    | "assigneeId"
    | "clause"
    | "dueAt"
    | "settledAs"
    | "settledAt"
    | "settledByName"
  >
> & { words?: string; readText?: string };

/** Writes where an arrival stands. */
export async function writeArrival(work: Work, id: string, change: Change): Promise<void> {
  const set = Object.entries(change).map(([field, value]) => {
    const column = sql.ref(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    return field === "words" ? sql`${column} = ${value}::tsvector` : sql`${column} = ${value}`;
  });
  await sql`update arrivals.arrival set ${sql.join(set)} where id = ${id}::uuid`.execute(work.db);
}
