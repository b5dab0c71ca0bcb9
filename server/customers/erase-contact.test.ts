import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CustomerFacts } from "@kept/domain/customers/customer.ts";
import { customersApi } from "@kept/domain/customers/api.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { changeContact } from "./change-contact.ts";
import { eraseContact, personalDataOf } from "./erase-contact.ts";
import { findCustomers } from "./find-customers.ts";
import { addContact, addCustomer } from "./index.ts";
import { readLoad } from "./read-load.ts";

let house: TestHouse;
let people: Company;
let customerId: string;
let id: string;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  const owners = { salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id };
  customerId = (
    await house.as(people.tang, (work) =>
      addCustomer(work, CustomerFacts.parse({ name: "晨星紡織", code: "MST", language: "zh-Hant", ...owners })),
    )
  ).id;
  id = (
    await house.as(people.li, (work) =>
      addContact(work, {
        id: customerId,
        name: "陳怡君",
        email: "chen@mst.example",
        numbers: [{ kind: "phone", written: "021-68881234" }],
      }),
    )
  ).id;
});
after(() => house.close());

const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;
const erase = (name: string) => house.as(people.xu, (work) => eraseContact(work, { id, name }));

test("a contact's personal data is given as JSON", async () => {
  const { bytes, type } = await house.read((work) => personalDataOf(work, { id }));
  assert.equal(type, "application/json");
  const { contact, customer } = JSON.parse(new TextDecoder().decode(bytes));
  assert.deepEqual(
    [contact.name, contact.email, contact.numbers[0].written, customer.code],
    ["陳怡君", "chen@mst.example", "021-68881234", "MST"],
  );
});

test("erasing asks for the name", async () => {
  await assert.rejects(erase("陳怡"), refused("name-not-confirmed"));
  assert.equal((await house.read((work) => findCustomers(work, { text: "陳怡君", limit: 1 }))).length, 1);
});

test("after erasing, no table of the room has the name, the number or the address", async () => {
  const bytes = new TextEncoder().encode("客戶代碼,客戶名稱,業務,服務,聯絡人\nMST,晨星紡織,李文,周敏,陳怡君\n");
  await house.as(people.li, (work) => readLoad(work, { file: { name: "x.csv", type: "", bytes } }));

  const erased = await erase("陳怡君");
  assert.deepEqual([erased.name, erased.numbers, erased.email], ["已刪除的聯絡人", [], ""]);
  assert.ok(erased.erasedAt && erased.leftAt);
  const { rows: tables } = await house.house.pool.query<{ table: string }>(
    "select table_name as table from information_schema.tables where table_schema = 'customers'",
  );
  assert.ok(tables.length > 5);
  for (const { table } of tables) {
    const { rows } = await house.house.pool.query<{ all: string }>(
      `select coalesce(jsonb_agg(t), '[]')::text as all from customers.${table} t`,
    );
    assert.doesNotMatch(rows[0]?.all ?? "", /陳怡君|陈怡君|68881234|43218886|chen@/, table);
  }
});

test("whoever is erased is not changed again, and not found", async () => {
  await assert.rejects(
    house.as(people.li, (work) => changeContact(work, { id, name: "陳怡君" })),
    refused("contact-erased"),
  );
  assert.deepEqual(await house.read((work) => findCustomers(work, { text: "68881234", limit: 1 })), []);
  assert.equal((await erase("whatever")).id, id);
});

test("only department managers and supervisors may", async () => {
  for (const who of [people.wang, people.li])
    await assert.rejects(
      askInHouse(house.house, who, customersApi.eraseContact, { id, name: "x" }),
      refused("not-allowed"),
    );
});
