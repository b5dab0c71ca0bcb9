import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { theHouse } from "@kept/domain/kit/actor.ts";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { searchAsked, ticketWords, weekToken } from "@kept/domain/tickets/ticket-words.ts";
import { row, sql } from "../platform/db.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { queryOf } from "./list-tickets.ts";
import { foundQuery } from "./store-search.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
const ids: Record<string, string> = {};

before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
  await open("ups", { machineText: "UPS-20k 不間斷電源", faultText: "嗶嗶叫。整排機櫃沒有電！" });
  await open("array", {
    machineText: "磁碟陣列 DL380",
    faultText: "Two disks are red",
    errorText: "E-4711 RAID degraded",
  });
  await open("printer", { machineText: "Printer", faultText: "paper jam" });
  const { wang } = stage.people;
  const file = { name: "機房照片 night-shift.txt", type: "text/plain", bytes: new TextEncoder().encode("x") };
  await askInHouse(house.house, wang, ticketsApi.note, {
    id: ids["printer"] ?? "",
    text: "客戶說：更換了滾輪。still jams",
  });
  await askInHouse(house.house, wang, ticketsApi.attach, { id: ids["ups"] ?? "", file });
});
after(() => house.close());

async function open(name: string, fault: { machineText: string; faultText: string; errorText?: string }) {
  const { id } = await askInHouse(house.house, stage.people.wang, ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    ...fault,
  });
  ids[name] = id;
}

const search = (text: string, more: Partial<AskOf<typeof ticketsApi.search>> = {}) =>
  askInHouse(house.house, stage.people.grace, ticketsApi.search, { text, ...more });

const finds: readonly [string, string, string[], string][] = [
  ["a fault in Traditional", "嗶嗶", ["ups"], "fault"],
  ["the same in Simplified", "不间断电源", ["ups"], "machine"],
  ["an error message by the beginning of a word", "degr", ["array"], "error"],
  ["a note", "滚轮", ["printer"], "note"],
  ["the name of a file", "night-sh", ["ups"], "file"],
  ["words of several places at once", "jam 滾輪", ["printer"], "fault"],
  ["a machine by two letters", "dl", ["array"], "machine"],
  ["what is nowhere", "nowhere", [], ""],
];
for (const [name, text, expected, source] of finds)
  test(`${name} is found, and said where`, async () => {
    const { rows } = await search(text);
    assert.deepEqual(
      rows.map(({ id }) => id),
      expected.map((key) => ids[key]),
    );
    if (rows[0]) assert.equal(rows[0].hit?.source, source);
  });

test("the hit is marked in its sentence", async () => {
  const hit = (await search("机柜")).rows[0]?.hit;
  assert.equal(hit?.text, "整排機櫃沒有電！");
  assert.deepEqual(
    hit?.marks.map(([from, to]) => hit.text.slice(from, to)),
    ["機櫃"],
  );
});

test("the end of a number finds its ticket, and a whole number only that one", async () => {
  const number = (await search("red")).rows[0]?.number ?? "";
  assert.equal((await search(number.replace(/^.*-0*/, ""))).rows[0]?.id, ids["array"]);
  assert.deepEqual(
    (await search(number.toLowerCase())).rows.map(({ id }) => id),
    [ids["array"]],
  );
});

test("what stands in the machine goes before what stands in a note, and pages follow one another", async () => {
  await askInHouse(house.house, stage.people.wang, ticketsApi.note, { id: ids["ups"] ?? "", text: "Printer is near" });
  const whole = (await search("printer")).rows.map(({ id }) => id);
  assert.deepEqual(whole, [ids["printer"], ids["ups"]]);
  const first = await search("printer", { limit: 1 });
  const second = await search("printer", { limit: 1, after: first.next ?? "" });
  assert.deepEqual([first.rows[0]?.id, second.rows[0]?.id, second.next], [...whole, null]);
  await assert.rejects(search("printer", { after: "x" }), { code: "page-mark-unreadable" });
});

test("a correction finds the new words, no longer the old, and still the notes", async () => {
  await askInHouse(house.house, stage.people.wang, ticketsApi.correct, {
    id: ids["printer"] ?? "",
    faultText: "grinding noise",
  });
  assert.equal((await search("grinding")).rows.length, 1);
  assert.equal((await search("paper")).rows.length, 0);
  assert.equal((await search("滾輪")).rows.length, 1);
});

test("a search is narrowed by the filters of the list", async () => {
  assert.equal((await search("printer", { unassigned: "true" })).rows.length, 2);
  assert.equal((await search("printer", { state: "closed" })).rows.length, 0);
});

test("a common word of this week and a rare one of all time are found by the index alone", async () => {
  await house.as(theHouse, async (work) => {
    await sql`set local session_replication_role = replica`.execute(work.db);
    const words = ticketWords({ customerName: "晨星紡織", machineText: "UPS", faultText: "alarm", errorText: null });
    await sql`
      insert into tickets.ticket (id, number, customer_id, customer_name, reporter, channel, received_at, opened_at,
        machine_text, fault_text, urgency, language, state, closed_at, changed_at, words)
      select gen_random_uuid(), 'X-' || n, ${stage.firms.morningstar.id}::uuid, '晨星紡織', '{}', 'phone', at, at, 'UPS', 'alarm',
             'normal', 'en', 'closed', at, at,
             ${words}::tsvector || ('''#' || (2900 - n / 100) || ''':1D')::tsvector
        from (select n, timestamptz '2025-01-01' - n * interval '1 min' as at from generate_series(1, 40000) n) s`.execute(
      work.db,
    );
    await sql`analyze tickets.ticket`.execute(work.db);
  });
  await house.read(async (work) => {
    const asked = { ...queryOf(work, ticketsApi.list.input.parse({ state: "all" })), limit: 500 };
    for (const text of ["alarm", "degraded"]) {
      const words = searchAsked(text);
      const found = text === "alarm" ? `'${weekToken(work.now)}' & ${words?.begun}` : (words?.exact ?? "");
      const plan = JSON.stringify(
        await row(work, sql`explain (format json) ${foundQuery(asked, found, words?.all ?? "")}`),
      );
      assert.ok(plan.includes("ticket_words") && !plan.includes("Seq Scan"), plan);
    }
  });
});
