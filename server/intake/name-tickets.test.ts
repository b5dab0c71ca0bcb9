import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { Draft } from "@kept/domain/intake/draft.ts";
import { takeDownCustomer } from "../customers/index.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { openTicket } from "../tickets/index.ts";
import { finishCall } from "./finish-call.ts";
import { namedTickets } from "./name-tickets.ts";
import { saveDraft } from "./save-draft.ts";
import { startCall } from "./start-call.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
});
after(() => house.close());

const ticketFor = async (name: string) => {
  const { id: customerId } = await house.as(people.wang, (work) => takeDownCustomer(work, { name }));
  return house.as(people.wang, (work) =>
    openTicket(work, {
      customerId,
      reporter: { name: "陳怡" },
      machineText: "UPS",
      faultText: "斷電",
      language: "zh-Hant",
    }),
  );
};
const named = async (text: string) => (await house.read((work) => namedTickets(work, { text }))).rows;

test("a ticket is found by its number and by its end, with its customer", async () => {
  const ticket = await ticketFor("晨星紡織");
  const [byNumber] = await named(ticket.number.toLowerCase());
  assert.equal(byNumber?.id, ticket.id);
  assert.equal(byNumber?.customerName, "晨星紡織");
  const [byEnd] = await named(ticket.number.slice(-3));
  assert.equal(byEnd?.id, ticket.id);
  assert.deepEqual(await named("021-6888 1234"), []);
});

test("a call about a ticket of another customer is not put on record there", async () => {
  const [mine, theirs] = [await ticketFor("遠帆物流"), await ticketFor("青禾食品")];
  const call = await house.as(people.wang, (work) => startCall(work, { line: "" }));
  const draft = Draft.parse({
    outcome: "existing-ticket",
    company: { customerId: mine.customerId, name: mine.customerName },
    caller: { name: "陳怡", phone: "021-6888 1234", confirmed: true },
    note: { ticketId: theirs.id, text: "問進度" },
  });
  await house.as(people.wang, (work) => saveDraft(work, { id: call.id, version: call.version, draft }));
  await assert.rejects(
    house.as(people.wang, (work) => finishCall(work, { id: call.id })),
    { code: "ticket-of-another-customer" },
  );
});
