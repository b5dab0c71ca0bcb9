import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { hour } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
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

const ask = <E extends Endpoint>(who: keyof typeof stage.people, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);

test("another like it has the same facts, tags and own fields, its own clocks from now, and is linked", async () => {
  const field = await ask("he", ticketsApi.makeField, {
    name: text("電壓", "电压", "Voltage"),
    kind: "number",
    unit: "V",
    choices: [],
    need: "never",
    when: null,
    on: { urgencies: [], families: [], machines: [] },
    shownTo: [],
  });
  const like = await ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", phone: "021-68881234" },
    machineText: "UPS",
    faultText: "beeps",
    urgency: "high",
    symptomCodes: ["power.ups-alarm"],
  });
  await ask("wang", ticketsApi.tag, { id: like.id, tags: ["vip"] });
  await ask("wang", ticketsApi.fillIn, { id: like.id, values: { [field.id]: 380 } });
  await house.advance(hour);
  const facts = { id: like.id, machineText: "UPS", faultText: "beeps again" };
  const again = await ask("wang", ticketsApi.openAgain, { ...facts, reporterName: "陳怡" });
  assert.deepEqual(
    [again.customerId, again.urgency, again.symptomCodes, again.tags, again.reporter.phone, again.receivedAt],
    [like.customerId, "high", ["power.ups-alarm"], ["vip"], "021-68881234", house.now],
  );
  const { values } = await ask("wang", ticketsApi.fieldValues, { id: again.id });
  assert.deepEqual(values, { [field.id]: 380 });
  const { links } = await ask("wang", ticketsApi.bonds, { id: like.id });
  assert.deepEqual(
    links.map(({ kind, ticket }) => [kind, ticket.number]),
    [["related", again.number]],
  );
  const { promises } = await ask("wang", ticketsApi.read, { id: again.id });
  assert.equal(promises.find(({ clause }) => clause === "3.6.6")?.startedAt, house.now);
  const other = await ask("wang", ticketsApi.openAgain, { ...facts, reporterName: "吳剛" });
  assert.deepEqual([other.reporter, other.contactId], [{ name: "吳剛" }, null]);
});
