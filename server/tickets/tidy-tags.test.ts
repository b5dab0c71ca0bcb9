import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
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
const ask = <E extends Endpoint>(who: Who, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);
const open = async (...tags: string[]) => {
  const { id } = await ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText: "beeps",
  });
  await ask("wang", ticketsApi.tag, { id, tags });
  return id;
};
const tagsOf = async (id: string) => (await ask("wang", ticketsApi.read, { id })).ticket.tags;
const uses = async () =>
  (await ask("wang", ticketsApi.tags, {})).rows.map(({ tag, open: n, all }) => `${tag} ${n}/${all}`);

test("tags are merged everywhere, in each timeline and in saved views, and given back as they were", async () => {
  const [one, both, other, none] = [
    await open("UPS"),
    await open("ups", "vip"),
    await open("UPS", "ups"),
    await open("vip"),
  ];
  const view = await ask("he", ticketsApi.makeView, { name: "UPS", shape: { tag: "UPS", view: "all" } });
  assert.deepEqual(await uses(), ["UPS 2/2", "ups 2/2", "vip 2/2"]);
  await assert.rejects(ask("wang", ticketsApi.retag, { tags: ["UPS"], becomes: "ups" }), { code: "not-allowed" });
  await assert.rejects(ask("he", ticketsApi.retag, { tags: ["nobody"], becomes: "ups" }), { code: "tag-unknown" });

  const change = await ask("he", ticketsApi.retag, { tags: ["UPS", "ups"], becomes: "power" });
  assert.equal(change.tickets, 3);
  assert.deepEqual(await uses(), ["power 3/3", "vip 2/2"]);
  assert.deepEqual(await tagsOf(both), ["power", "vip"]);
  const { events } = await ask("wang", ticketsApi.read, { id: other });
  const last = events.at(-1);
  assert.deepEqual(
    [last?.byName, last?.what],
    [stage.people.he.name, { kind: "tagged", added: ["power"], removed: ["UPS", "ups"] }],
  );
  const shapeOf = async () => (await ask("he", ticketsApi.views, {})).rows.find(({ id }) => id === view.id)?.shape.tag;
  assert.equal(await shapeOf(), "power");
  const listed = await ask("wang", ticketsApi.list, { tag: "power" });
  assert.equal(listed.rows.length, 3);

  // What was tagged by hand meanwhile stays.
  await ask("wang", ticketsApi.tag, { id: one, tags: ["power", "mine"] });
  await ask("he", ticketsApi.undoRetag, { id: change.id });
  await ask("he", ticketsApi.undoRetag, { id: change.id });
  assert.deepEqual(await tagsOf(one), ["UPS", "mine"]);
  assert.deepEqual(await tagsOf(both), ["ups", "vip"]);
  assert.deepEqual((await tagsOf(other)).toSorted(), ["UPS", "ups"].toSorted());
  assert.deepEqual(await tagsOf(none), ["vip"]);
  assert.equal(await shapeOf(), "UPS");
});

test("a tag is renamed into one that is there already, or removed; a ticket that had both keeps it when undone", async () => {
  const [both, only] = [await open("x", "y"), await open("x")];
  const merged = await ask("xu", ticketsApi.retag, { tags: ["x", "y"], becomes: "y" });
  assert.deepEqual([merged.tags, await tagsOf(both), await tagsOf(only)], [["x"], ["y"], ["y"]]);
  await ask("xu", ticketsApi.undoRetag, { id: merged.id });
  assert.deepEqual([await tagsOf(both), await tagsOf(only)], [["x", "y"], ["x"]]);
  const removed = await ask("xu", ticketsApi.retag, { tags: ["x"], becomes: null });
  assert.deepEqual([await tagsOf(both), await tagsOf(only)], [["y"], []]);
  await ask("xu", ticketsApi.undoRetag, { id: removed.id });
  assert.deepEqual([await tagsOf(both), await tagsOf(only)], [["x", "y"], ["x"]]);
  const latest = (await ask("xu", ticketsApi.tags, {})).changes.find(({ id }) => id === removed.id);
  assert.deepEqual([latest?.becomes, latest?.tickets, latest?.undoneAt !== null], [null, 2, true]);
});
