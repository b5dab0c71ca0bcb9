import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { customersApi } from "@kept/domain/customers/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword } from "../story/cast.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { recogniseSender } from "./index.ts";

let house: TestHouse;
let ids: Record<string, string>;
before(async () => {
  house = await testHouse();
  const { people, firms } = await raiseStage(house.house, { password: castPassword });
  const owners = { salesOwnerId: people.li.id, serviceOwnerId: people.he.id };
  const other = await askInHouse(house.house, people.tang, customersApi.add, { name: "遠山機械", ...owners });
  const to = (id: string, name: string, email: string, written: string) =>
    askInHouse(house.house, people.tang, customersApi.addContact, {
      id,
      name,
      email,
      numbers: [{ kind: "phone", written }],
      language: "zh-Hant",
    });
  const lin = await to(firms.morningstar.id, "林秀", "lin.xiu@morningstar-mill.example", "0571-88990011");
  await to(firms.morningstar.id, "門衛", "", "0571-88990022");
  await to(firms.morningstar.id, "倉庫", "store@163.com", "0571-88990022");
  await to(other.id, "馬立", "ma@yuanshan.example", "0571-88990033");
  await to(firms.morningstar.id, "馬立", "ma.li@yuanshan.example", "0571-88990033");
  ids = { morningstar: firms.morningstar.id, lin: lin.id };
});
after(() => house.close());

const cases: [name: string, address: string, customer: string | null, contact: string | null][] = [
  ["a number only one contact has", "+86 571 8899 0011", "morningstar", "lin"],
  ["the end of a number without its area code", "88990011", "morningstar", "lin"],
  ["a service number that other numbers end with", "90011", null, null],
  ["a number two contacts of one company have", "057188990022", "morningstar", null],
  ["a number contacts of two companies have", "057188990033", null, null],
  ["a mail address in other letters", "Lin.Xiu@Morningstar-Mill.example", "morningstar", "lin"],
  ["an unknown address at a company's domain", "new@morningstar-mill.example", "morningstar", null],
  ["an unknown address where anybody may write from", "somebody@163.com", null, null],
  ["a domain two companies write from", "boss@yuanshan.example", null, null],
  ["an unknown number", "13900000000", null, null],
  ["a withheld number", "anonymous", null, null],
  ["nothing", "", null, null],
];
for (const [name, address, customer, contact] of cases)
  test(`${name} ${customer ? "tells who it is" : "tells nobody"}`, async () => {
    const known = await house.read((work) => recogniseSender(work, address));
    assert.deepEqual(
      [known?.customerId ?? null, known?.contactId ?? null],
      [customer && ids[customer], contact && ids[contact]],
    );
  });
