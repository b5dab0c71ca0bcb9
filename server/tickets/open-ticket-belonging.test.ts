import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { customersApi } from "@kept/domain/customers/api.ts";
import { takeDownCustomer, addContact } from "../customers/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { openTicket } from "./open-ticket.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
});
after(() => house.close());

const firm = async (name: string) => {
  const { id } = await house.as(people.wang, (work) => takeDownCustomer(work, { name }));
  const site = await askInHouse(house.house, people.li, customersApi.addSite, { id, name: "一廠" });
  const contact = await house.as(people.wang, (work) => addContact(work, { id, name: "陳怡" }));
  return { id, siteId: site.id, contactId: contact.id };
};
const open = (customerId: string, more: { siteId?: string; contactId?: string }) =>
  house.as(people.wang, (work) =>
    openTicket(work, { customerId, reporter: { name: "陳怡" }, machineText: "UPS", faultText: "斷電", ...more }),
  );

test("a ticket takes only its own customer's site and contact", async () => {
  const [ours, theirs] = [await firm("晨星紡織"), await firm("遠帆物流")];
  const ticket = await open(ours.id, { siteId: ours.siteId, contactId: ours.contactId });
  assert.deepEqual([ticket.siteId, ticket.contactId], [ours.siteId, ours.contactId]);
  await assert.rejects(open(ours.id, { siteId: theirs.siteId }), { code: "site-of-another-customer" });
  await assert.rejects(open(ours.id, { siteId: ours.siteId, contactId: theirs.contactId }), {
    code: "contact-of-another-customer",
  });
});
