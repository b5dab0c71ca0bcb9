import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { calendarApi } from "@kept/domain/calendar/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import { noticesFor } from "../notices/index.ts";
import { runDueTimers } from "../platform/run-timers.ts";
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

const nine: [string, string][] = [["09:00", "18:00"]];
const rules = {
  zone: "Asia/Taipei",
  weekly: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
  holidays: "taiwan" as const,
};

test("a year without holidays is told to the administrators months ahead, again when near, until somebody sees to it", async () => {
  const name = text("台北辦公時間", "台北办公时间", "Taipei office");
  const { id } = await askInHouse(house.house, people.tang, calendarApi.create, { name, rules });
  const told = async () =>
    (await house.as(people.tang, (work) => noticesFor(work, { limit: 200 }))).rows
      .filter(({ about }) => about.kind === "calendar" && about.id === id)
      .map(({ waits }) => waits);
  const at = async (day: string) => {
    await house.house.time.moveTo(`${day}T02:00:00.000Z`);
    await runDueTimers(house.house);
  };
  await at("2026-08-03");
  assert.deepEqual(await told(), []);
  await at("2026-10-05");
  await at("2026-10-19");
  assert.deepEqual(await told(), [true]);
  await at("2026-12-07");
  assert.deepEqual(await told(), [true, true]);
  const filled = { ...rules, closedDays: ["2027-01-01"] };
  await askInHouse(house.house, people.tang, calendarApi.change, { id, rules: filled });
  assert.deepEqual(await told(), [false, false]);
  await at("2026-12-21");
  assert.equal((await told()).length, 2);
});
