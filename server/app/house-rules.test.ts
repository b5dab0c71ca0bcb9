import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { charterApi } from "@kept/domain/charter/api.ts";
import type { HouseRules } from "@kept/domain/charter/house-rules.ts";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage, type Stage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Stage;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
});
after(() => house.close());

const refusedAs = (code: string) => (fault: unknown) => (fault as { code?: string }).code === code;

/** A ticket that an engineer has in hand. */
async function ticketInHand(): Promise<string> {
  const { people, firms } = stage;
  const { id } = await askInHouse(house.house, people.wang, ticketsApi.open, {
    customerId: firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS-20k",
    faultText: "beeps",
    language: "zh-Hant",
  });
  await askInHouse(house.house, people.he, dispatchApi.assign, { id, engineerId: people.lin.id });
  await askInHouse(house.house, people.lin, ticketsApi.contact, { id, way: "phone", with: "陳怡", text: "" });
  return id;
}

async function changeRules(change: (rules: HouseRules) => HouseRules): Promise<void> {
  const { versions } = await askInHouse(house.house, stage.people.tang, charterApi.houseRules, {});
  const [newest] = versions;
  assert.ok(newest);
  await askInHouse(house.house, stage.people.tang, charterApi.changeHouseRules, {
    version: newest.version,
    rules: change(newest.rules),
    why: "so it is here",
  });
}

test("a clock stands still for the company's own reason, and keeps the name it had then", async () => {
  const { people } = stage;
  const id = await ticketInHand();
  const own = { code: "own-1", says: text("客戶停電", "客户停电", "power cut at the customer's"), retired: false };
  await changeRules((rules) => ({ ...rules, pauseReasons: [...rules.pauseReasons, own] }));
  const clause = await askInHouse(house.house, people.tang, charterApi.read, { id: "3.6.6" });
  await askInHouse(house.house, people.tang, charterApi.change, {
    id: "3.6.6",
    pauseReasons: [...clause.inForce.pauseReasons, "own-1"],
    why: "power cuts",
  });
  const later = await ticketInHand();
  await askInHouse(house.house, people.lin, ticketsApi.wait, {
    id: later,
    reason: "own-1",
    evidence: "Ms Chen said so",
  });
  await changeRules((rules) => ({
    ...rules,
    pauseReasons: rules.pauseReasons.map((reason) =>
      reason.code === "own-1" ? { ...reason, says: text("停電", "停电", "no power"), retired: true } : reason,
    ),
  }));
  const asked = { subjectKind: "ticket", subjectId: later, state: "open", limit: 20 } as const;
  const open = (await askInHouse(house.house, people.lin, promisesApi.list, asked)).rows;
  const paused = open.filter(({ state }) => state === "paused");
  assert.deepEqual(
    paused.map((promise) => promise.clause),
    ["3.6.6"],
  );
  const { steps } = await askInHouse(house.house, people.lin, promisesApi.trace, { id: paused[0]?.id ?? "" });
  assert.ok(steps.some(({ says }) => says.en.includes("power cut at the customer's")));
  await assert.rejects(
    askInHouse(house.house, people.lin, ticketsApi.wait, { id, reason: "own-1", evidence: "again" }),
    refusedAs("waiting-reason-unknown"),
  );
});
