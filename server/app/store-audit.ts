import type { AuditRow } from "@kept/domain/app/api.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A page of the audit, newest first, of everything or of one subject. */
export async function auditPage(work: Work, asked: { limit: number; after?: string; subject?: string }) {
  const found = await rows<AuditRow>(
    work,
    sql`
    select seq, at, actor_name, verb, subject, before, after
      from platform.audit_entry
     where (${asked.subject ?? null}::text is null or subject = ${asked.subject ?? null})
       and (${asked.after ?? null}::bigint is null or seq < ${asked.after ?? null}::bigint)
     order by seq desc limit ${asked.limit + 1}`,
  );
  const page = found.slice(0, asked.limit);
  return { rows: page, next: found.length > page.length ? String(page.at(-1)?.seq) : null };
}
