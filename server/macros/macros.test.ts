import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { v7 } from "uuid";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import type { MacroAct } from "@kept/domain/macros/act.ts";
import { macrosApi } from "@kept/domain/macros/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
});
after(() => house.close());

type Who = keyof typeof stage.people;
const ask =
  (who: Who) =>
  <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
    askInHouse(house.house, stage.people[who], endpoint, input);
const open = () =>
  ask("wang")(ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText: "beeps",
    language: "zh-Hans",
  });
const put = (who: Who, name: string, acts: MacroAct[], more: Partial<AskOf<typeof macrosApi.put>> = {}) =>
  ask(who)(macrosApi.put, { id: v7(), version: 0, name, on: true, acts, ...more });
const names = async (who: Who) => (await ask(who)(macrosApi.list, {})).rows.map(({ name }) => name);
const story = (id: string) => ask("he")(ticketsApi.read, { id });

test("a macro is said in sentences before it is done, done as a whole, and counted", async () => {
  const reply = await ask("he")(ticketsApi.putReply, {
    id: v7(),
    version: 0,
    title: "電池",
    texts: { "zh-Hant": "{contact}您好", "zh-Hans": "{contact}您好，{engineer}会处理 {number}" },
  });
  const { id: macroId } = await put("he", "電池鼓起", [
    { does: "urgency", to: "high" },
    { does: "tag", add: ["battery"] },
    { does: "assign", engineerId: stage.people.lin.id },
    { does: "note", text: "{customer} 的電池由 {engineer} 換" },
    { does: "reply", replyId: reply.id },
  ]);
  const { id, number } = await open();
  const asked = { id: macroId, ticketId: id };
  const said = await ask("he")(macrosApi.rehearse, asked);
  assert.equal(said.refused, null);
  assert.deepEqual(
    said.rows.map(({ says }) => says),
    [
      "緊急程度設為急",
      "加上標籤：battery",
      "派給林工",
      "寫備註：「晨星紡織 的電池由 林工 換」",
      `寫入常用回覆「電池」：「陳怡您好，林工会处理 ${number}」`,
    ],
  );
  const untouched = await story(id);
  assert.deepEqual([untouched.ticket.tags, untouched.ticket.engineerName, untouched.events.length], [[], null, 1]);

  await ask("he")(macrosApi.run, asked);
  const { ticket, events } = await story(id);
  assert.deepEqual([ticket.urgency, ticket.tags, ticket.engineerName], ["high", ["battery"], "林工"]);
  assert.deepEqual(
    events.map(({ what }) => what.kind),
    ["reported", "urgency-set", "tagged", "assigned", "noted", "noted"],
  );
  const [kept] = (await ask("he")(macrosApi.list, {})).rows;
  assert.deepEqual([kept?.used, kept?.keys.includes("dcgq")], [1, true]);
  const again = await ask("he")(macrosApi.rehearse, asked);
  assert.deepEqual(
    again.rows.map(({ changes }) => changes),
    [false, false, false, true, true],
  );
});

const refused: [what: string, who: Who, acts: (people: typeof stage.people) => MacroAct[], code: string][] = [
  [
    "an act one may not do",
    "wang",
    () => [
      { does: "tag", add: ["half"] },
      { does: "wait", reason: "part-on-order", evidence: "ordered" },
    ],
    "macro-act-not-allowed",
  ],
  [
    "an act that cannot be now",
    "he",
    () => [
      { does: "tag", add: ["half"] },
      { does: "wait", reason: "part-on-order", evidence: "ordered" },
    ],
    "ticket-not-assigned",
  ],
  [
    "words that cannot be filled in",
    "he",
    () => [
      { does: "tag", add: ["half"] },
      { does: "note", text: "{engineer} comes" },
    ],
    "macro-text-has-gaps",
  ],
  [
    "a reply that is gone",
    "he",
    () => [
      { does: "tag", add: ["half"] },
      { does: "reply", replyId: v7() },
    ],
    "macro-reply-gone",
  ],
];
for (const [what, who, acts, code] of refused)
  test(`refused whole, with the reason: ${what}`, async () => {
    const { id: ticketId } = await open();
    const { id } = await put(who, what, acts(stage.people));
    const said = await ask(who)(macrosApi.rehearse, { id, ticketId });
    assert.equal(said.rows.length, 2);
    assert.ok(said.refused);
    await assert.rejects(ask(who)(macrosApi.run, { id, ticketId }), { code });
    const { ticket, events } = await story(ticketId);
    assert.deepEqual([ticket.tags, events.length], [[], 1]);
    assert.equal((await ask(who)(macrosApi.list, {})).rows.find((one) => one.id === id)?.used, 0);
  });

test("a macro is one's own until it is shared; off, it is neither offered nor run", async () => {
  const acts: MacroAct[] = [{ does: "tag", add: ["x"] }];
  const { id } = await put("xu", "Shared", acts);
  assert.ok(!(await names("lin")).includes("Shared"));
  const { id: ticketId } = await open();
  await assert.rejects(ask("lin")(macrosApi.run, { id, ticketId }), { code: "macro-not-found" });
  await ask("xu")(macrosApi.share, { id, sharedWith: ["system-engineering"] });
  assert.ok((await names("lin")).includes("Shared") && !(await names("wang")).includes("Shared"));
  await ask("lin")(macrosApi.run, { id, ticketId });
  await assert.rejects(put("lin", "Mine now", acts, { id, version: 1 }), { code: "macro-of-another" });
  await put("xu", "Shared", acts, { id, version: 1, on: false });
  await assert.rejects(put("xu", "Shared", acts, { id, version: 1 }), { code: "macro-changed-meanwhile" });
  assert.ok(!(await names("lin")).includes("Shared") && (await names("xu")).includes("Shared"));
  await assert.rejects(ask("xu")(macrosApi.run, { id, ticketId }), { code: "macro-is-off" });
  await ask("xu")(macrosApi.remove, { id });
  assert.ok(!(await names("xu")).includes("Shared"));
});

test("macros stand in the order they were put in", async () => {
  const made: string[] = [];
  for (const name of ["one", "two", "three"]) made.push((await put("sun", name, [{ does: "tag", add: ["x"] }])).id);
  assert.deepEqual(await names("sun"), ["one", "two", "three"]);
  await ask("sun")(macrosApi.order, { ids: [...made].reverse() });
  assert.deepEqual(await names("sun"), ["three", "two", "one"]);
});

test("a ticket somebody has is given to whom a macro names", async () => {
  const { id: ticketId } = await open();
  await ask("he")(dispatchApi.assign, { id: ticketId, engineerId: stage.people.fang.id });
  const { id } = await put("he", "To Sun", [{ does: "assign", engineerId: stage.people.sun.id }]);
  await ask("he")(macrosApi.run, { id, ticketId });
  assert.equal((await story(ticketId)).ticket.engineerName, "孫工");
});
