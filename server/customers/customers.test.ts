import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { customersApi } from "@kept/domain/customers/api.ts";
import { CustomerFacts } from "@kept/domain/customers/customer.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import type { Work } from "../platform/work.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { addSite, changeContact, changeSite } from "./change-contact.ts";
import { changeCustomer, handOverCustomer } from "./change-customer.ts";
import { findCustomers } from "./find-customers.ts";
import { addContact, addCustomer, countOpenTickets, customerOf, takeDownCustomer, touchCustomer } from "./index.ts";
import { contactsOf, handOversOf } from "./store.ts";
import { writeTiers } from "./store-search.ts";

let house: TestHouse;
let people: Company;
let morningstar: string;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  morningstar = (
    await add("晨星紡織", {
      shortName: "晨星",
      names: { en: "Morningstar Textile" },
      aliases: ["Star Mills"],
      code: "MST",
    })
  ).id;
  await house.as(people.wang, (work) =>
    addContact(work, { id: morningstar, name: "陳怡", numbers: [{ kind: "phone", written: "021-68881234转801" }] }),
  );
  await add("晨光文具");
  await add("北辰醫院");
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
  (await house.read((work) => findCustomers(work, { text, limit: 9 }))).map(
    ({ name, foundBy }) => `${name} by ${foundBy}`,
  );
const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;

const finds: [what: string, typed: string, first: string][] = [
  ["any part of the name", "紡織", "晨星紡織 by name"],
  ["the other script", "纺织", "晨星紡織 by name"],
  ["pinyin initials", "cxfz", "晨星紡織 by name"],
  ["full pinyin", "beichen", "北辰醫院 by name"],
  ["the foreign name", "morning", "晨星紡織 by name"],
  ["an alias", "star mills", "晨星紡織 by name"],
  ["the code", "mst", "晨星紡織 by code"],
  ["a contact's name", "陈怡", "晨星紡織 by contact"],
  ["a number without area", "68881234", "晨星紡織 by number"],
  ["a number as it is dialled abroad", "+86 21 6888 1234", "晨星紡織 by number"],
  ["a number with its extension", "021-68881234-801", "晨星紡織 by number"],
  ["a wrong character", "北辰医园", "北辰醫院 by similar"],
];
for (const [what, typed, first] of finds)
  test(`finds by ${what}`, async () => assert.equal((await find(typed))[0], first));

test("one character finds whoever's name has it, and nonsense finds nobody", async () => {
  assert.equal((await find("晨")).length, 2);
  assert.deepEqual(await find("qqqq"), []);
  assert.deepEqual(await find("!?"), []);
});

test("open tickets, then the latest contact, come first", async () => {
  assert.equal((await find("晨"))[0]?.slice(0, 2), "晨星");
  const stationery = (await house.read((work) => findCustomers(work, { text: "晨光", limit: 1 })))[0]?.id ?? "";
  await house.as(people.wang, (work) => touchCustomer(work, stationery));
  assert.equal((await find("晨"))[0], "晨光文具 by name");
  await house.as(people.wang, (work) => countOpenTickets(work, morningstar, 1));
  assert.equal((await find("晨"))[0], "晨星紡織 by name");
  await house.as(people.wang, writeTiers);
  assert.equal((await find("晨"))[0], "晨星紡織 by name");
});

test("a number is dialled in the customer's own country", async () => {
  const { id } = await add("臺北光電", { zone: "Asia/Taipei" });
  await house.as(people.wang, (work) =>
    addContact(work, {
      id,
      name: "林先生",
      numbers: [
        { kind: "phone", written: "02-2700 1234-12" },
        { kind: "phone", written: "2711-0000" },
      ],
    }),
  );
  assert.deepEqual(await find("+886 2 2700 1234"), ["臺北光電 by number"]);
  assert.deepEqual(await find("02-2700 1234"), ["臺北光電 by number"]);
  assert.deepEqual(await find("2711-0000"), ["臺北光電 by number"]);
  assert.deepEqual(await find("+86 27110000"), []);
  await house.as(people.li, (work) => changeCustomer(work, { id, zone: "Asia/Hong_Kong" }));
  assert.deepEqual(await find("+852 2711 0000"), ["臺北光電 by number"]);
});

test("an unknown company is taken down with the least and found at once", async () => {
  const customer = await house.as(people.wang, (work) =>
    takeDownCustomer(work, { name: "新雨物流", phone: "0512-62881234" }),
  );
  assert.ok(customer.incomplete);
  assert.ok(customer.salesOwnerId && customer.serviceOwnerId);
  assert.deepEqual(await find("62881234"), ["新雨物流 by number"]);
  const completed = await house.as(people.li, (work) =>
    changeCustomer(work, { id: customer.id, name: "新雨物流(蘇州)" }),
  );
  assert.ok(!completed.incomplete);
});

