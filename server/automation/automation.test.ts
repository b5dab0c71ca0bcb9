import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { v7 } from "uuid";
import { automationApi } from "@kept/domain/automation/api.ts";
import { RuleFacts } from "@kept/domain/automation/rule.ts";
import { CustomerFacts } from "@kept/domain/customers/customer.ts";
import { day, hour, minute } from "@kept/domain/kit/instant.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { noticesFor } from "../notices/index.ts";
import { addCustomer } from "../customers/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { openTicket, setTags, ticketOf } from "../tickets/index.ts";
import { putRule, removeRule } from "./change-rule.ts";
import { rehearse } from "./rehearse.ts";
import { setOff } from "./set-off.ts";
import { runRows } from "./store.ts";

let house: TestHouse;
let people: Company;
let mill: string;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  const facts = { name: "遠山紡織", importance: "key", salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id };
  mill = (await house.as(people.tang, (work) => addCustomer(work, CustomerFacts.parse(facts)))).id;
});
after(() => house.close());

type Facts = Partial<Omit<RuleFacts, "conditions">> & { conditions?: unknown[]; id?: string; version?: number };
const put = ({ id = v7(), version = 0, ...facts }: Facts) =>
  house.as(people.xu, (work) => {
    const whole = { name: `規則 ${id}`, on: true, when: "ticket.opened", conditions: [], acts: [], ...facts };
    return putRule(work, automationApi.put.input.parse({ ...RuleFacts.parse(whole), id, version }));
  });
const drop = (id: string) => house.as(people.xu, (work) => removeRule(work, { id }));
const open = (more: object = {}) =>
  house.as(people.wang, (work) =>
    openTicket(work, { customerId: mill, reporter: { name: "陳怡" }, machineText: "UPS", faultText: "蜂鳴", ...more }),
  );
const settle = () => house.advance(1_000);
const now = (id: string) => house.read((work) => ticketOf(work, id));
const runs = async (ticketId: string) =>
  (await house.read((work) => runRows(work, { limit: 50, ticketId }))).map(({ outcome, did }) => [outcome, ...did]);
const told = async (who: keyof Company) =>
  (await house.as(people[who], (work) => noticesFor(work, { limit: 100 }))).rows.filter(
    ({ kind }) => kind === "automation",
  );
const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;

test("a rule whose conditions hold does what it does, in its own name, and the run is on record", async () => {
  const rule = await put({
    name: "大客戶的 UPS",
    conditions: [
      { fact: "importance", is: ["key"] },
      { fact: "words", is: ["ups"] },
    ],
    acts: [
      { does: "urgency", to: "critical" },
      { does: "tag", add: ["key-power"] },
      { does: "note", text: "{customer} 的 {number}：先打電話" },
      { does: "tell", whom: ["supervisor"], text: "{number} 需要留意" },
    ],
  });
  const { id, number } = await open();
  assert.equal((await now(id)).urgency, "normal");
  await settle();
  const after = await now(id);
  assert.deepEqual([after.urgency, after.urgencyReason, after.tags], ["critical", "大客戶的 UPS", ["key-power"]]);
  assert.deepEqual(await runs(id), [["done", "urgency", "tag", "note", "tell"]]);
  assert.equal((await told("xu"))[0]?.says["zh-Hant"], `${number} 需要留意`);
  const { rows: events } = await house.house.pool.query<{ by_name: string }>(
    "select by_name from tickets.ticket_event where ticket_id = $1 and what->>'kind' = 'noted'",
    [id],
  );
  assert.equal(events[0]?.by_name, "大客戶的 UPS");
  await drop(rule.id);
  assert.equal((await runs(id)).length, 1);
});

test("a rule whose conditions do not hold says which; one that is off is not set off", async () => {
  const rule = await put({ conditions: [{ fact: "urgency", is: ["critical"] }], acts: [{ does: "tag", add: ["x"] }] });
  const off = await put({ on: false, acts: [{ does: "tag", add: ["y"] }] });
  const { id } = await open();
  await settle();
  const [run, ...others] = await house.read((work) => runRows(work, { limit: 9, ticketId: id }));
  assert.deepEqual([run?.outcome, run?.unmet.map(({ fact }) => fact), others], ["not-met", ["urgency"], []]);
  assert.deepEqual((await now(id)).tags, []);
  await drop(rule.id);
  await drop(off.id);
});

