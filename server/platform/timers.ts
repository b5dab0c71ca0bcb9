import type { Instant } from "@kept/domain/kit/instant.ts";
import { sql } from "./db.ts";
import type { Work } from "./work.ts";

export type NewTimer = { key: string; kind: string; dueAt: Instant; payload?: Record<string, unknown> };

/** Sets timers, moving those whose keys exist already; all in one statement. */
export async function setTimers(work: Work, timers: readonly NewTimer[]): Promise<void> {
  if (timers.length === 0) return;
  for (const timer of timers)
    if (!work.house.timers.has(timer.kind)) throw new Error(`no room handles timers of kind ${timer.kind}`);
  const json = JSON.stringify(timers.map((timer) => ({ ...timer, payload: timer.payload ?? {} })));
  await sql`
    insert into platform.timer (key, kind, due_at, payload)
    select t.key, t.kind, t."dueAt", t.payload
      from jsonb_to_recordset(${json}::jsonb) as t(key text, kind text, "dueAt" timestamptz, payload jsonb)
    on conflict (key) do update
      set kind = excluded.kind, due_at = excluded.due_at, payload = excluded.payload, attempts = 0, last_error = null, dead_at = null
  `.execute(work.db);
}

/** Sets one timer, or moves it. */
export const setTimer = (work: Work, timer: NewTimer): Promise<void> => setTimers(work, [timer]);

/** Takes a timer away; nothing happens when there is none. */
export async function cancelTimer(work: Work, ...keys: string[]): Promise<void> {
  await sql`delete from platform.timer where key = any(${keys}::text[])`.execute(work.db);
}
