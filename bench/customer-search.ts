import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { inventedCustomer, writeCustomers } from "./customer-rows.ts";
import { caller, measure } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

/** Finding a customer while the caller speaks, over HTTP, at growing sizes; the ratio is to a point read of the same database by a bare client. */
export async function* customerSearch({ house, sizes, seconds, ownerId }: Bench): AsyncGenerator<Figure> {
  for (const size of sizes.customers) {
    await writeCustomers(house.pool, size, ownerId);
    await tiersMarked(house.pool);
    await house.pool.query("vacuum analyze customers.search");
    const ask = caller(house.url, house.key);
    const bare = await measure(1, seconds, (turn) =>
      house.pool.query("select * from customers.customer where code = $1", [`B${(turn * 7_919) % size}`]),
    );
    for (const clients of [1, 8]) {
      const found = await measure(clients, seconds, (turn) =>
        ask("GET", `/api/customer-matches?text=${encodeURIComponent(typed(turn, size))}`),
      );
      yield {
        work: "customer-search",
        size,
        clients,
        rate: found.rate,
        p50_ms: found.p50,
        p99_ms: found.p99,
        ratio: found.p50 / bare.p50,
      };
    }
  }
}

/** Lets the house mark the most relevant customers anew, and waits until it has. */
async function tiersMarked(pool: pg.Pool): Promise<void> {
  await pool.query("update platform.timer set due_at = now() where key = 'customer-tiers'");
  const planned = "select 1 from platform.timer where key = 'customer-tiers' and due_at > now()";
  while ((await pool.query(planned)).rowCount === 0) await wait(100);
}

/** What operators type: the beginning, the middle, initials' worth of letters, a contact, the end of a number, a wrong character. */
function typed(turn: number, size: number): string {
  const { name, people } = inventedCustomer((turn * 104_729) % size);
  const characters = [...name];
  const ways = [
    characters.slice(2, 4).join(""),
    characters.slice(0, 6).join(""),
    characters.slice(3, 7).join(""),
    people[0]?.name ?? "",
    people[1]?.phone.slice(4) ?? "",
    "kjyx",
    [...characters.slice(0, 3), "误", ...characters.slice(4, 7)].join(""),
    characters.slice(4, 6).join(""),
  ];
  return ways[turn % ways.length] ?? name;
}
