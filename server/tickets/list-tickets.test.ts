import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { ticketNumber } from "@kept/domain/tickets/ticket-number.ts";
import { wordsAsked } from "@kept/domain/tickets/ticket-words.ts";
import { row, rows, sql } from "../platform/db.ts";
import { raiseCompany } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { ticketList } from "./list-tickets.ts";
import { listQuery, type ListAsked } from "./store-list.ts";

const many = 60_000;
const openOnes = 2_000;
const customer = "0198a000-0000-7000-8000-000000000001";
let house: TestHouse;
let engineer: string;

before(async () => {
  house = await testHouse();
  engineer = (await raiseCompany(house)).lin.id;
  await house.as(theHouse, async (work) => {
    // The customers of these many tickets do not matter here, so their keys are not checked.
    await sql`set local session_replication_role = replica`.execute(work.db);
    await bulk(work);
    await sql`analyze tickets.ticket`.execute(work.db);
  });
});
after(() => house.close());

/** Many closed tickets and a few open ones, every fourth of these unassigned. */
const bulk = (work: Parameters<Parameters<TestHouse["read"]>[0]>[0]) =>
  sql`
    insert into tickets.ticket (id, number, customer_id, customer_name, reporter, channel, received_at, opened_at,
      machine_text, fault_text, urgency, language, state, engineer_id, engineer_name, closed_at, changed_at, next_due_at, words)
    select ('0198a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'F-2026-' || lpad(n::text, 6, '0'),
           ('0198a000-0000-7000-8000-' || lpad(to_hex(n % 1000 + 1), 12, '0'))::uuid, '晨星紡織', '{"name": "陳怡"}', 'phone',
           at, at, 'UPS', 'switches off', (array['low', 'normal', 'high', 'critical'])[n % 4 + 1], 'zh-Hant',
           case when n > ${many - openOnes} then 'in-contact' else 'closed' end,
           case when n % 4 > 0 then ${engineer}::uuid end, case when n % 4 > 0 then '林工' end,
           case when n > ${many - openOnes} then null else at end, at,
           case when n > ${many - openOnes} then at + interval '48 h' else '9999-12-31' end,
           case when n % 1000 = 0 then '''晨星'' ''dl380''' else '''晨星''' end::tsvector
      from (select n, timestamptz '2026-01-01' + n * interval '1 min' as at from generate_series(1, ${many}::int) n) s`.execute(
    work.db,
  );

const nothing: ListAsked = {
  states: null,
  urgencies: [],
  engineerId: undefined,
  customerId: undefined,
  tag: undefined,
  unassigned: false,
  number: null,
  words: null,
  sort: "clock",
  group: undefined,
  after: null,
  limit: 51,
};
const mark = ["2026-02-11 00:00:00+00", customer];
const plans: readonly [string, Partial<ListAsked>, string][] = [
  ["open tickets by clock", {}, "ticket_open_by_clock"],
  ["the next page of them", { after: mark }, "ticket_open_by_clock"],
  ["open ones of some urgencies", { urgencies: ["high", "critical"] }, "ticket_open_by_clock"],
  ["my open tickets", { engineerId: "lin" }, "ticket_open_by_engineer"],
  ["the unassigned", { unassigned: true }, "ticket_open_unassigned"],
  ["all, the newest first", { states: [], sort: "newest" }, "ticket_newest"],
  ["the next page of all", { states: [], sort: "newest", after: mark }, "ticket_newest"],
  ["the open by customer", { sort: "customer" }, "ticket_open_by"],
  ["all by customer, within the newest", { states: [], sort: "customer" }, "ticket_newest"],
  ["mine by group", { engineerId: "lin", group: "urgency" }, "ticket_open_by_engineer"],
  ["the closed", { states: ["closed"], sort: "newest" }, "ticket_newest"],
  ["all of a customer", { states: [], sort: "newest", customerId: customer }, "ticket_by_customer"],
  ["one number", { states: [], sort: "newest", number: ticketNumber(2026, 123) }, "ticket_number_key"],
  ["a rare word", { states: [], sort: "newest", words: wordsAsked("DL380") }, "ticket_words"],
];
for (const [name, asked, index] of plans)
  test(`${name}: read by ${index}, and the table is never read through`, async () => {
    const found = await house.read((work) =>
      row<{ queryPlan: unknown }>(
        work,
        sql<{
          queryPlan: unknown;
        }>`explain (format json) ${listQuery({ ...nothing, ...asked, ...(asked.engineerId ? { engineerId: engineer } : {}) })}`,
      ),
    );
    const plan = JSON.stringify(found);
    assert.ok(plan.includes(index), plan);
    if (asked.words === undefined && !asked.number && asked.sort !== "customer" && !asked.group)
      assert.ok(!plan.includes('"Sort"'), "no sorting of more than a page");
    assert.ok(!plan.includes("Seq Scan"), plan);
  });

