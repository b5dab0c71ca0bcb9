import type { Call, CallHappening } from "@kept/domain/intake/call.ts";
import type { CallEvent } from "@kept/domain/intake/api.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const wire = sql.raw(`
  id, operator_id, operator_name, line, channel, arrival_id, phone_call_id, received_at, begun_at, state, version, saved_at, draft, customer_id, promised_at,
  promise_due_at, ticket_id, ticket_number, joined, outcome, finished_at`);

/** One call. */
export const callById = (work: Work, id: string) =>
  row<Call>(work, sql<Call>`select ${wire} from intake.call where id = ${id}::uuid`);

/** One call, held until the work is done. */
export const callHeld = (work: Work, id: string) =>
  row<Call>(work, sql<Call>`select ${wire} from intake.call where id = ${id}::uuid for update`);

/** The work on something that came in, as long as it is not finished. */
export const callOnArrival = (work: Work, arrivalId: string) =>
  row<Call>(
    work,
    sql<Call>`select ${wire} from intake.call where arrival_id = ${arrivalId}::uuid and finished_at is null`,
  );

/** The calls somebody has on the line or parked, and those others parked, the oldest first. */
export const runningCalls = (work: Work, operatorId: string | null) =>
  rows<Call>(
    work,
    sql<Call>`
    select ${wire} from intake.call where operator_id = ${operatorId}::uuid and finished_at is null
    union all
    select ${wire} from intake.call where state = 'parked' and operator_id is distinct from ${operatorId}::uuid
    order by begun_at, id limit 100`,
  );

/** Writes a new call; false when its id is known already. */
export async function insertCall(
  work: Work,
  call: Pick<Call, "id" | "line" | "channel" | "arrivalId" | "phoneCallId" | "receivedAt" | "draft" | "customerId">,
): Promise<boolean> {
  const made = await rows(
    work,
    sql`
    insert into intake.call (id, operator_id, operator_name, line, channel, arrival_id, phone_call_id, received_at, begun_at, saved_at, draft,
                             customer_id)
    values (${call.id}, ${work.by.id}::uuid, ${work.by.name}, ${call.line}, ${call.channel}, ${call.arrivalId}::uuid, ${call.phoneCallId}::uuid,
            ${call.receivedAt}::timestamptz, ${work.now}, ${work.now}, ${JSON.stringify(call.draft)}::jsonb,
            ${call.customerId}::uuid)
    on conflict do nothing returning id`,
  );
  return made.length > 0;
}

/** Writes a call as it stands now, as one version more; what it became. */
export async function writeCall(work: Work, call: Call): Promise<Call> {
  const written = await row<Call>(
    work,
    sql<Call>`
    update intake.call
       set operator_id = ${call.operatorId}::uuid, operator_name = ${call.operatorName}, state = ${call.state},
           version = version + 1, saved_at = ${work.now}, draft = ${JSON.stringify(call.draft)}::jsonb,
           customer_id = ${call.customerId}::uuid, promised_at = ${call.promisedAt}::timestamptz,
           promise_due_at = ${call.promiseDueAt}::timestamptz, ticket_id = ${call.ticketId}::uuid,
           ticket_number = ${call.ticketNumber}, joined = ${call.joined}, outcome = ${call.outcome},
           finished_at = ${call.finishedAt}::timestamptz
     where id = ${call.id}::uuid
    returning ${wire}`,
  );
  if (!written) throw new Error(`call ${call.id} is gone`);
  return written;
}

/** Adds what happened to a call's history, in order. */
export async function addEvents(work: Work, callId: string, events: readonly CallHappening[]): Promise<void> {
  if (events.length === 0) return;
  await sql`
    insert into intake.call_event (call_id, at, by_id, by_name, what)
    select ${callId}::uuid, ${work.now}, ${work.by.id}::uuid, ${work.by.name}, e.what
      from jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as e(what, place)
     order by e.place`.execute(work.db);
}

/** What happened in a call, the oldest first. */
export const eventsOf = (work: Work, callId: string) =>
  rows<CallEvent>(
    work,
    sql<CallEvent>`select at, by_name, what from intake.call_event where call_id = ${callId}::uuid order by seq`,
  );

/** The calls that led to a ticket or joined it, in which a contact was promised. */
export const promisingCallsOf = (work: Work, ticketId: string) =>
  rows<{ id: string }>(
    work,
    sql<{ id: string }>`select id from intake.call where ticket_id = ${ticketId}::uuid and promised_at is not null`,
  );
