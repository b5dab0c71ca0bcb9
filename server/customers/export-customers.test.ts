import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CustomerFacts } from "@kept/domain/customers/customer.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { exportCustomers } from "./export-customers.ts";
import { addSite } from "./change-contact.ts";
import { addContact, addCustomer, takeDownCustomer } from "./index.ts";
import { readLoad } from "./read-load.ts";
import { knownHeadings } from "@kept/domain/customers/load-columns.ts";
import { readTable } from "../platform/read-table.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  const mst = await add("晨星紡織", {
    code: "MST",
    names: { en: "Morningstar Textile" },
    importance: "key",
    aliases: ["晨星"],
  });
  await house.as(people.li, (work) =>
    addContact(work, {
      id: mst.id,
      name: "@陳怡",
      role: "-",
      email: "chen@mst.example",
      numbers: [
        { kind: "phone", written: "+86 21 6888 1234" },
        { kind: "phone", written: "021-68881235" },
      ],
    }),
  );
  await house.as(people.li, (work) => addSite(work, { id: mst.id, name: "二廠", address: "松江路 1 號" }));
  await add("=1+1 公司", { code: "EQ" });
  await house.as(people.wang, (work) => takeDownCustomer(work, { name: "新雨物流" }));
});
after(() => house.close());

const add = (name: string, more: object) =>
  house.as(people.tang, (work) =>
    addCustomer(
      work,
      CustomerFacts.parse({ name, salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id, ...more }),
    ),
  );
const given = (asked: Partial<Parameters<typeof exportCustomers>[1]> = {}) =>
  house.as(people.li, (work) => exportCustomers(work, { format: "csv", ...asked }));
const lines = async (asked: Parameters<typeof given>[0]) =>
  (await readTable(await given(asked), knownHeadings)).slice(1);
const namesIn = async (asked: Parameters<typeof given>[0]) => [...new Set((await lines(asked)).map((line) => line[1]))];

for (const format of ["csv", "xlsx"] as const) {
  test(`no cell of a ${format} calculates`, async () => {
    const cells = (await lines({ format })).flat();
    assert.ok(["'=1+1 公司", "'@陳怡", "'-", "'+86 21 6888 1234; 021-68881235"].every((cell) => cells.includes(cell)));
    assert.deepEqual(
      cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      [],
    );
  });

  test(`what is given as ${format} is loaded again without a difference`, async () => {
    const file = await given({ format });
    const load = await house.as(people.li, (work) => readLoad(work, { file }));
    assert.deepEqual([load.errors, load.counts], [0, { wrong: 0, likely: 0, differs: 0, fresh: 0, same: 3 }]);
  });
}

test("a CSV has a byte order mark and headings in the reader's language", async () => {
  const { bytes } = await given();
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  assert.match(text, /^客戶代碼,客戶名稱,英文名稱,/);
  assert.match(text, /\r\nMST,晨星紡織,Morningstar Textile,,晨星,重要,李文,周敏,/);
});

test("only what the list shows is given", async () => {
  assert.equal((await namesIn({})).length, 3);
  assert.deepEqual(await namesIn({ importance: "key" }), ["晨星紡織"]);
  assert.deepEqual(await namesIn({ incomplete: true }), ["新雨物流"]);
  assert.deepEqual(await namesIn({ ownerId: people.grace.id }), []);
  assert.deepEqual(await namesIn({ text: "cxfz" }), ["晨星紡織"]);
});

test("a site without a contact has a row of its own", async () => {
  const sites = (await lines({ text: "MST" })).map((line) => line.slice(8, 11));
  assert.deepEqual(sites, [
    ["", "", "'@陳怡"],
    ["二廠", "松江路 1 號", ""],
  ]);
});
