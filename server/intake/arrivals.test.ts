import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import type { Draft } from "@kept/domain/intake/draft.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { arrive, type Incoming } from "../arrivals/index.ts";
import { promisesOn } from "../promises/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, type CastName } from "../story/cast.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house, { password: castPassword });
});
after(() => house.close());

const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);
let count = 0;
const come = async (more: Partial<Incoming> = {}) =>
  (
    await house.as(theHouse, (work) =>
      arrive(work, {
        channel: "email",
        kind: "report",
        source: "service@kept.example",
        externalId: `m-${(count += 1)}`,
        sender: { address: "chen@morningstar.example", name: "陳怡" },
        subject: "UPS 叫了",
        text: "更換電池後仍在嗶嗶叫",
        receivedAt: plus(house.now, -60_000),
        customerId: stage.firms.morningstar.id,
        ...more,
      }),
    )
  ).id;
const start = (arrivalId: string, who: CastName = "wang") => ask(who, intakeApi.start, { arrivalId });
const save = (id: string, version: number, draft: Draft) => ask("wang", intakeApi.saveDraft, { id, version, draft });
const owed = async (kind: string, id: string) =>
  (await house.read((work) => promisesOn(work, { kind, id }))).flatMap(({ clause, verdict, state }) =>
    clause === "3.3a" ? [verdict ?? state] : [],
  );
async function open(arrivalId: string) {
  const call = await start(arrivalId);
  await save(call.id, call.version, { ...call.draft, caller: { ...call.draft.caller, confirmed: true } });
  return (await ask("wang", intakeApi.openTicket, { id: call.id })).ticket;
}

test("a mail becomes a ticket by the steps of a call, prefilled; its clock goes on from when the mail reached us", async () => {
  const arrivalId = await come();
  const call = await start(arrivalId);
  assert.deepEqual([call.channel, call.draft.step, call.draft.caller.name], ["email", "record", "陳怡"]);
  assert.equal(call.draft.fault.faultText, "UPS 叫了\n更換電池後仍在嗶嗶叫");
  assert.equal((await start(arrivalId)).id, call.id, "begun again, it is the same");
  await assert.rejects(start(arrivalId, "grace"), { code: "call-of-another-operator" });

  const ticket = await open(arrivalId);
  const arrival = await ask("wang", arrivalsApi.read, { id: arrivalId });
  assert.deepEqual([ticket.channel, ticket.receivedAt], ["email", arrival.receivedAt]);
  assert.deepEqual([arrival.settledAs, arrival.ticketNumber], ["ticket", ticket.number]);
  assert.deepEqual([await owed("arrival", arrivalId), await owed("ticket", ticket.id)], [["released"], ["running"]]);
});

test("a response that was late already is broken once, not again on the ticket", async () => {
  const arrivalId = await come();
  await house.advance(10 * 60_000);
  const ticket = await open(arrivalId);
  assert.deepEqual([await owed("arrival", arrivalId), await owed("ticket", ticket.id)], [["broken"], []]);
});

test("what belongs to a ticket is joined to it; another customer's is refused and waits on", async () => {
  const ticket = await open(await come());
  const more = await come({ text: "還在叫" });
  await ask("wang", intakeApi.attach, { id: more, ticketId: ticket.id });
  const story = await ask("wang", ticketsApi.read, { id: ticket.id });
  assert.ok(JSON.stringify(story).includes("還在叫"));
  assert.deepEqual(await owed("arrival", more), ["kept"]);

  const foreign = await come({ customerId: stage.firms.harbour.id });
  await assert.rejects(ask("wang", intakeApi.attach, { id: foreign, ticketId: ticket.id }), {
    code: "ticket-of-another-customer",
  });
  assert.equal((await ask("wang", arrivalsApi.read, { id: foreign })).settledAt, null);
});

const ways: [outcome: Draft["outcome"], note: Partial<Draft["note"]>, settledAs: string | null][] = [
  ["question", { text: "保固到何時", answer: "到年底" }, "answered"],
  ["wrong-number", { text: "" }, "no-report"],
  ["cut-off", { text: "" }, null],
];
for (const [outcome, note, settledAs] of ways)
  test(`worked through as ${outcome}, it is ${settledAs ?? "not settled"}`, async () => {
    const arrivalId = await come();
    const { id, version, draft } = await start(arrivalId);
    const caller = { ...draft.caller, confirmed: true };
    await save(id, version, { ...draft, outcome, caller, note: { ...draft.note, ...note } });
    await ask("wang", intakeApi.finish, { id });
    assert.equal((await ask("wang", arrivalsApi.read, { id: arrivalId })).settledAs, settledAs);
  });