const list = (asked: Partial<Parameters<typeof ticketList>[1]>) =>
  house.read((work) => ticketList(work, { limit: 50, state: "open", sort: "clock", ...asked }));

test("pages follow one another without a gap or a repetition", async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await list({ limit: 150, after });
    seen.push(...page.rows.map((ticket) => ticket.id));
    after = page.next ?? undefined;
  } while (after);
  assert.equal(seen.length, openOnes);
  assert.equal(new Set(seen).size, openOnes);
});

test("a number finds its ticket though it is closed", async () => {
  const found = await list({ text: "f2026-123" });
  assert.deepEqual(
    found.rows.map(({ number, state }) => [number, state]),
    [["F-2026-000123", "closed"]],
  );
});

test("words find in either script, and narrow with the other filters", async () => {
  assert.equal((await list({ text: "dl380 晨星", state: "all", limit: 200 })).rows.length, many / 1000);
  assert.equal((await list({ text: "dl380" })).rows.length, openOnes / 1000);
  assert.equal((await list({ text: "nowhere" })).rows.length, 0);
});

for (const [sort, group] of [
  ["-customer", undefined],
  ["urgency", undefined],
  ["-number", "urgency"],
  ["clock", "engineer"],
  ["-reported", "state"],
  ["tags", "customer"],
] as const)
  test(`sorted by ${sort}${group ? ` in groups by ${group}` : ""}: pages follow one another in one order`, async () => {
    const whole = (await list({ sort, group, limit: 200 })).rows;
    const seen: string[] = [];
    let after: string | undefined;
    while (seen.length < 200) {
      const page = await list({ sort, group, limit: 64, after });
      seen.push(...page.rows.map((ticket) => ticket.id));
      after = page.next ?? undefined;
    }
    assert.deepEqual(
      seen.slice(0, 200),
      whole.map(({ id }) => id),
    );
    assert.equal(new Set(seen).size, seen.length);
  });

test("the most urgent come first in groups by urgency, and the unassigned first by engineer", async () => {
  assert.equal((await list({ group: "urgency", limit: 1 })).rows[0]?.urgency, "critical");
  assert.equal((await list({ sort: "engineer", limit: 1 })).rows[0]?.engineerId, null);
  assert.equal((await list({ sort: "-number", limit: 1 })).rows[0]?.number, ticketNumber(2026, many));
});

test("a page mark of another order is refused", async () => {
  const { next } = await list({ limit: 1 });
  await assert.rejects(list({ sort: "urgency", after: next ?? "" }), { code: "page-mark-unreadable" });
});

test("a page mark that is none is refused", async () => {
  await assert.rejects(list({ after: "x" }), { code: "page-mark-unreadable" });
});

test("numbers follow the year, and a first number of a year is 1", async () => {
  const numbers = await house.read((work) =>
    rows<{ number: string }>(
      work,
      sql<{ number: string }>`select tickets.next_number(y) as number from unnest(array[2027, 2027, 2028]) y`,
    ),
  );
  assert.deepEqual(
    numbers.map(({ number }) => number),
    [ticketNumber(2027, 1), ticketNumber(2027, 2), ticketNumber(2028, 1)],
  );
});

test("many who open the first ticket of a year at once get a number each", async () => {
  const numbers = await Promise.all(
    Array.from({ length: 8 }, () =>
      house.read((work) => row<{ n: string }>(work, sql<{ n: string }>`select tickets.next_number(2031) as n`)),
    ),
  );
  assert.equal(new Set(numbers.map((number) => number?.n)).size, 8);
});
