import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { Draft } from "@kept/domain/intake/draft.ts";
import type { FieldValues } from "@kept/domain/tickets/field.ts";
import { text } from "@kept/domain/kit/language.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { openTicketOfCall } from "./open-ticket.ts";
import { readCall } from "./read-call.ts";
import { saveDraft } from "./save-draft.ts";
import { startCall } from "./start-call.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
});
after(() => house.close());

const field = (en: string, more: object = {}) =>
  askInHouse(house.house, stage.people.he, ticketsApi.makeField, {
    name: text(en, en, en),
    kind: "number" as const,
    unit: "V",
    choices: [],
    need: "always" as const,
    when: null,
    on: { urgencies: [], families: ["power" as const], machines: [] },
    askedOnCall: true,
    shownTo: [],
    ...more,
  });

/** Types what a call about a UPS says, with these answers to own fields. */
async function say(id: string, fields: FieldValues, more: object = {}): Promise<void> {
  const { call } = await house.read((work) => readCall(work, { id }));
  const draft = Draft.parse({
    company: { customerId: stage.firms.morningstar.id, name: "晨星紡織" },
    caller: { name: "陳怡", phone: "021-6888 1234", confirmed: true },
    fault: { machineText: "UPS-3000", faultText: "發出警報", symptomCodes: ["power.ups-alarm"] },
    fields,
    ...more,
  });
  await house.as(stage.people.wang, (work) => saveDraft(work, { id, version: call.version, draft }));
}
const start = () => house.as(stage.people.wang, (work) => startCall(work, { line: "1" }));
const open = (id: string) => house.as(stage.people.wang, (work) => openTicketOfCall(work, { id }));
const filledOn = (id: string) => askInHouse(house.house, stage.people.wang, ticketsApi.fieldValues, { id });

test("own fields asked on the call must be there where they are needed, and are carried over into the ticket", async () => {
  const voltage = await field("Line voltage");
  const pages = await field("Pages printed", { on: { urgencies: [], families: ["media"], machines: [] } });
  const quiet = await field("Not asked", { askedOnCall: false });
  const { id } = await start();
  await say(id, { [pages.id]: 3 });
  await assert.rejects(open(id), (refusal: { code: string; says: (language: "en") => string }) => {
    assert.deepEqual([refusal.code, refusal.says("en")], ["call-lacks", "Still missing: Line voltage."]);
    return true;
  });
  await say(id, { [voltage.id]: 380, [pages.id]: 3 });
  const { ticket } = await open(id);
  const filled = await filledOn(ticket.id);
  assert.deepEqual([filled.values, filled.missing], [{ [voltage.id]: 380 }, [quiet.id]]);

  // A further report of the same thing needs no answer, and changes none that is there.
  const again = await start();
  await say(again.id, { [voltage.id]: 220 }, { sameAs: ticket.id });
  await open(again.id);
  assert.deepEqual((await filledOn(ticket.id)).values, { [voltage.id]: 380 });
  const third = await start();
  await say(third.id, {}, { sameAs: ticket.id });
  await open(third.id);
});
