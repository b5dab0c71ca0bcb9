import { ticketWords } from "@kept/domain/tickets/ticket-words.ts";
import { caller, measure } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

/** What people type: common and rare, whole words and beginnings, both scripts, and several words at once. */
const typed = ["ups", "ala", "alarm ups", "风扇", "風扇 警報", "不间断电源", "E-40", "rack 17", "警", "晨星 alarm"];

/** Full-text search over growing numbers of tickets; the ratio is to its time at the smallest. */
export async function* ticketSearch({ house, sizes, seconds }: Bench): AsyncGenerator<Figure> {
  const ask = caller(house.url, house.key);
  let written = 0;
  let smallest: number | undefined;
  for (const size of sizes.tickets) {
    for (; written < size; written += step)
      await house.pool.query(tickets, [written, Math.min(size, written + step), ...texts()]);
    written = size;
    await house.pool.query("vacuum analyze tickets.ticket");
    const found = await measure(1, seconds, (turn) =>
      ask("GET", `/api/tickets/matches?limit=50&text=${encodeURIComponent(typed[turn % typed.length] ?? "")}`),
    );
    smallest ??= found.p50;
    yield {
      work: "ticket-search",
      size,
      clients: 1,
      rate: found.rate,
      p50_ms: found.p50,
      p99_ms: found.p99,
      ratio: found.p50 / smallest,
    };
  }
}

const step = 100_000;

/** A hundred faults in words, with the words they are found by. */
function texts(): [string[], string[]] {
  const faults = Array.from(
    { length: 100 },
    (_, n) => `${n % 2 ? "風扇警報，整排機櫃過熱" : "alarm and noise"} rack ${n}`,
  );
  const words = faults.map((faultText, n) =>
    ticketWords({ customerName: "晨星紡織", machineText: "UPS 不間斷電源", faultText, errorText: `E-${400 + n}` }),
  );
  return [faults, words];
}

/** Tickets by bulk, a minute apart, each found by its words and the week of its report. */
const tickets = `
  insert into tickets.ticket (id, number, customer_id, customer_name, reporter, channel, received_at, opened_at, machine_text, fault_text, urgency, language, state, changed_at, closed_at, words)
  select gen_random_uuid(), 'S-' || n, c.id, c.name, '{"name":"x"}', 'phone', at, at, 'UPS 不間斷電源', ($3::text[])[n % 100 + 1],
         'normal', 'zh-Hant', 'closed', at, at,
         ($4::text[])[n % 100 + 1]::tsvector || ('''#' || floor((extract(epoch from at) / 86400 + 3) / 7) || ''':1D')::tsvector
    from (select n, now() - n * interval '1 minute' as at from generate_series($1::int + 1, $2::int) n) s
    cross join lateral (select id, name from customers.customer where code = 'B' || n % 1000) c`;
