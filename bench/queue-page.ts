import { caller, measure } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

/** A page of the open queue by clock, at growing numbers of tickets; the ratio is to its time at the smallest. */
export async function* queuePage({ house, sizes, seconds }: Bench): AsyncGenerator<Figure> {
  const ask = caller(house.url, house.key);
  let written = 0;
  let smallest: number | undefined;
  for (const size of sizes.tickets) {
    await house.pool.query(tickets, [written, size]);
    written = size;
    await house.pool.query("vacuum analyze tickets.ticket");
    const found = await measure(1, seconds, () => ask("GET", "/api/tickets?limit=50"));
    smallest ??= found.p50;
    yield {
      work: "queue-page",
      size,
      clients: 1,
      rate: found.rate,
      p50_ms: found.p50,
      p99_ms: found.p99,
      ratio: found.p50 / smallest,
    };
  }
}

/** Tickets by bulk, every twentieth still open. */
const tickets = `
  insert into tickets.ticket (id, number, customer_id, customer_name, reporter, channel, received_at, opened_at, machine_text, fault_text, urgency, language, state, changed_at, closed_at, next_due_at, next_clause, next_started_at, words)
  select gen_random_uuid(), 'Q-' || n, c.id, c.name, '{"name":"x"}', 'phone', now() - n * interval '1 minute', now() - n * interval '1 minute', 'UPS ' || n % 50, 'alarm ' || n,
         'normal', 'zh-Hans', case when n % 20 = 0 then 'assigned' else 'closed' end, now(), case when n % 20 = 0 then null else now() end,
         case when n % 20 = 0 then now() + n * interval '1 second' else '9999-12-31'::timestamptz end, '3.6.6', now(), to_tsvector('simple', 'ups alarm ' || n)
    from generate_series($1::int + 1, $2::int) n
    cross join lateral (select id, name from customers.customer where code = 'B' || n % 1000) c`;
