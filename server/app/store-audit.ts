import type { AuditAsked, AuditRow } from "@kept/domain/app/api.ts";
import { row, rows, sql } from "../platform/db.ts";
import { refuse } from "../platform/reasons.ts";
import type { Work } from "../platform/work.ts";

const shape = sql`
  seq, at, actor_kind, actor_name, address, verb, subject, before, after,
  case
    when subject ~ '^ticket:[0-9a-f-]{36}$'
      then (select t.number from tickets.ticket t where t.id = split_part(subject, ':', 2)::uuid)
    when subject ~ '^customer:[0-9a-f-]{36}$'
      then (select c.name from customers.customer c where c.id = split_part(subject, ':', 2)::uuid)
    when subject ~ '^staff:[0-9a-f-]{36}$'
      then (select p.name from staff.person p where p.id = split_part(subject, ':', 2)::uuid)
  end as subject_name`;

/** A page of the audit, newest first, narrowed as asked. */
export async function auditPage(work: Work, asked: AuditAsked & { limit: number; after?: string | undefined }) {
  if (asked.after && !/^\d{1,18}$/.test(asked.after)) throw refuse("page-mark-unreadable");
  const found = await auditRows(work, asked);
  const page = found.slice(0, asked.limit);
  return { rows: page, next: found.length > page.length ? String(page.at(-1)?.seq) : null };
}

/** Entries as asked, newest first, one more than the limit where there are more. */
export const auditRows = (work: Work, asked: AuditAsked & { limit: number; after?: string | undefined }) =>
  rows<AuditRow>(
    work,
    sql<AuditRow>`
    select ${shape} from platform.audit_entry
     where ${asked.after ? sql`seq < ${asked.after}::bigint` : sql`true`}
       ${asked.person ? sql`and actor_name ilike ${`%${plain(asked.person)}%`}` : sql``}
       ${asked.verb ? sql`and verb ilike ${`${plain(asked.verb)}%`}` : sql``}
       ${asked.subject ? sql`and subject like ${`${plain(asked.subject)}%`}` : sql``}
       ${asked.from ? sql`and at >= ${asked.from}::date::timestamp at time zone ${work.house.settings.zone}` : sql``}
       ${asked.to ? sql`and at < (${asked.to}::date + 1)::timestamp at time zone ${work.house.settings.zone}` : sql``}
     order by seq desc limit ${asked.limit + 1}`,
  );

/** What is typed is looked for as it stands, signs and all. */
const plain = (typed: string): string => typed.replace(/[\\%_]/g, "\\$&");

/** The entry at a place in the chain. */
export const auditAt = (work: Work, position: number) =>
  row<AuditRow>(work, sql<AuditRow>`select ${shape} from platform.audit_entry where position = ${position}`);

/** How long the chain is, and the hash at its end. */
export async function chainEnd(work: Work): Promise<{ chained: number; last: string }> {
  const end = await row<{ chained: number; last: string }>(
    work,
    sql`select position as chained, hash as last from platform.audit_entry
         where position is not null order by position desc limit 1`,
  );
  return end ?? { chained: 0, last: "" };
}
