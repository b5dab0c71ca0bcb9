import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { hour } from "@kept/domain/kit/instant.ts";
import type { LinkKind } from "@kept/domain/tickets/links.ts";
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

const ask = <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people.wang, endpoint, input);
const opened = (faultText: string) =>
  ask(ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS-3000",
    faultText,
  });
const link = (id: string, kind: LinkKind, other: string) => ask(ticketsApi.link, { id, kind, other });
const linksOf = async (id: string) =>
  (await ask(ticketsApi.bonds, { id })).links.map(({ kind, reverse, ticket }) => [kind, reverse, ticket.number]);
const refusedWith = (code: string) => (refusal: { code?: string }) => refusal.code === code;

test("a link is seen from both sides, made once, said on both timelines, and can be taken away", async () => {
  const [one, two] = [await opened("a"), await opened("b")];
  await link(one.id, "caused-by", two.id);
  const again = await link(one.id, "caused-by", two.id);
  assert.deepEqual(await linksOf(one.id), [["caused-by", false, two.number]]);
  assert.deepEqual(await linksOf(two.id), [["caused-by", true, one.number]]);
  await link(two.id, "related", one.id);
  await link(one.id, "related", two.id);
  assert.equal((await linksOf(one.id)).length, 2);
  await ask(ticketsApi.unlink, { id: two.id, linkId: again.links[0]?.id ?? "" });
  assert.deepEqual(await linksOf(two.id), [["related", false, one.number]]);
  const { events } = await ask(ticketsApi.read, { id: two.id });
  assert.deepEqual(
    events.slice(1).map(({ what }) => what.kind),
    ["linked", "linked", "unlinked"],
  );
});

test("nothing goes round in a circle, and a child has one parent", async () => {
  const [top, middle, leaf] = [await opened("top"), await opened("middle"), await opened("leaf")];
  await link(middle.id, "child-of", top.id);
  await link(leaf.id, "child-of", middle.id);
  await assert.rejects(link(top.id, "child-of", leaf.id), refusedWith("link-in-circle"));
  await assert.rejects(link(leaf.id, "child-of", top.id), refusedWith("link-has-parent"));
  await assert.rejects(link(top.id, "child-of", top.id), refusedWith("link-with-itself"));
});

test("a parent is not closed while children are open, and one answer reaches all of them", async () => {
  const [parent, one, two] = [await opened("停電"), await opened("一號機"), await opened("二號機")];
  await link(one.id, "child-of", parent.id);
  await link(two.id, "child-of", parent.id);
  await assert.rejects(ask(ticketsApi.close, { id: parent.id }), (refusal: { code?: string; message?: string }) => {
    assert.match(JSON.stringify(refusal) + String(refusal.message), new RegExp(one.number));
    return refusal.code === "ticket-children-open";
  });
  const { answered } = await ask(ticketsApi.answerChildren, { id: parent.id, text: "廠區 14:00 復電" });
  assert.deepEqual(answered, [one.number, two.number]);
  const { events } = await ask(ticketsApi.read, { id: two.id });
  assert.deepEqual(events.at(-1)?.what, { kind: "noted", text: "廠區 14:00 復電" });
  await assert.rejects(
    ask(ticketsApi.answerChildren, { id: one.id, text: "x" }),
    refusedWith("ticket-has-no-open-children"),
  );
});

test("a second fault gets a ticket of its own, whose clocks count from when it was told", async () => {
  const origin = await opened("印表機卡紙");
  await house.advance(hour);
  await ask(ticketsApi.note, { id: origin.id, text: "順便說掃描器也壞了" });
  const toldAt = house.now;
  await house.advance(hour);
  const { events } = await ask(ticketsApi.read, { id: origin.id });
  const eventId = events.at(-1)?.id ?? "";
  const split = () =>
    ask(ticketsApi.splitOff, { id: origin.id, eventId, faultText: "掃描器壞了", machineText: "掃描器" });
  const fresh = await split();
  assert.equal(fresh.receivedAt, toldAt);
  assert.equal(fresh.reporter.name, "陳怡");
  assert.deepEqual(await linksOf(fresh.id), [["related", false, origin.number]]);
  await assert.rejects(split(), refusedWith("split-line-already"));
});
