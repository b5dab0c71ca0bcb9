import { parseArgs } from "node:util";
import { randomUUID } from "node:crypto";
import { alarms } from "./alarms.ts";
import { customersAtFirst, writeCustomers } from "./customer-rows.ts";
import { customerLoad } from "./customer-load.ts";
import { customerSearch } from "./customer-search.ts";
import { firstLoad, liveUpdate } from "./desk.ts";
import type { Bench, Figure } from "./figure.ts";
import { houseForBench } from "./house-for-bench.ts";
import { mailIntake } from "./mail-intake.ts";
import { queuePage } from "./queue-page.ts";
import { ringToScreen } from "./ring-to-screen.ts";
import { ticketOpening } from "./ticket-opening.ts";
import { ticketSearch } from "./ticket-search.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    json: { type: "boolean" },
    only: { type: "string" },
    port: { type: "string", default: "8977" },
  },
});

const sizes = values.quick
  ? { customers: [10_000, 100_000], tickets: [10_000, 100_000], promises: 100_000, loadRows: 5_000, mails: 1_000 }
  : {
      customers: [10_000, 100_000, 1_000_000],
      tickets: [10_000, 1_000_000],
      promises: 1_000_000,
      loadRows: 50_000,
      mails: 10_000,
    };

const works = {
  import: customerLoad,
  "customer-search": customerSearch,
  "ticket-opening": ticketOpening,
  "queue-page": queuePage,
  "ticket-search": ticketSearch,
  alarms,
  "first-load": firstLoad,
  "live-update": liveUpdate,
  "ring-to-screen": ringToScreen,
  "mail-intake": mailIntake,
};
const only = values.only?.split(",");
if (only?.some((name) => !(name in works))) {
  process.stderr.write(`--only is one or more of ${Object.keys(works).join(",")}\n`);
  process.exit(2);
}

const house = await houseForBench(Number(values.port));
try {
  const { rows } = await house.pool.query<{ id: string }>("select id from staff.person limit 1");
  const bench: Bench = { house, sizes, seconds: values.quick ? 4 : 15, ownerId: rows[0]?.id ?? randomUUID() };
  await writeCustomers(house.pool, customersAtFirst, bench.ownerId);
  if (!values.json) process.stdout.write("work             size      clients   per s     p50 ms    p99 ms    ratio\n");
  for (const [name, work] of Object.entries(works))
    if (!only || only.includes(name)) for await (const figure of work(bench)) say(figure);
} finally {
  await house.close();
}

function say(figure: Figure): void {
  const { work, size, clients, rate, p50_ms, p99_ms, ratio, counted } = figure;
  const round = (value: number) => Math.round(value * 100) / 100;
  const rounded = {
    work,
    size,
    clients,
    rate: round(rate),
    p50_ms: round(p50_ms),
    p99_ms: round(p99_ms),
    ratio: round(ratio),
  };
  if (values.json) return void process.stdout.write(`${JSON.stringify(counted ? { ...rounded, counted } : rounded)}\n`);
  const cells = Object.values(rounded).map((cell, at) => String(cell).padEnd(at === 0 ? 17 : 10));
  process.stdout.write(`${[...cells, counted ?? ""].join("").trimEnd()}\n`);
}
