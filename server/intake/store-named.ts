import type { NamedTicket } from "@kept/domain/intake/api.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** The five newest tickets that bear one of these numbers. */
export const ticketsNumbered = (work: Work, numbers: readonly string[]) =>
  rows<NamedTicket>(
    work,
    sql<NamedTicket>`
    select t.id, t.number, t.state, t.customer_id, t.customer_name, t.machine_text, t.fault_text, t.engineer_name,
           t.received_at
      from tickets.ticket t where t.number = any(${numbers}::text[]) order by t.received_at desc, t.id desc limit 5`,
  );
