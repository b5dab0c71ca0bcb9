import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CustomerFacts } from "@kept/domain/customers/customer.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { findCustomers } from "./find-customers.ts";
import { addContact, addCustomer } from "./index.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  await add("88工具行");
  const mill = await add("遠山紡織", { code: "8806" });
  await house.as(people.wang, (work) =>
    addContact(work, { id: mill.id, name: "陳怡", role: "IT", numbers: [{ kind: "phone", written: "021-68887788" }] }),
  );
});
after(() => house.close());

const add = (name: string, more: object = {}) =>
  house.as(people.tang, (work) =>
    addCustomer(
      work,
      CustomerFacts.parse({ name, salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id, ...more }),
    ),
  );
const find = async (text: string) =>
  (await house.read((work) => findCustomers(work, { text, limit: 9 }))).map(({ name, foundBy, contact }) =>
    [name, foundBy, contact?.name].filter(Boolean).join(" "),
  );

const finds: [what: string, typed: string, found: string[]][] = [
  ["digits in a name or a code", "88", ["遠山紡織 name", "88工具行 name"]],
  ["a code of digits", "8806", ["遠山紡織 code"]],
  ["the end of a number, with whose it is", "68887788", ["遠山紡織 number 陳怡"]],
  ["a contact's initials", "cy", ["遠山紡織 contact 陳怡"]],
  ["initials across the name", "ysfz", ["遠山紡織 name"]],
  ["full pinyin of the middle", "shanfang", ["遠山紡織 name"]],
  ["a wrong character, when nothing fits", "遠山防織", ["遠山紡織 similar"]],
];
for (const [what, typed, found] of finds)
  test(`finds by ${what}`, async () => assert.deepEqual(await find(typed), found));

test("letters that are only scattered over the initials find nobody", async () => {
  assert.deepEqual(await find("yfz"), []);
});
