import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { v7 } from "uuid";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { filledReply } from "@kept/domain/tickets/reply.ts";
import { assignTicket } from "./assign-ticket.ts";
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
const put = (who: Who, title: string, more: Partial<AskOf<typeof ticketsApi.putReply>> = {}) =>
  ask(who)(ticketsApi.putReply, { id: v7(), version: 0, title, texts: { en: "Hello {contact}" }, ...more });
const titles = async (who: Who) => (await ask(who)(ticketsApi.replies, {})).rows.map(({ title }) => title);

test("a reply is one's own until it is shared with a department or everyone", async () => {
  const { id } = await put("he", "電池已寄", { folder: "備件" });
  assert.deepEqual([await titles("he"), await titles("lin"), await titles("wang")], [["電池已寄"], [], []]);
  const shared = await ask("he")(ticketsApi.shareReply, { id, sharedWith: ["system-engineering", "nowhere"] });
  assert.deepEqual(shared.sharedWith, ["system-engineering"]);
  assert.deepEqual([await titles("lin"), await titles("wang")], [["電池已寄"], []]);
  assert.ok((await ask("lin")(ticketsApi.replies, {})).rows[0]?.keys.includes("dcyj"));
  await ask("he")(ticketsApi.shareReply, { id, sharedWith: ["everyone", "sales"] });
  assert.deepEqual(await titles("wang"), ["電池已寄"]);
  await assert.rejects(ask("lin")(ticketsApi.dropReply, { id }), { code: "reply-of-another" });
  await assert.rejects(ask("lin")(ticketsApi.shareReply, { id, sharedWith: [] }), { code: "not-allowed" });
  await ask("gu")(ticketsApi.dropReply, { id });
  assert.deepEqual(await titles("he"), []);
});

test("a stale edit and an edit of what nobody shared are refused", async () => {
  const reply = await put("lin", "先重啟");
  await put("lin", "先重新啟動", { id: reply.id, version: 1 });
  await assert.rejects(put("lin", "x", { id: reply.id, version: 1 }), { code: "reply-changed-meanwhile" });
  await assert.rejects(put("fang", "x", { id: reply.id, version: 2 }), { code: "reply-not-found" });
  await assert.rejects(put("lin", "x", { version: 3 }), { code: "reply-not-found" });
});

test("a ticket fills a reply in each language, and due times by the company's clock", async () => {
  const { id, number } = await ask("wang")(ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText: "beeps",
  });
  const before = await ask("wang")(ticketsApi.replyValues, { id });
  const text = "{contact}: {engineer}, {promise}, {due} ({number})";
  assert.deepEqual(filledReply(text, before.en ?? {}).missing, ["engineer"]);
  await house.as(stage.people.he, (work) =>
    assignTicket(work, { ticketId: id, engineerId: stage.people.lin.id, why: "", reasons: [] }),
  );
  const values = await ask("wang")(ticketsApi.replyValues, { id });
  const filled = filledReply(text, values["zh-Hant"] ?? {});
  assert.match(filled.text, new RegExp(`^陳怡: 林工, .+, 3月\\d日 09:0\\d \\(${number}\\)$`));
  assert.deepEqual(filled.missing, []);
  assert.notEqual(values.en?.promise, values["zh-Hant"]?.promise);
});
