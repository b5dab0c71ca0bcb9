import { randomUUID } from "node:crypto";
import type pg from "pg";
import { caller, measure } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

/** Opening tickets over HTTP with promises, timers, audit and notice; the ratio is to a bare client writing the same rows, turn by turn in the same run. */
export async function ticketOpening({ house, seconds }: Bench): Promise<Figure[]> {
  const { rows } = await house.pool.query<{ id: string }>("select id from customers.customer limit 200");
  const ids = rows.map(({ id }) => id);
  const ask = caller(house.url, house.key);
  const customer = (turn: number) => ids[turn % ids.length] ?? "";
  const figures: Figure[] = [];
  for (const clients of [1, 8, 16]) {
    const bare = await measure(clients, seconds, (turn) => bareTicket(house.pool, customer(turn)));
    const found = await measure(clients, seconds, (turn) =>
      ask("POST", "/api/tickets", {
        customerId: customer(turn),
        reporter: { name: "王芳" },
        machineText: "UPS",
        faultText: "报警",
        symptomCodes: ["power.ups-alarm"],
        channel: "phone",
      }),
    );
    figures.push({
      work: "ticket-opening",
      size: ids.length,
      clients,
      rate: found.rate,
      p50_ms: found.p50,
      p99_ms: found.p99,
      ratio: found.rate / bare.rate,
    });
  }
  await house.pool.query("delete from platform.timer where key like 'bench:%'");
  return figures;
}

/** The rows of one ticket as few statements as a bare client can: ticket, event, two promises, what keeps the first, timers, notice, audit, live updates. */
async function bareTicket(pool: pg.Pool, customerId: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(rowsOfATicket, [randomUUID(), randomUUID(), randomUUID(), customerId, `X-${randomUUID()}`]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const rowsOfATicket = `
  with ticket as (
    insert into tickets.ticket (id, number, customer_id, customer_name, reporter, channel, received_at, opened_at, machine_text, fault_text, urgency, language, changed_at, closed_at, words)
    values ($1::uuid, $5, $4::uuid, 'bench', '{"name":"x"}', 'phone', now(), now(), 'UPS', 'alarm', 'normal', 'zh-Hans', now(), now(), to_tsvector('simple', 'ups alarm'))),
  event as (
    insert into tickets.ticket_event (id, ticket_id, at, by_name, what) values ($2::uuid, $1::uuid, now(), 'bench', '{"kind":"reported"}')),
  promise as (
    insert into promises.promise (id, clause, clause_version, subject_kind, subject_id, customer_id, begun_by, started_at, budget_ms, warnings, ladder, state, due_at, ended_at)
    values ($2::uuid, '3.3a', 1, 'bench', $1::text, $4::uuid, '{}', now(), 600000, '{0.5,0.8}', '[]', 'kept', now(), now()),
           ($3::uuid, '3.6.6', 1, 'bench', $1::text, $4::uuid, '{}', now(), 172800000, '{0.5,0.8}', '[]', 'running', now() + interval '2 days', now())),
  kept as (
    insert into promises.promise_event (promise_id, at, by_name, kind, facts) values ($2::uuid, now(), 'bench', 'kept', '{}')),
  timer as (
    insert into platform.timer (key, kind, due_at) values ('bench:' || $2, 'promise-alarm', now() + interval '2 days'), ('bench:' || $3, 'ticket-unassigned', now() + interval '2 days')),
  audit as (
    insert into platform.audit_entry (at, actor_kind, actor_name, request_id, verb, subject) values (now(), 'key', 'bench', 'bench', 'tickets.open', 'ticket')),
  live as (
    insert into platform.live_event (at, resource) values (now(), 'tickets'), (now(), 'promises'), (now(), 'notices'))
  select 1`;