test("two rules that set each other off for ever are stopped, and who leads is told of each once", async () => {
  const ping = await put({
    name: "乒",
    when: "ticket.tagged",
    conditions: [{ fact: "tag", is: ["ball"] }],
    acts: [{ does: "untag", remove: ["ball"] }],
  });
  const pong = await put({
    name: "乓",
    when: "ticket.tagged",
    conditions: [{ fact: "tag", not: true, is: ["ball"] }],
    acts: [{ does: "tag", add: ["ball"] }],
  });
  const { id } = await open();
  await house.as(people.wang, (work) => setTags(work, { id, tags: ["ball"] }));
  await settle();
  const outcomes = (await runs(id)).map(([outcome]) => outcome);
  assert.ok(outcomes.includes("loop"));
  assert.ok(outcomes.filter((one) => one === "done").length <= 4, "it does not go on");
  const circled = (await told("xu")).filter(({ says }) => says.en.includes("ran in circles"));
  assert.deepEqual(circled.map(({ says }) => says.en.match(/“(.)”/)?.[1]).sort(), ["乒", "乓"].sort());
  await drop(ping.id);
  await drop(pong.id);
});

test("a rule assigns to the first of the ranking who is there, and leaves alone what somebody has", async () => {
  const rule = await put({ acts: [{ does: "assign", engineerId: null }] });
  const { id } = await open({ symptomCodes: ["power.ups-alarm"] });
  await settle();
  assert.equal((await now(id)).engineerName, "林工");
  assert.deepEqual(await runs(id), [["done", "assign"]]);
  await drop(rule.id);
});

test("an act that is refused takes back the whole run, and nothing else", async () => {
  const rule = await put({
    acts: [
      { does: "tag", add: ["half-done"] },
      { does: "assign", engineerId: people.li.id },
    ],
  });
  const { id } = await open();
  await settle();
  const [run] = await house.read((work) => runRows(work, { limit: 1, ticketId: id }));
  assert.equal(run?.outcome, "refused");
  assert.match(run?.refusal ?? "", /engineer/i);
  assert.deepEqual((await now(id)).tags, []);
  await drop(rule.id);
});

test("a promise that breaks sets off a rule about its clause", async () => {
  const rule = await put({
    when: "promise.broken",
    conditions: [{ fact: "clause", is: ["3.6.6"] }],
    acts: [{ does: "tag", add: ["late"] }],
  });
  const { id } = await open();
  await house.advance(2 * day + minute);
  assert.deepEqual((await now(id)).tags, ["late"]);
  await drop(rule.id);
});

test("a rehearsal tells what a rule would have done in the last thirty days, and changes nothing", async () => {
  const asked = { when: "ticket.opened" as const, conditions: [{ fact: "tag" as const, not: false, is: ["late"] }] };
  const found = await house.as(people.xu, (work) => rehearse(work, asked));
  assert.ok(found.setOff >= 5);
  const { rows: late } = await house.house.pool.query("select id from tickets.ticket where 'late' = any(tags)");
  assert.equal(found.wouldRun, late.length);
  const broken = await house.as(people.xu, (work) => rehearse(work, { when: "promise.broken", conditions: [] }));
  assert.ok(broken.wouldRun > 0 && broken.tickets[0]?.number.startsWith("F-2026-"));
});

test("a rule runs at most ten times an hour on one ticket", async () => {
  const rule = await put({ when: "ticket.help-asked", acts: [{ does: "note", text: "again" }] });
  const { id } = await open();
  for (let turn = 0; turn < 12; turn++) {
    await house.as(people.wang, (work) => setOff(work, { when: "ticket.help-asked", ticketId: id }));
    await settle();
  }
  const outcomes = (await runs(id)).map(([outcome]) => outcome);
  assert.deepEqual([outcomes.filter((one) => one === "done").length, outcomes[0]], [10, "too-often"]);
  await house.advance(hour);
  await house.as(people.wang, (work) => setOff(work, { when: "ticket.help-asked", ticketId: id }));
  await settle();
  assert.equal((await runs(id))[0]?.[0], "done");
  await drop(rule.id);
});

test("a stale edit, a taken name, a deleted rule, and a clause without a promise are refused", async () => {
  const acts = [{ does: "tag" as const, add: ["x"] }];
  const rule = await put({ name: "一", acts });
  const changed = await put({ id: rule.id, version: 1, name: "二", acts });
  assert.equal(changed.version, 2);
  await assert.rejects(put({ id: rule.id, version: 1, name: "三", acts }), refused("rule-changed-meanwhile"));
  await assert.rejects(put({ name: "二", acts }), refused("rule-name-taken"));
  await assert.rejects(put({ version: 3, acts }), refused("rule-unknown"));
  await assert.rejects(
    put({ acts, conditions: [{ fact: "clause", is: ["3.6.6"] }] }),
    refused("rule-needs-clause-of-promise"),
  );
  await drop(rule.id);
  await assert.rejects(drop(rule.id), refused("rule-unknown"));
});

