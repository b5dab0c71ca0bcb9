import type { Instant } from "@kept/domain/kit/instant.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** What was told of a fault, as its ticket keeps it. */
type ToldFault = {
  id: string;
  number: string;
  faultText: string;
  peopleStopped: number | null;
  symptomCodes: string[];
  since: string;
  importance: string | null;
  receivedAt: Instant;
  zone: string;
};

/** The faults told since a moment, the newest first; at most 5,000. */
export const faultsTold = (work: Work, since: Instant) =>
  rows<ToldFault>(
    work,
    sql`
    select t.id, t.number, t.fault_text, t.people_stopped, t.symptom_codes, coalesce(t.since, '') as since,
           c.importance, t.received_at, c.zone
      from tickets.ticket t join customers.customer c on c.id = t.customer_id
     where t.received_at >= ${since}
     order by t.received_at desc limit 5000`,
  );
