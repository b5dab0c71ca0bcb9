import { randomUUID } from "node:crypto";
import type pg from "pg";
import { caller, measure } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

/** Opening tickets over HTTP with promises, timers, audit and notice; the ratio is to a bare client writing the same rows, turn by turn in the same run. */
export async function* ticketOpening({ house, seconds }: Bench): AsyncGenerator<Figure> {
  const { rows } = await house.pool.query<{ id: string }>("select id from customers.customer limit 200");
  const ids = rows.map(({ id }) => id);
  const ask = caller(house.url, house.key);
  const customer = (turn: number) => ids[turn % ids.length] ?? "";
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
    yield {
      work: "ticket-opening",
      size: ids.length,
      clients,
      rate: found.rate,
      p50_ms: found.p50,
      p99_ms: found.p99,
      ratio: found.rate / bare.rate,
    };
  }
  await house.pool.query("delete from platform.timer where key like 'bench:%'");
}

/** The rows of one ticket in as few statements as a bare client can: ticket, event, three promises, what keeps two of them, timers, notice, audit, live updates, and the count of the customer. */
async function bareTicket(pool: pg.Pool, customerId: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const ids = Array.from({ length: 4 }, () => randomUUID());
    await client.query(rowsOfATicket, [...ids, customerId, `X-${randomUUID()}`]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const rowsOfATicket = `
  with ticket as (
    insert into tickets.ticket (id, number, customer_id, customer_name, reporter, channel, received_at, opened_at, machine_text, fault_text, urgency, language, changed_at, words, closed_at)
    values ($1::uuid, $6, $5::uuid, 'bench', '{"name":"x"}', 'phone', now(), now(), 'UPS', 'alarm', 'normal', 'zh-Hans', now(), to_tsvector('simple', 'ups alarm'), now())),
  event as (
    insert into tickets.ticket_event (id, ticket_id, at, by_name, what) values ($2::uuid, $1::uuid, now(), 'bench', '{"kind":"reported"}')),
  counted as (
    update customers.customer set open_tickets = greatest(0, open_tickets + 0) where id = $5::uuid),
  promise as (
    insert into promises.promise (id, clause, clause_version, subject_kind, subject_id, customer_id, begun_by, started_at, budget_ms, warnings, ladder, state, due_at, ended_at)
    values ($2::uuid, '3.3a', 1, 'bench', $1::text, $5::uuid, '{}', now(), 600000, '{0.5,0.8}', '[]', 'kept', now(), now()),
           ($3::uuid, '3.6.6', 1, 'bench', $1::text, $5::uuid, '{}', now(), 172800000, '{0.5,0.8}', '[]', 'running', now() + interval '2 days', now()),
           ($4::uuid, '3.5.6', 1, 'bench', $1::text, $5::uuid, '{}', now(), 0, '{}', '[]', 'kept', now(), now())),
  kept as (
    insert into promises.promise_event (promise_id, at, by_name, kind, facts) values ($2::uuid, now(), 'bench', 'kept', '{}'), ($4::uuid, now(), 'bench', 'kept', '{}')),
  notice as (
    insert into notices.notice (id, staff_id, kind, about_kind, about_id, says, once_key, told_at, settled_at)
    select $1::uuid, sales_owner_id, 'ticket-opened', 'bench', $1::text, '{}', $1::text, now(), now() from customers.customer where id = $5::uuid),
  timer as (
    insert into platform.timer (key, kind, due_at, payload) values ('bench:' || $2, 'promise-alarm', now() + interval '2 days', '{}'), ('bench:' || $3, 'ticket-unassigned', now() + interval '2 days', '{}')),
  audit as (
    insert into platform.audit_entry (at, actor_kind, actor_name, request_id, verb, subject) values (now(), 'key', 'bench', 'bench', 'tickets.open', 'ticket')),
  live as (
    insert into platform.live_event (at, resource)
    select now(), r from unnest(array['tickets', 'customers', 'promises', 'promises', 'promises', 'promise-counts', 'notices']) r)
  select 1`;
