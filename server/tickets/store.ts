import type { Happening, TicketEvent } from "@kept/domain/tickets/happening.ts";
import type { Standing } from "@kept/domain/tickets/standing.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { wordsSaid } from "@kept/domain/tickets/ticket-words.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import { newId, type Work } from "../platform/work.ts";
import type { Owed } from "../promises/index.ts";

/** The columns of a ticket as it goes over the wire. */
export const wire = sql.raw(`
  t.id, t.number, t.version, t.state, t.customer_id, t.customer_name, t.site_id, t.contact_id, t.reporter, t.channel,
  t.received_at, t.opened_at, t.machine_text, t.fault_text, t.error_text, t.since, t.people_stopped, t.symptom_codes,
  t.urgency, t.urgency_reason, t.language, t.call_id, t.tags, t.engineer_id, t.engineer_name, t.first_contact_at,
  t.waiting_for, t.visit_needed, t.fault_record, t.solved_at, t.closed_at, t.changed_at,
  case when t.next_due_at < '9999-01-01' then t.next_due_at end as next_due_at`);

/** A ticket as it is kept: with where it goes on after a wait. */
export type KeptTicket = Ticket & { heldState: Standing["heldState"] };

/** What a new ticket is made of, besides its id and number. */
export type TicketFacts = Pick<
  Ticket,
  | "customerId"
  | "customerName"
  | "siteId"
  | "contactId"
  | "reporter"
  | "channel"
  | "receivedAt"
  | "machineText"
  | "faultText"
  | "errorText"
  | "since"
  | "peopleStopped"
  | "symptomCodes"
  | "urgency"
  | "urgencyReason"
  | "language"
  | "callId"
>;

/** The next number of a year, such as F-2026-000123; each is given out once. */
export async function nextNumber(work: Work, year: number): Promise<string> {
  const next = await row<{ number: string }>(work, sql`select tickets.next_number(${year}::int) as number`);
  if (!next) throw new Error("no number was given out");
  return next.number;
}

/** Stands for no clock, behind all others. */
const never = "9999-12-31T00:00:00.000Z";

/** Writes a new ticket with its first event, in one statement; the ticket. */
export async function insertTicket(
  work: Work,
  facts: TicketFacts,
  first: {
    id: string;
    number: string;
    words: string;
    what: Happening;
    clock: Pick<Owed, "clause" | "startedAt" | "dueAt"> | undefined;
  },
): Promise<Ticket> {
  const made = await row<Ticket>(
    work,
    sql`
    with t as (
      insert into tickets.ticket (id, number, customer_id, customer_name, site_id, contact_id, reporter, channel,
        received_at, opened_at, machine_text, fault_text, error_text, since, people_stopped, symptom_codes, urgency,
        urgency_reason, language, call_id, changed_at, words, next_due_at, next_clause, next_started_at)
      values (${first.id}, ${first.number}, ${facts.customerId}, ${facts.customerName},
        ${facts.siteId}::uuid, ${facts.contactId}::uuid, ${JSON.stringify(facts.reporter)}::jsonb, ${facts.channel},
        ${facts.receivedAt}, ${work.now}, ${facts.machineText}, ${facts.faultText}, ${facts.errorText}, ${facts.since},
        ${facts.peopleStopped}, ${facts.symptomCodes}::text[], ${facts.urgency}, ${facts.urgencyReason},
        ${facts.language}, ${facts.callId}::uuid, ${work.now}, ${first.words}::tsvector,
        ${first.clock?.dueAt ?? never}, ${first.clock?.clause ?? null}, ${first.clock?.startedAt ?? null}::timestamptz)
      returning *
    ), e as (
      insert into tickets.ticket_event (id, ticket_id, at, by_id, by_name, what)
      select ${newId(work)}, t.id, ${work.now}, ${staffIn(work)}::uuid, ${work.by.name}, ${JSON.stringify(first.what)}::jsonb from t
    )
    select ${wire} from t`,
  );
  if (!made) throw new Error("a ticket was not written");
  return made;
}

/** The id that stands for who acts: the house has none. */
export const staffIn = (work: Work): string | null => work.by.id;

/** One ticket by id. */
export const ticketById = (work: Work, id: string) =>
  row<Ticket>(work, sql<Ticket>`select ${wire} from tickets.ticket t where t.id = ${id}::uuid`);

/** One ticket by number. */
export const ticketByNumber = (work: Work, number: string) =>
  row<Ticket>(work, sql<Ticket>`select ${wire} from tickets.ticket t where t.number = ${number}`);

/** One ticket, locked until the work is done, so that its events come one after another. */
export const lockTicket = (work: Work, id: string) =>
  row<KeptTicket>(
    work,
    sql<KeptTicket>`select ${wire}, t.held_state from tickets.ticket t where t.id = ${id}::uuid for update`,
  );

/** All that happened to a ticket, in order. */
export const eventsOf = (work: Work, ticketId: string) =>
  rows<TicketEvent>(
    work,
    sql<TicketEvent>`
    select id, at, by_id, by_name, what from tickets.ticket_event where ticket_id = ${ticketId}::uuid order by seq`,
  );

