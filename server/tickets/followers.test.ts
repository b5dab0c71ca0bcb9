import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { addressOf } from "@kept/domain/notices/address-of.ts";
import { topicOf } from "@kept/domain/notices/topics.ts";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { assignTicket } from "./assign-ticket.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
});
after(() => house.close());

type Who = keyof typeof stage.people;
const ask =
  (who: Who) =>
  <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
    house.advance(1_000).then(() => askInHouse(house.house, stage.people[who], endpoint, input));
const open = () =>
  ask("wang")(ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText: "beeps",
  });
const followers = async (id: string) =>
  (await ask("wang")(ticketsApi.followers, { id })).rows.map(({ name, because }) => `${name} ${because}`);
/** What someone was told of a ticket by following it or being mentioned. */
const told = async (who: Who, id: string) =>
  (await ask(who)(noticesApi.mine, { limit: 200 })).rows
    .filter(({ kind, about }) => /^(followed|mention)/.test(kind) && about.id.startsWith(id))
    .map(({ kind }) => kind)
    .toReversed();

test("whoever follows is told what happens, not of their own acts, and no longer after unfollowing", async () => {
  const { id } = await open();
  await ask("gu")(ticketsApi.follow, { id });
  await ask("gu")(ticketsApi.follow, { id });
  assert.deepEqual(await followers(id), ["顧經理 chose"]);
  await ask("wang")(ticketsApi.note, { id, text: "電池鼓了" });
  await ask("gu")(ticketsApi.note, { id, text: "我通知業務" });
  assert.deepEqual(await told("gu", id), ["followed-noted"]);
  await ask("gu")(ticketsApi.unfollow, { id });
  assert.deepEqual(await followers(id), []);
  await ask("wang")(ticketsApi.note, { id, text: "再看看" });
  assert.deepEqual(await told("gu", id), ["followed-noted"]);
});

test("an engineer who follows and is assigned is told once, as the one whose ticket it is", async () => {
  const { id } = await open();
  await ask("lin")(ticketsApi.follow, { id });
  await ask("gu")(ticketsApi.follow, { id });
  await house.as(stage.people.he, (work) =>
    assignTicket(work, { ticketId: id, engineerId: stage.people.lin.id, why: "", reasons: [] }),
  );
  assert.deepEqual(await told("lin", id), []);
  assert.deepEqual(await told("gu", id), ["followed-assigned"]);
  await ask("lin")(ticketsApi.contact, { id });
  await ask("lin")(ticketsApi.wait, { id, reason: "customer-unavailable", evidence: "明天才有人" });
  await ask("lin")(ticketsApi.resume, { id });
  assert.deepEqual(await told("gu", id), [
    "followed-assigned",
    "followed-contacted",
    "followed-waiting",
    "followed-resumed",
  ]);
});

test("whoever is mentioned is told the sentence with a link to its line, follows from then on, and is told once", async () => {
  const { id, number } = await open();
  await ask("he")(ticketsApi.follow, { id });
  const text = "電池鼓了。請@何經理和@王雅婷今天決定！之後@何經理再說。";
  await ask("wang")(ticketsApi.note, { id, text });
  assert.deepEqual(await told("he", id), ["mention"]);
  assert.deepEqual(await told("wang", id), []);
  assert.deepEqual(await followers(id), ["何經理 chose"]);
  const [notice] = (await ask("he")(noticesApi.mine, {})).rows.filter(({ kind }) => kind === "mention");
  assert.ok(notice);
  assert.equal(notice.says.en, `王雅婷 mentions you on ${number}: “請@何經理和@王雅婷今天決定！”`);
  const meant = [
    { kind: "person", id: stage.people.he.id, says: "@何經理" },
    { kind: "person", id: stage.people.wang.id, says: "@王雅婷" },
  ];
  assert.deepEqual(notice.mentions, meant);
  const { events } = await ask("he")(ticketsApi.read, { id });
  const line = events.find(({ what }) => what.kind === "noted" && what.mentions !== undefined);
  assert.deepEqual(line?.what.kind === "noted" && line.what.mentions, meant);
  assert.equal(addressOf(notice), `/tickets/${id}#${events.at(-1)?.id}`);
  assert.equal(topicOf("mention"), "mentions");
  await ask("wang")(ticketsApi.note, { id, text: "@方志明 也看看" });
  assert.deepEqual(await followers(id), ["何經理 chose", "方志明 mentioned"]);
  assert.deepEqual(await told("he", id), ["mention", "followed-noted"]);
});

test("a department that is mentioned tells those of it who are there now, by any of its names", async () => {
  const { id } = await open();
  await ask("lin")(ticketsApi.note, { id, text: "@Hotline please ring the customer" });
  // Monday, 09:00: the morning's operators and whoever has no shifts, not the one of the afternoon.
  assert.deepEqual([await told("wang", id), await told("grace", id)], [["mention"], ["mention"]]);
  assert.deepEqual(await told("ye", id), []);
  assert.deepEqual(await told("lin", id), []);
  assert.deepEqual(await followers(id), []);
});

test("only those who may see tickets can be mentioned; two of one name are told apart", async () => {
  const person = { speaks: [], zone: "Asia/Shanghai", skills: [], ownRoles: [], language: "zh-Hant" } as const;
  const take = (name: string, mailbox: string, extension: string | null, roles: "sales"[]) =>
    ask("tang")(staffApi.createPerson, {
      ...person,
      speaks: [],
      skills: [],
      ownRoles: [],
      name,
      email: `${mailbox}@nuoting.example`,
      extension,
      departmentCode: "sales",
      roles,
    });
  const none = await take("白丁", "bai", null, []);
  await take("李文", "li2", "499", ["sales"]);
  const { rows } = await ask("wang")(ticketsApi.mentionable, {});
  assert.ok(!rows.some(({ id }) => id === none.id));
  const handles = rows.flatMap((row) => row.handles).filter((handle) => handle.startsWith("李文"));
  assert.deepEqual(handles.sort(), ["李文·401", "李文·499"]);
  const petr = rows.find(({ handles: [handle] }) => handle === "Petr Novák");
  assert.ok(petr?.keys.includes("petr novák") && petr.department === "系統工程部");
  assert.ok(rows.find(({ handles: [handle] }) => handle === "何經理")?.keys.includes("hjl"));
});
