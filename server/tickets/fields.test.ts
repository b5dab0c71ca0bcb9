import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { refuseUnfilled } from "./fill-in-fields.ts";

let house: TestHouse;
let people: Awaited<ReturnType<typeof raiseStage>>["people"];
let customerId: string;
before(async () => {
  house = await testHouse();
  const stage = await raiseStage(house.house);
  people = stage.people;
  customerId = stage.firms.morningstar.id;
});
after(() => house.close());

type Who = keyof typeof people;
const ask = <E extends (typeof ticketsApi)[keyof typeof ticketsApi]>(who: Who, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, people[who], endpoint, input);
const make = (more: Partial<AskOf<typeof fieldsApi.makeField>> = {}) =>
  ask("he", fieldsApi.makeField, {
    name: text("電壓", "电压", "Voltage"),
    kind: "number",
    unit: "V",
    choices: [],
    need: "never",
    when: null,
    on: { urgencies: [], families: [], machines: [] },
    shownTo: [],
    ...more,
  });
const open = async () => {
  const { id } = await ask("wang", ticketsApi.open, {
    customerId,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText: "It beeps",
  });
  return id;
};

test("what is filled in stands on the ticket, and what it was before in its history", async () => {
  const { id: field } = await make();
  const id = await open();
  await ask("wang", fieldsApi.fillIn, { id, values: { [field]: 218 } });
  const { values } = await ask("wang", fieldsApi.fillIn, { id, values: { [field]: 230 } });
  assert.deepEqual(values, { [field]: 230 });
  await ask("wang", fieldsApi.fillIn, { id, values: { [field]: 230 } });
  const { events } = await ask("lin", ticketsApi.read, { id });
  const said = events.flatMap(({ what }) =>
    what.kind === "filled-in" ? what.changes.map((one) => `${one.before.en} → ${one.after.en}`) : [],
  );
  assert.deepEqual(said, ["(empty) → 218 V", "218 V → 230 V"], "the same again is no change");
  await assert.rejects(ask("wang", fieldsApi.fillIn, { id, values: { [field]: "much" } }), {
    code: "field-value-unfit",
  });
});

test("what must be filled in before solving holds the solution up, where another field asks for it", async () => {
  const { id: onSite } = await make({ name: text("現場", "现场", "On site"), kind: "yes-no" });
  const { id: badge } = await make({
    name: text("門禁卡", "门禁卡", "Badge"),
    kind: "text",
    need: "solving",
    when: { fieldId: onSite, is: ["true"] },
  });
  const id = await open();
  const solve = () =>
    house.as(people.lin, async (work) => refuseUnfilled(work, (await ask("lin", ticketsApi.read, { id })).ticket));
  await solve();
  const { missingToSolve } = await ask("wang", fieldsApi.fillIn, { id, values: { [onSite]: true } });
  assert.deepEqual(missingToSolve, [badge]);
  await assert.rejects(solve(), { code: "fields-missing" });
  await ask("wang", fieldsApi.fillIn, { id, values: { [badge]: "B-17" } });
  await solve();
});

test("what must always be filled in is not emptied", async () => {
  const { id: field } = await make({ name: text("樓層", "楼层", "Floor"), kind: "text", need: "always" });
  const id = await open();
  assert.deepEqual((await ask("wang", fieldsApi.fieldValues, { id })).missing, [field]);
  await ask("wang", fieldsApi.fillIn, { id, values: { [field]: "3" } });
  await assert.rejects(ask("wang", fieldsApi.fillIn, { id, values: { [field]: null } }), { code: "fields-missing" });
  assert.deepEqual((await ask("wang", fieldsApi.fieldValues, { id })).values[field], "3");
  await ask("he", fieldsApi.retireField, { id: field });
});

test("who is not shown a field sees neither it, nor its value, nor its history", async () => {
  const { id: field } = await make({ name: text("底價", "底价", "Floor price"), shownTo: ["sales"] });
  const id = await open();
  await assert.rejects(ask("wang", fieldsApi.fillIn, { id, values: { [field]: 1 } }), { code: "field-not-found" });
  await ask("tang", fieldsApi.fillIn, { id, values: { [field]: 1 } });
  assert.equal((await ask("wang", fieldsApi.fieldValues, { id })).values[field], undefined);
  assert.ok((await ask("wang", fieldsApi.fields, {})).rows.every((one) => one.id !== field));
  const kinds = async (who: Who) => (await ask(who, ticketsApi.read, { id })).events.map(({ what }) => what.kind);
  assert.ok(!(await kinds("wang")).includes("filled-in"));
  assert.ok((await kinds("tang")).includes("filled-in"));
});

test("a field is renamed, moved and retired without losing what was filled in; its kind stays", async () => {
  const field = await make({ name: text("序號", "序号", "Serial"), kind: "text" });
  const id = await open();
  await ask("wang", fieldsApi.fillIn, { id, values: { [field.id]: "SN-1" } });
  const { place: _, retiredAt: __, ...facts } = field;
  await assert.rejects(ask("he", fieldsApi.changeField, { ...facts, kind: "date" }), { code: "field-kind-stays" });
  const renamed = await ask("he", fieldsApi.changeField, { ...facts, name: text("機號", "机号", "Serial number") });
  await assert.rejects(ask("he", fieldsApi.changeField, facts), { code: "field-changed-meanwhile" });
  const { rows } = await ask("he", fieldsApi.fields, {});
  const ids = [field.id, ...rows.map((one) => one.id).filter((one) => one !== field.id)];
  assert.equal((await ask("he", fieldsApi.orderFields, { ids })).rows[0]?.name.en, "Serial number");
  const retired = await ask("he", fieldsApi.retireField, { id: renamed.id });
  assert.ok(retired.retiredAt);
  await assert.rejects(ask("wang", fieldsApi.fillIn, { id, values: { [field.id]: "SN-2" } }), {
    code: "field-not-found",
  });
  assert.equal((await ask("wang", fieldsApi.fieldValues, { id })).values[field.id], "SN-1");
  assert.equal((await ask("he", fieldsApi.restoreField, { id: field.id })).retiredAt, null);
});

test("the list is narrowed by what a field says, for those who see the field, and its file has the field", async () => {
  const { id: field } = await make({
    name: text("電池", "电池", "Battery"),
    kind: "choices",
    choices: [
      { key: "lead", says: text("鉛酸", "铅酸", "lead") },
      { key: "lithium", says: text("鋰", "锂", "lithium") },
    ],
    shownTo: ["operator", "department-manager"],
  });
  const [id] = [await open(), await open()];
  await ask("wang", fieldsApi.fillIn, { id, values: { [field]: ["lead", "lithium"] } });
  const found = async (who: Who, says: string) =>
    (await ask(who, ticketsApi.list, { field: `${field}:${says}` })).rows.map((row) => row.id);
  assert.deepEqual(await found("wang", "lithium"), [id]);
  assert.deepEqual(await found("wang", "lead"), [id]);
  assert.deepEqual(await found("wang", "nickel"), []);
  assert.deepEqual(await found("lin", "lead"), [], "an engineer does not see this field");
  assert.deepEqual(await found("tang", "lead"), [id]);
  const file = await ask("wang", ticketsApi.exportList, { format: "csv" });
  assert.match(Buffer.from(file.bytes).toString(), /铅酸、锂|鉛酸、鋰/);
});
