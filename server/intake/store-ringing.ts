import type { RingingCall } from "@kept/domain/intake/ringing-call.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** The calls at the desk that go with telephone calls. */
export const callsOnPhone = (work: Work, phoneCallIds: readonly string[]) =>
  rows<{ id: string; phoneCallId: string; operatorId: string | null }>(
    work,
    sql`select id, phone_call_id, operator_id from intake.call where phone_call_id = any(${[...phoneCallIds]}::uuid[])`,
  );

/** A customer's three newest open tickets. */
export const openTicketsOf = (work: Work, customerId: string) =>
  rows<RingingCall["openTickets"][number]>(
    work,
    sql<RingingCall["openTickets"][number]>`
    select id, number, machine_text, fault_text, engineer_name from tickets.ticket
     where customer_id = ${customerId}::uuid and state not in ('solved', 'closed') order by received_at desc, id desc limit 3`,
  );
