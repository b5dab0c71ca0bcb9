import assert from "node:assert/strict";
import { test } from "node:test";
import { Contact, Customer, Site } from "./customer.ts";
import type { LoadRow } from "./load-rows.ts";
import { differencesOf, wishOf } from "./load-wishes.ts";

const [a, b, c] = ["1", "2", "3"].map((end) => `00000000-0000-7000-8000-00000000000${end}`);
const owners = { byWord: new Map([["li", b ?? ""]]), sales: a ?? "", service: a ?? "" };
const customer = Customer.parse({
  id: c,
  name: "晨星紡織",
  code: "MST",
  salesOwnerId: a,
  serviceOwnerId: a,
  salesOwnerName: "A",
  serviceOwnerName: "A",
  incomplete: false,
  openTickets: 0,
  lastContactAt: null,
  version: 1,
});
const site = Site.parse({ id: a, customerId: c, name: "一廠", address: "", version: 1 });
const contact = Contact.parse({
  id: b,
  customerId: c,
  name: "陳怡",
  role: "IT",
  numbers: [{ kind: "phone", written: "021-6888 1234" }],
  leftAt: null,
  erasedAt: null,
  emailFailsSince: null,
  version: 1,
});
const line: LoadRow = { row: 2, code: "mst", name: "晨星紡織", contact: "陳怡", phone: "+86 21 68881234" };

const cases: [why: string, more: Partial<LoadRow>, likely: boolean, differs: string[]][] = [
  ["the same, its number written otherwise", {}, false, []],
  ["an empty cell, which empties nothing", { role: "" }, false, []],
  [
    "the same person and site in the other script",
    { contact: "陈怡", site: "一厂", address: "" },
    false,
    ["site 陈怡:  → 一厂"],
  ],
  ["another title", { role: "Manager" }, false, ["role 陳怡: IT → Manager"]],
  ["another number", { mobile: "13800138000" }, false, ["mobile 陳怡:  → 13800138000"]],
  [
    "a new site with its address",
    { site: "二廠", address: "x" },
    false,
    ["site :  → 二廠", "address 二廠:  → x", "site 陳怡:  → 二廠"],
  ],
  [
    "an address for a known site",
    { site: "一廠", address: "x", contact: "", phone: "" },
    false,
    ["address 一廠:  → x"],
  ],
  ["another owner", { salesOwner: "Li" }, false, ["salesOwner : A → B"]],
  ["another name", { name: "晨星" }, false, ["name : 晨星紡織 → 晨星"]],
  ["another name of what is only likely the same", { name: "晨星" }, true, ["aliases :  → 晨星"]],
];
for (const [why, more, likely, differs] of cases)
  test(`a file that has ${why}`, () => {
    const wish = wishOf([{ ...line, ...more }], owners);
    const found = differencesOf(wish, { customer, sites: [site], contacts: [contact] }, likely, (id) =>
      id === a ? "A" : "B",
    );
    assert.deepEqual(
      found.map(({ column, of, was, will }) => `${column} ${of}: ${was} → ${will}`),
      differs,
    );
  });

test("a contact on several lines is one person with all numbers", () => {
  const { contacts } = wishOf(
    [line, { row: 3, contact: "陳怡", phone: "021-68881234", fax: "021-68881235", role: "IT" }],
    owners,
  );
  assert.deepEqual(
    contacts.map(({ role, numbers }) => [role, numbers.map(({ written }) => written)]),
    [["IT", ["+86 21 68881234", "021-68881235"]]],
  );
});
