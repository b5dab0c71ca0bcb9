import { sql } from "kysely";
import type { Work } from "./work.ts";

export type AuditEntry = { verb: string; subject: string; before: unknown; after: unknown };

/** What a unit of work writes in one go before it commits. */
export type Pending = { audit: AuditEntry[]; changed: Map<string, { resource: string; subject: string | null }> };

export const nothingPending = (): Pending => ({ audit: [], changed: new Map() });

/** Writes the audit entries and live updates of a unit of work, in one statement each at most. */
export async function flush(work: Work): Promise<void> {
  const { audit, changed } = work.pending;
  if (audit.length > 0) {
    const entries = JSON.stringify(
      audit.map((entry) => ({ ...entry, before: entry.before ?? null, after: entry.after ?? null })),
    );
    await sql`
      insert into platform.audit_entry (at, actor_kind, actor_id, actor_name, address, request_id, verb, subject, before, after)
      select ${work.now}, ${work.by.kind}, ${work.by.id}::uuid, ${work.by.name}, ${work.from.address}, ${work.requestId},
             e.verb, e.subject, nullif(e.before, 'null'::jsonb), nullif(e.after, 'null'::jsonb)
        from jsonb_to_recordset(${entries}::jsonb) as e(verb text, subject text, before jsonb, after jsonb)`.execute(
      work.db,
    );
    audit.length = 0;
  }
  if (changed.size > 0) {
    const events = JSON.stringify([...changed.values()]);
    await sql`
      insert into platform.live_event (at, resource, subject)
      select ${work.now}, e.resource, e.subject
        from jsonb_to_recordset(${events}::jsonb) as e(resource text, subject text)`.execute(work.db);
    changed.clear();
  }
}
