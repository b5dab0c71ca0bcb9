import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import { addressOf } from "@kept/domain/notices/address-of.ts";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
let ticketId: string;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
  const opened = await ask("wang")(ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText: "beeps",
  });
  ticketId = opened.id;
});
after(() => house.close());

type Who = keyof typeof stage.people;
const ask =
  (who: Who) =>
  <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
    askInHouse(house.house, stage.people[who], endpoint, input);
const remind = (who: Who, inMs: number, text = "問電池到了沒有") =>
  ask(who)(ticketsApi.remind, { ticketId, at: plus(house.now, inMs), text });
const told = async (who: Who) =>
  (await ask(who)(noticesApi.mine, { limit: 200 })).rows.filter(({ kind }) => kind === "reminder");
const mine = async (who: Who) => (await ask(who)(ticketsApi.reminders, {})).rows;

test("whoever set a reminder is told at its time, once, with the way to it; done, it no longer waits", async () => {
  const { id } = await remind("lin", hour);
  await house.advance(hour - 1_000);
  assert.deepEqual(await told("lin"), []);
  await house.advance(1_000);
  const [notice, ...more] = await told("lin");
  assert.ok(notice?.waits && more.length === 0);
  assert.match(notice.says.en, /^Reminder on F-2026-\d+: 問電池到了沒有$/);
  assert.equal(addressOf(notice), `/tickets/${ticketId}#reminder-${id}`);
  assert.deepEqual(
    (await mine("lin")).map((one) => one.id),
    [id],
  );
  await ask("lin")(ticketsApi.doReminder, { id });
  assert.deepEqual([(await told("lin"))[0]?.waits, await mine("lin")], [false, []]);
  await ask("lin")(ticketsApi.undoReminder, { id });
  assert.equal((await mine("lin")).length, 1);
  await ask("lin")(ticketsApi.dropReminder, { id });
  assert.deepEqual(await mine("lin"), []);
});

test("a moved reminder comes at its new time only, a deleted one never; nobody touches another's", async () => {
  const moved = await remind("fang", hour);
  const dropped = await remind("fang", hour);
  await assert.rejects(ask("lin")(ticketsApi.dropReminder, { id: dropped.id }), { code: "reminder-not-found" });
  const at = plus(house.now, 3 * hour);
  await ask("fang")(ticketsApi.moveReminder, { id: moved.id, at, text: "打給客戶" });
  await ask("fang")(ticketsApi.dropReminder, { id: dropped.id });
  await house.advance(2 * hour);
  assert.deepEqual(await told("fang"), []);
  await house.advance(hour);
  assert.deepEqual(
    (await told("fang")).map(({ says }) => says.en.split(": ")[1]),
    ["打給客戶"],
  );
  await assert.rejects(remind("fang", -hour), { code: "reminder-in-past" });
});

test("while someone is absent their deputy is told, sees it and may say that it is done", async () => {
  const { id } = await remind("sun", 2 * hour);
  await ask("sun")(staffApi.enterAbsence, {
    staffId: stage.people.sun.id,
    from: house.now,
    until: plus(house.now, 8 * hour),
    deputyId: stage.people.zhou.id,
    reason: "illness",
  });
  await house.advance(2 * hour);
  const [notice] = await told("zhou");
  assert.equal(notice?.insteadOf?.name, "孫工");
  assert.deepEqual(
    (await mine("zhou")).map((one) => [one.id, one.insteadOf]),
    [[id, "孫工"]],
  );
  await ask("zhou")(ticketsApi.doReminder, { id });
  assert.deepEqual(await mine("sun"), []);
});

test("proposed times lie in my working hours, by the roster where it knows me", async () => {
  // Monday, 16:00 in Shanghai.
  await house.advance(Math.max(0, Date.parse("2026-03-02T08:00:00.000Z") - Date.parse(house.now)));
  const times = async (who: Who) =>
    (await ask(who)(ticketsApi.proposedTimes, {})).rows.map(({ choice, at }) => `${choice} ${at.slice(5, 16)}`);
  assert.deepEqual(await times("lin"), ["in-two-hours 03-03T00:30", "tomorrow-morning 03-03T01:00"]);
  assert.deepEqual(await times("he"), ["in-two-hours 03-02T10:00", "tomorrow-morning 03-03T01:00"]);
});