/** Who last changed a ticket after a moment in its history, for the sentence of a stale edit. */
export const lastChanger = (work: Work, ticketId: string) =>
  row<{ byName: string }>(
    work,
    sql<{ byName: string }>`
    select by_name from tickets.ticket_event where ticket_id = ${ticketId}::uuid order by seq desc limit 1`,
  );

/** What an event changes besides where the ticket stands. */
export type Changes = Partial<
  Pick<
    Ticket,
    | "engineerName"
    | "tags"
    | "urgency"
    | "urgencyReason"
    | "faultRecord"
    | "machineText"
    | "faultText"
    | "errorText"
    | "since"
    | "peopleStopped"
    | "symptomCodes"
  >
> & { words?: string };

/** Words a ticket is found by at most; notes beyond are read, but not searched. */
const wordsAtMost = 4_000;

const columns: Readonly<Record<string, (value: never) => ReturnType<typeof sql>>> = {
  engineerName: (value) => sql`engineer_name = ${value}`,
  tags: (value) => sql`tags = ${value}::text[]`,
  urgency: (value) => sql`urgency = ${value}`,
  urgencyReason: (value) => sql`urgency_reason = ${value}`,
  faultRecord: (value) => sql`fault_record = ${value === null ? null : JSON.stringify(value)}::jsonb`,
  machineText: (value) => sql`machine_text = ${value}`,
  faultText: (value) => sql`fault_text = ${value}`,
  errorText: (value) => sql`error_text = ${value}`,
  since: (value) => sql`since = ${value}`,
  peopleStopped: (value) => sql`people_stopped = ${value}`,
  symptomCodes: (value) => sql`symptom_codes = ${value}::text[]`,
  // What was said (weight D) stays; what was reported is found anew.
  words: (value) => sql`words = ts_filter(words, '{d}') || ${value}::tsvector`,
  said: (value) =>
    sql`words = case when length(words) < ${wordsAtMost} then words || ${value}::tsvector else words end`,
};

/** Adds an event and writes where the ticket now stands, in one statement; the ticket. */
export async function insertEvent(
  work: Work,
  ticketId: string,
  what: Happening,
  now: { standing: Standing; changes: Changes; counts: boolean },
): Promise<Ticket> {
  const { standing: s, changes, counts } = now;
  const said = wordsSaid(what);
  const sets = Object.entries({ ...changes, ...(said && !changes.words ? { said } : {}) }).flatMap(([key, value]) => {
    const set = columns[key];
    return set && value !== undefined ? [set(value as never)] : [];
  });
  const changed = await row<Ticket>(
    work,
    sql<Ticket>`
    with e as (
      insert into tickets.ticket_event (id, ticket_id, at, by_id, by_name, what)
      values (${newId(work)}, ${ticketId}::uuid, ${work.now}, ${staffIn(work)}::uuid, ${work.by.name}, ${JSON.stringify(what)}::jsonb)
    )
    update tickets.ticket t
       set ${sql.join([sql`version = version + ${counts ? 1 : 0}, changed_at = ${work.now}`, standingSet(s), ...sets])}
     where t.id = ${ticketId}::uuid
    returning ${wire}`,
  );
  if (!changed) throw new Error(`ticket ${ticketId} is gone`);
  return changed;
}

const standingSet = (s: Standing) => sql`
  state = ${s.state}, held_state = ${s.heldState}, engineer_id = ${s.engineerId}::uuid,
  first_contact_at = ${s.firstContactAt}::timestamptz, waiting_for = ${s.waitingFor}, visit_needed = ${s.visitNeeded},
  solved_at = ${s.solvedAt}::timestamptz, closed_at = ${s.closedAt}::timestamptz`;

/** Writes the standing of a ticket anew from its events. */
export async function writeStanding(work: Work, ticketId: string, standing: Standing): Promise<void> {
  await sql`update tickets.ticket set ${standingSet(standing)} where id = ${ticketId}::uuid`.execute(work.db);
}

/** Keeps the next clock of a ticket beside it, for the lists: the promise that falls due first, or fell due first of those still not done. */
export async function writeClock(work: Work, ticketId: string): Promise<Instant | null> {
  const written = await row<{ nextDueAt: Instant | null }>(
    work,
    sql<{ nextDueAt: Instant | null }>`
    update tickets.ticket t
       set next_due_at = coalesce(n.due_at, '9999-12-31 00:00:00+00'), next_clause = n.clause, next_started_at = n.started_at
      from (select 1) one
      left join lateral (
        select due_at, clause, started_at from promises.promise
         where subject_kind = 'ticket' and subject_id = ${ticketId} and ended_at is null and due_at is not null
         order by due_at limit 1) n on true
     where t.id = ${ticketId}::uuid
    returning n.due_at as next_due_at`,
  );
  return written?.nextDueAt ?? null;
}

/** The ids of the next thousand tickets after one, in the order of ids. */
export const ticketIdsAfter = async (work: Work, after: string | null): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    work,
    sql<{ id: string }>`
    select id from tickets.ticket where ${after}::uuid is null or id > ${after}::uuid order by id limit 1000`,
  );
  return found.map(({ id }) => id);
};
