import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { ListShape } from "@kept/domain/tickets/list-shape.ts";
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

const ask =
  (who: keyof typeof stage.people) =>
  <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
    askInHouse(house.house, stage.people[who], endpoint, input);
const make = (who: keyof typeof stage.people, name: string, shape: ListShape = {}) =>
  ask(who)(ticketsApi.makeView, { name, shape });
const names = async (who: keyof typeof stage.people) =>
  (await ask(who)(ticketsApi.views, {})).rows.map(({ name }) => name);

test("a view is one's own until it is shared, with a role or with everyone", async () => {
  const { id } = await make("he", "Pressing", { view: "open", urgency: "high", group: "engineer", sort: "-customer" });
  assert.deepEqual(await names("he"), ["Pressing"]);
  assert.deepEqual(await names("wang"), []);
  await ask("he")(ticketsApi.shareView, { id, sharedWith: ["operator"] });
  assert.deepEqual(await names("wang"), ["Pressing"]);
  assert.deepEqual(await names("lin"), []);
  await ask("he")(ticketsApi.shareView, { id, sharedWith: ["everyone", "operator"] });
  assert.deepEqual(await names("lin"), ["Pressing"]);
  await ask("he")(ticketsApi.dropView, { id });
  assert.deepEqual(await names("lin"), []);
});

test("whom it was shared with can use it, but neither change it nor take it away", async () => {
  const { id } = await make("he", "Ours");
  await assert.rejects(ask("wang")(ticketsApi.changeView, { id, name: "Mine", shape: {} }), { code: "view-not-found" });
  await ask("he")(ticketsApi.shareView, { id, sharedWith: ["everyone"] });
  await assert.rejects(ask("wang")(ticketsApi.changeView, { id, name: "Mine", shape: {} }), {
    code: "view-of-another",
  });
  await assert.rejects(ask("wang")(ticketsApi.dropView, { id }), { code: "view-of-another" });
  await assert.rejects(ask("wang")(ticketsApi.shareView, { id, sharedWith: [] }), { code: "not-allowed" });
  await ask("he")(ticketsApi.dropView, { id });
});

test("counts are live, and 'mine' in a shared view is whoever looks", async () => {
  const { id } = await make("he", "Mine that press", { view: "mine" });
  await ask("he")(ticketsApi.shareView, { id, sharedWith: ["everyone"] });
  const count = async (who: keyof typeof stage.people, view: string) =>
    (await ask(who)(ticketsApi.viewCounts, {})).rows.find((row) => row.view === view)?.count;
  assert.equal(await count("wang", "open"), 0);
  const ticket = await ask("wang")(ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS-20k",
    faultText: "beeps",
  });
  assert.equal(await count("wang", "open"), 1);
  assert.equal(await count("wang", "unassigned"), 1);
  await house.as(stage.people.he, async (work) => {
    const { assignTicket } = await import("./assign-ticket.ts");
    await assignTicket(work, { ticketId: ticket.id, engineerId: stage.people.lin.id, why: "", reasons: [] });
  });
  assert.equal(await count("wang", "unassigned"), 0);
  assert.equal(await count("lin", id), 1);
  assert.equal(await count("wang", id), 0);
  const followed = async () => (await ask("wang")(ticketsApi.list, { followed: "true" })).rows.map((row) => row.id);
  assert.equal(await count("wang", "followed"), 0);
  assert.deepEqual(await followed(), []);
  await ask("wang")(ticketsApi.follow, { id: ticket.id });
  assert.equal(await count("wang", "followed"), 1);
  assert.equal(await count("lin", "followed"), 0);
  assert.deepEqual(await followed(), [ticket.id]);
});
