import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import type { CallReading } from "@kept/domain/phone/fold-call.ts";
import type { CallVerdict } from "@kept/domain/phone/phone-call.ts";
import { eventKey, type PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import { row, rows, sql } from "../platform/db.ts";
import { newId, type Work } from "../platform/work.ts";

/** Puts down what was told, as it came; the call keys of what was not known yet. */
export async function insertEvents(work: Work, sourceId: string, events: readonly PhoneEvent[]): Promise<string[]> {
  const told = events.map((event) => ({ name: eventKey(event), call: event.callId, at: event.occurredAt, event }));
  const fresh = await rows<{ callKey: string }>(
    work,
    sql`
    insert into phone.event (source_id, name, call_key, received_at, occurred_at, event)
    select ${sourceId}::uuid, t.name, t.call, ${work.now}, t.at, t.event
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t(name text, call text, at timestamptz, event jsonb)
     order by t.call, t.name
    on conflict (source_id, name) do nothing returning call_key`,
  );
  return fresh.map(({ callKey }) => callKey);
}

/** All that was told of a call. */
export const eventsOf = async (work: Work, sourceId: string, callKey: string): Promise<PhoneEvent[]> =>
  (
    await rows<{ event: PhoneEvent }>(
      work,
      sql`select event from phone.event where source_id = ${sourceId}::uuid and call_key = ${callKey} order by seq`,
    )
  ).map(({ event }) => event);

/** What was told of a call with when it came, and how late, in ms. */
export const eventsTold = (work: Work, callId: string) =>
  rows<{ receivedAt: Instant; lateMs: number; event: PhoneEvent }>(
    work,
    sql`
    select e.received_at, round(extract(epoch from e.received_at - e.occurred_at) * 1000)::int as late_ms, e.event
      from phone.call c join phone.event e on e.source_id = c.source_id and e.call_key = c.call_key
     where c.id = ${callId}::uuid order by e.occurred_at, e.seq`,
  );

/** What is kept of a call besides its reading. */
export type HeldCall = {
  id: string;
  sourceId: string;
  callKey: string;
  state: CallReading["state"] | "new";
  outcome: CallReading["outcome"];
  answeredAt: Instant | null;
  customerId: string | null;
  contactId: string | null;
  fromNumber: string;
  lineId: string | null;
  arrivalId: string | null;
  owedSince: Instant | null;
  allowedMs: number | null;
  allowedSays: Text | null;
  sweptAt: Instant | null;
  verdict: CallVerdict;
};

const held = sql`id, source_id, call_key, state, outcome, answered_at, customer_id, contact_id, from_number, line_id,
  arrival_id, owed_since, allowed_ms, allowed_says, swept_at, verdict`;

/** The call of this key, made if need be, held until the work is done. */
export async function callHeld(work: Work, sourceId: string, callKey: string, begunAt: Instant): Promise<HeldCall> {
  await sql`
    insert into phone.call (id, source_id, call_key, begun_at, state, verdict, clock)
    values (${newId(work)}, ${sourceId}::uuid, ${callKey}, ${begunAt}, 'new', 'waiting', 'pbx')
    on conflict (source_id, call_key) do nothing`.execute(work.db);
  const found = await row<HeldCall>(
    work,
    sql<HeldCall>`select ${held} from phone.call where source_id = ${sourceId}::uuid and call_key = ${callKey} for update`,
  );
  if (!found) throw new Error(`call ${callKey} is gone`);
  return found;
}

/** One call by id, held until the work is done. */
export const callHeldById = (work: Work, id: string) =>
  row<HeldCall>(work, sql<HeldCall>`select ${held} from phone.call where id = ${id}::uuid for update`);

/** The calls of a source that are not over. */
export const runningCallsOf = (work: Pick<Work, "db">, sourceId: string) =>
  rows<{ id: string; callKey: string }>(
    work,
    sql<{ id: string; callKey: string }>`
    select id, call_key from phone.call where source_id = ${sourceId}::uuid and state <> 'over' order by begun_at limit 500`,
  );

/** Marks a call as one nobody told the end of. */
export const markSwept = (work: Work, id: string) =>
  sql`update phone.call set swept_at = ${work.now} where id = ${id}::uuid`.execute(work.db);

/** What a call is by what was told and by what we know. */
export type CallNow = CallReading & {
  fromDigits: string | null;
  lineId: string | null;
  rungIds: readonly string[];
  answeredById: string | null;
  answeredName: string | null;
  customerId: string | null;
  contactId: string | null;
  allowedMs: number | null;
  allowedSays: Text | null;
  verdict: CallVerdict;
  owedSince: Instant | null;
  clock: "pbx" | "receipt";
};

/** Writes a call as it is read now. */
export const writeCall = (work: Work, id: string, now: CallNow) =>
  sql`
  update phone.call
     set direction = ${now.direction}, from_number = ${now.from}, from_digits = ${now.fromDigits},
         from_name = ${now.fromName}, to_number = ${now.to}, line_id = ${now.lineId}::uuid, queue = ${now.queue},
         parent_key = ${now.parentCallId}, begun_at = ${now.begunAt}, ring_at = ${now.ringAt}::timestamptz,
         answered_at = ${now.answeredAt}::timestamptz, ended_at = ${now.endedAt}::timestamptz, ring_ms = ${now.ringMs}::int,
         wait_ms = ${now.waitMs}::int, talk_ms = ${now.talkMs}::int, state = ${now.state}, outcome = ${now.outcome},
         rung_ids = ${[...now.rungIds]}::uuid[], answered_by = ${now.answeredById}::uuid, answered_name = ${now.answeredName},
         transfers = ${now.transfers}, recording_url = ${now.recordingUrl}, customer_id = ${now.customerId}::uuid,
         contact_id = ${now.contactId}::uuid, allowed_ms = ${now.allowedMs}::int,
         allowed_says = ${now.allowedSays && JSON.stringify(now.allowedSays)}::jsonb, verdict = ${now.verdict},
         owed_since = ${now.owedSince}::timestamptz, clock = ${now.clock}
   where id = ${id}::uuid`.execute(work.db);

/** Notes what the rooms above made of a call. */
export const writeTies = (
  work: Work,
  id: string,
  to: { customerId?: string | null; contactId?: string | null; ticketId?: string | null; arrivalId?: string | null },
) =>
  sql`
  update phone.call
     set customer_id = coalesce(${to.customerId ?? null}::uuid, customer_id),
         contact_id = case when ${to.customerId ?? null}::uuid is distinct from customer_id and ${to.customerId ?? null}::uuid is not null
                           then ${to.contactId ?? null}::uuid else coalesce(${to.contactId ?? null}::uuid, contact_id) end,
         ticket_id = coalesce(${to.ticketId ?? null}::uuid, ticket_id),
         arrival_id = coalesce(${to.arrivalId ?? null}::uuid, arrival_id)
   where id = ${id}::uuid`.execute(work.db);
