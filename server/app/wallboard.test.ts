import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appApi } from "@kept/domain/app/api.ts";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { hour, minute } from "@kept/domain/kit/instant.ts";
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

const look = (names: "shown" | "hidden" = "shown") =>
  askInHouse(house.house, stage.people.wang, appApi.wallboard, { names });

const openTicket = () =>
  askInHouse(house.house, stage.people.wang, ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", phone: "021-68881234" },
    machineText: "UPS-20k",
    faultText: "The UPS beeps",
    symptomCodes: ["power.ups-alarm"],
    language: "zh-Hant",
  });

test("an empty house shows nothing and fails at nothing", async () => {
  const board = await look();
  assert.deepEqual([board.open, board.unassigned, board.longest, board.next], [0, 0, [], []]);
});

test("what waits longest and what is due next, and after it was done, what was kept today", async () => {
  const first = await openTicket();
  await house.advance(minute);
  await openTicket();
  const board = await look();
  assert.deepEqual([board.open, board.unassigned], [2, 2]);
  assert.deepEqual(
    board.longest.map(({ number, customerName }) => [number, customerName]),
    [
      [first.number, stage.firms.morningstar.name],
      ["F-2026-000002", stage.firms.morningstar.name],
    ],
  );
  assert.equal(board.next[0]?.number, first.number);

  const engineerId = stage.people.lin.id;
  await askInHouse(house.house, stage.people.he, dispatchApi.assign, { id: first.id, engineerId });
  await askInHouse(house.house, stage.people.lin, ticketsApi.contact, { id: first.id, way: "phone", with: "陳怡" });
  const kept = (await look()).clauses.filter(({ keptToday }) => keptToday > 0);
  assert.ok(kept.length > 0, "nothing was counted as kept");
  assert.ok(kept.every(({ title }) => title.en !== ""));
  assert.equal((await look()).unassigned, 1);
});

test("what runs out counts as broken and overdue", async () => {
  await house.advance(50 * hour);
  const board = await look();
  assert.ok(board.overdue > 0);
  assert.ok(board.clauses.some(({ brokenToday }) => brokenToday > 0));
});

test("where names are hidden, no customer's name leaves the house", async () => {
  const said = JSON.stringify(await look("hidden"));
  assert.ok(JSON.stringify(await look()).includes(stage.firms.morningstar.name));
  assert.ok(!said.includes(stage.firms.morningstar.name));
});
