import { sql } from "kysely";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Work } from "./work.ts";

export type AuditEntry = { verb: string; subject: string; before: unknown; after: unknown; by?: Named | undefined };
/** Who it turned out to be that came without a name. */
export type Named = { id: string; name: string };
export type NewTimer = { key: string; kind: string; dueAt: Instant; payload?: Record<string, unknown> };

/** What a unit of work writes in one go before it commits, and what it makes this process ask for anew. */
export type Pending = {
  audit: AuditEntry[];
  changed: Map<string, { resource: string; subject: string | null }>;
  /** Timers to set, or by null to take away, by their keys. */
  timers: Map<string, NewTimer | null>;
  forgotten: Set<string>;
};

export const nothingPending = (): Pending => ({
  audit: [],
  changed: new Map(),
  timers: new Map(),
  forgotten: new Set(),
});

/** Remembers what is pending; the function given back takes away what came after. */
export function marked(pending: Pending): () => void {
  const { audit, changed, timers } = pending;
  const before = { audit: audit.length, changed: [...changed], timers: [...timers] };
  return () => {
    audit.length = before.audit;
    changed.clear();
    for (const [key, value] of before.changed) changed.set(key, value);
    timers.clear();
    for (const [key, value] of before.timers) timers.set(key, value);
  };
}

/** Writes the timers, audit entries and live updates of a unit of work, in one statement. */
export async function flush(work: Work): Promise<void> {
  const { audit, changed, timers } = work.pending;
  if (audit.length === 0 && changed.size === 0 && timers.size === 0) return;
  const set = [...timers.values()].filter((timer) => timer !== null).sort((a, b) => (a.key < b.key ? -1 : 1));
  const gone = [...timers].filter(([, timer]) => timer === null).map(([key]) => key);
  const written = sql`
    with timer as (
      insert into platform.timer (key, kind, due_at, payload)
      select t.key, t.kind, t."dueAt", coalesce(t.payload, '{}')
        from jsonb_to_recordset(${JSON.stringify(set)}::jsonb) as t(key text, kind text, "dueAt" timestamptz, payload jsonb)
      on conflict (key) do update
        set kind = excluded.kind, due_at = excluded.due_at, payload = excluded.payload, attempts = 0, last_error = null, dead_at = null),
    gone as (
      delete from platform.timer where key = any(${gone}::text[])),
    audit as (
      insert into platform.audit_entry (at, actor_kind, actor_id, actor_name, address, request_id, verb, subject, before, after)
      select ${work.now}, case when e.by is null then ${work.by.kind} else 'staff' end, coalesce(e.by->>'id', ${work.by.id})::uuid,
             coalesce(e.by->>'name', ${work.by.name}), ${work.from.address}, ${work.requestId},
             e.verb, e.subject, nullif(e.before, 'null'::jsonb), nullif(e.after, 'null'::jsonb)
        from jsonb_to_recordset(${JSON.stringify(audit)}::jsonb) as e(verb text, subject text, before jsonb, after jsonb, by jsonb))
    insert into platform.live_event (at, resource, subject)
    select ${work.now}, e.resource, e.subject
      from jsonb_to_recordset(${JSON.stringify([...changed.values()])}::jsonb) as e(resource text, subject text)`.execute(
    work.db,
  );
  audit.length = 0;
  changed.clear();
  timers.clear();
  await written;
}