const makeField = (en: string, kind: "choice" | "yes-no", keys: string[] = []) =>
  askInHouse(house.house, people.he, ticketsApi.makeField, {
    name: text(en, en, en),
    kind,
    unit: "",
    choices: keys.map((key) => ({ key, says: text(key, key, key) })),
    need: "never",
    when: null,
    on: { urgencies: [], families: [], machines: [] },
    shownTo: [],
  });
const as =
  (who: keyof Company) =>
  <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
    askInHouse(house.house, people[who], endpoint, input);
const valuesOn = async (id: string) => (await as("wang")(ticketsApi.fieldValues, { id })).values;

test("own fields are looked at and filled in, and two rules that fill each other for ever are stopped", async () => {
  const supply = await makeField("Supply", "choice", ["one-phase", "three-phase"]);
  const checked = await makeField("Checked", "yes-no");
  const rule = await put({
    when: "ticket.filled-in",
    conditions: [{ fact: "field", fieldId: supply.id, is: ["three-phase"] }],
    acts: [{ does: "fill", fieldId: checked.id, value: true }],
  });
  const { id } = await open();
  await as("wang")(ticketsApi.fillIn, { id, values: { [supply.id]: "one-phase" } });
  await settle();
  assert.deepEqual(await valuesOn(id), { [supply.id]: "one-phase" });
  await as("wang")(ticketsApi.fillIn, { id, values: { [supply.id]: "three-phase" } });
  await settle();
  assert.deepEqual(await valuesOn(id), { [supply.id]: "three-phase", [checked.id]: true });

  const back = await put({
    when: "ticket.filled-in",
    conditions: [{ fact: "field", fieldId: checked.id, is: ["true"] }],
    acts: [{ does: "fill", fieldId: checked.id, value: false }],
  });
  await as("wang")(ticketsApi.fillIn, { id, values: { [supply.id]: null } });
  await as("wang")(ticketsApi.fillIn, { id, values: { [supply.id]: "three-phase" } });
  await settle();
  const outcomes = (await runs(id)).map(([outcome]) => outcome);
  assert.ok(outcomes.includes("loop"));
  await settle();
  assert.equal((await runs(id)).length, outcomes.length, "it does not go on");
  await drop(rule.id);
  await drop(back.id);
});

test("merging, splitting and linking set rules off, each on the ticket that goes on", async () => {
  const names = ["ticket.merged", "ticket.split-off", "ticket.split-out", "ticket.linked"] as const;
  const rules = [];
  for (const when of names) rules.push(await put({ when, acts: [{ does: "tag", add: [when] }] }));
  const [one, other] = [await open(), await open()];
  const tagsOf = async (id: string) => {
    await settle();
    return (await now(id)).tags;
  };
  await as("wang")(ticketsApi.merge, { id: one.id, into: other.id });
  assert.deepEqual(await tagsOf(other.id), ["ticket.merged"]);
  await as("wang")(ticketsApi.undoMerge, { id: one.id });
  assert.deepEqual(await tagsOf(one.id), ["ticket.split-off"]);
  await as("wang")(ticketsApi.link, { id: one.id, other: other.id, kind: "related" });
  assert.deepEqual(await tagsOf(one.id), ["ticket.linked", "ticket.split-off"]);
  assert.deepEqual(await tagsOf(other.id), ["ticket.linked", "ticket.merged"]);
  const third = await open();
  await as("wang")(ticketsApi.note, { id: third.id, text: "印表機也壞了" });
  const { events } = await as("wang")(ticketsApi.read, { id: third.id });
  await as("wang")(ticketsApi.splitOff, {
    id: third.id,
    eventId: events.at(-1)?.id ?? "",
    faultText: "印表機",
    machineText: "LX-300",
  });
  assert.deepEqual(await tagsOf(third.id), ["ticket.linked", "ticket.split-out"]);
  const rehearsed = await house.as(people.xu, (work) => rehearse(work, { when: "ticket.merged", conditions: [] }));
  assert.equal(rehearsed.tickets[0]?.id, other.id);
  for (const { id } of rules) await drop(id);
});
