import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { customersApi } from "@kept/domain/customers/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
});
after(() => house.close());

test("a ticket stays when its reporter is erased, without name and number", async () => {
  const asked = {
    name: "晨星紡織",
    salesOwnerId: people.li.id,
    serviceOwnerId: people.zhou.id,
    language: "zh-Hant",
  } as const;
  const { id: customerId } = await askInHouse(house.house, people.tang, customersApi.add, asked);
  const { id: contactId } = await askInHouse(house.house, people.li, customersApi.addContact, {
    id: customerId,
    name: "陳怡君",
  });
  const { id } = await askInHouse(house.house, people.wang, ticketsApi.open, {
    customerId,
    contactId,
    reporter: { name: "陳怡君", phone: "021-68881234" },
    machineText: "UPS",
    faultText: "The UPS beeps",
    symptomCodes: ["power.ups-alarm"],
    language: "zh-Hant",
  });
  await askInHouse(house.house, people.xu, customersApi.eraseContact, { id: contactId, name: "陳怡君" });
  const { ticket } = await askInHouse(house.house, people.wang, ticketsApi.read, { id });
  assert.deepEqual([ticket.reporter, ticket.faultText], [{ name: "已刪除的聯絡人" }, "The UPS beeps"]);
});