test("a stale edit is refused with the version that stands", async () => {
  const { version } = await house.read((work) => customerOf(work, morningstar));
  await house.as(people.li, (work) => changeCustomer(work, { id: morningstar, version, note: "first" }));
  const stale = house.as(people.li, (work) => changeCustomer(work, { id: morningstar, version, note: "second" }));
  await assert.rejects(
    stale,
    (fault) => refused("customer-changed-meanwhile")(fault) && (fault as Refusal).more["stands"] !== undefined,
  );
});

test("so are those of a contact and of a site", async () => {
  const site = await house.as(people.li, (work) => addSite(work, { id: morningstar, name: "一廠" }));
  const [contact] = await house.read((work) => contactsOf(work, morningstar));
  assert.ok(contact);
  const { version } = contact;
  await house.as(people.li, (work) => changeContact(work, { id: contact.id, version, role: "first" }));
  await house.as(people.li, (work) => changeSite(work, { id: site.id, version: site.version, address: "first" }));
  const stale = [
    (work: Work) => changeContact(work, { id: contact.id, version, role: "second" }),
    (work: Work) => changeSite(work, { id: site.id, version: site.version, address: "second" }),
  ];
  for (const late of stale)
    await assert.rejects(house.as<unknown>(people.li, late), (fault) => {
      assert.ok(refused("customer-changed-meanwhile")(fault));
      assert.match(JSON.stringify((fault as Refusal).more["stands"]), /first/);
      return true;
    });
});

test("over the wire too, what a change does not say stays", async () => {
  const ask = <E extends Endpoint>(endpoint: E, input: AskOf<E>) => askInHouse(house.house, people.li, endpoint, input);
  const facts = { name: "維持物流", salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id };
  const { id } = await ask(customersApi.add, { ...facts, zone: "Asia/Taipei", aliases: ["維持"], importance: "key" });
  const site = await ask(customersApi.addSite, { id, name: "倉", address: "路 1 號" });
  const numbers = [{ kind: "phone" as const, written: "02-2700 1234" }];
  const contact = await ask(customersApi.addContact, {
    id,
    name: "吳",
    numbers,
    siteId: site.id,
    email: "w@x.example",
  });

  const changed = await ask(customersApi.change, { id, note: "x" });
  assert.deepEqual([changed.zone, changed.aliases, changed.importance], ["Asia/Taipei", ["維持"], "key"]);
  const moved = await ask(customersApi.changeContact, { id: contact.id, role: "主管" });
  assert.deepEqual([moved.numbers, moved.siteId, moved.email], [numbers, site.id, "w@x.example"]);
  assert.equal((await ask(customersApi.changeSite, { id: site.id, note: "x" })).address, "路 1 號");
});

test("a contact's site is one of their own customer's", async () => {
  const other = await add("Elsewhere Ltd");
  const site = await house.as(people.li, (work) => addSite(work, { id: other.id, name: "別家的廠" }));
  const elsewhere = house.as(people.li, (work) => addContact(work, { id: morningstar, name: "誰", siteId: site.id }));
  await assert.rejects(elsewhere, refused("site-of-another"));
  const nowhere = "00000000-0000-7000-8000-00000000ffff";
  await assert.rejects(
    house.as(people.li, (work) => addContact(work, { id: morningstar, name: "誰", siteId: nowhere })),
    refused("site-of-another"),
  );
});

test("a code is given once", async () => {
  await assert.rejects(add("Other", { code: "mst" }), refused("code-taken"));
});

test("an owner must work here", async () => {
  const stranger = { salesOwnerId: "00000000-0000-7000-8000-00000000ffff" };
  await assert.rejects(add("Other", stranger), refused("owner-unfit"));
});

test("a hand-over is an event with date and reason", async () => {
  const after = await house.as(people.xu, (work) =>
    handOverCustomer(work, {
      id: morningstar,
      side: "sales",
      toId: people.zheng.id,
      on: "2026-03-02",
      reason: "New region",
    }),
  );
  assert.equal(after.salesOwnerName, "Anna Zheng");
  const [handOver] = await house.read((work) => handOversOf(work, morningstar));
  assert.deepEqual(
    [handOver?.fromName, handOver?.toName, handOver?.on, handOver?.reason],
    ["李文", "Anna Zheng", "2026-03-02", "New region"],
  );
});

test("who left is not found by their number any more", async () => {
  const [contact] = await house.read((work) => contactsOf(work, morningstar));
  await house.as(people.li, (work) => changeContact(work, { id: contact?.id ?? "", left: true }));
  assert.deepEqual(await find("68881234"), []);
  await house.as(people.li, (work) => changeContact(work, { id: contact?.id ?? "", left: false }));
  assert.equal((await find("68881234")).length, 1);
});
