import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day, plus, type Instant } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { gapsAhead } from "./gaps-ahead.ts";
import { enterAbsence, putOverride } from "./index.ts";

let house: TestHouse;
let company: Company;
before(async () => {
  house = await testHouse();
  company = await raiseCompany(house);
});
after(() => house.close());

/** By the clock in Shanghai, in the week of Monday 2 March 2026. */
const at = (wall: string): Instant => new Date(`2026-03-${wall}:00+08:00`).toISOString();
const week = { from: at("02T00:00"), until: at("09T00:00") };
const gapsOf = (department: string, within = week) => house.read((work) => gapsAhead(work, { ...within, department }));

test("in the story nobody is with System Engineering on the weekend by day, nor at the hotline by night", async () => {
  assert.deepEqual(await gapsOf("system-engineering"), [
    { department: "system-engineering", role: "engineer", from: at("07T08:30"), until: at("07T17:30") },
    { department: "system-engineering", role: "engineer", from: at("08T08:30"), until: at("08T17:30") },
  ]);
  const hotline = await gapsOf("hotline", { from: at("03T12:00"), until: at("04T12:00") });
  assert.deepEqual(hotline, [{ department: "hotline", role: "operator", from: at("03T20:00"), until: at("04T08:00") }]);
  assert.deepEqual(await gapsOf("sales"), [], "a role nobody is rostered for has no gaps");
});

test("a day off and an absence show as gaps at once", async () => {
  const petr = { staffId: company.petr.id, role: "engineer", zone: "Asia/Shanghai" } as const;
  await house.as(company.he, (work) => putOverride(work, { ...petr, day: "2026-03-03", stretches: [] }));
  const leave = { staffId: company.petr.id, reason: "leave", note: "", deputyId: null } as const;
  await house.as(company.petr, (work) => enterAbsence(work, { ...leave, from: at("05T20:00"), until: at("06T02:00") }));
  const nights = (await gapsOf("system-engineering")).slice(0, 2).map(({ from, until }) => [from, until]);
  assert.deepEqual(nights, [
    [at("03T17:30"), at("04T08:30")],
    [at("05T20:00"), at("06T02:00")],
  ]);
});

test("more than two months at once are refused", async () => {
  const far = { from: week.from, until: plus(week.from, 63 * day) };
  await assert.rejects(gapsOf("hotline", far), (fault) => fault instanceof Refusal && fault.code === "roster-too-long");
});
