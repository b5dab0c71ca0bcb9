import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "@kept/domain/kit/actor.ts";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { calendarApi } from "@kept/domain/calendar/api.ts";
import type { CalendarRules, OpenInterval } from "@kept/domain/calendar/calendar-rules.ts";
import { raiseCompany } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { previewDue, readYear } from "./calendar-of.ts";
import { changeCalendar } from "./change-calendar.ts";
import { calendarOf, seedCalendars } from "./index.ts";
import { readCalendar } from "./known-calendar.ts";
import { makeCalendar } from "./make-calendar.ts";
import { versionsAt } from "./store.ts";

let chief: Actor;
const nine: OpenInterval[] = [["09:00", "17:00"]];
const berlin: CalendarRules = {
  zone: "Europe/Berlin",
  weekly: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
  overrides: {},
  holidays: "none",
};
const name = text("柏林", "柏林", "Berlin");
const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;

let house: TestHouse;
before(async () => {
  house = await testHouse();
  chief = (await raiseCompany(house)).tang;
});
after(() => house.close());

test("one calendar stands ready at the first start, and starting again makes no second", async () => {
  await house.as(chief, seedCalendars);
  const calendars = await house.read((work) => versionsAt(work, work.now));
  assert.deepEqual(
    calendars.map(({ rules }) => [rules.zone, rules.holidays]),
    [["Asia/Shanghai", "mainland-china"]],
  );
});

test("without a calendar it is round the clock", async () => {
  assert.equal(await house.read((work) => calendarOf(work, null)), null);
});

test("a new version holds from its date, and both are kept", async () => {
  const { id } = await house.as(chief, (work) => makeCalendar(work, { name, rules: berlin, why: "" }));
  const holdsFrom = plus(house.now, 24 * hour);
  const rules = { ...berlin, weekly: { ...berlin.weekly, sat: nine } };
  await house.as(chief, (work) => changeCalendar(work, { id, rules, holdsFrom, why: "Saturdays" }));
  const at = (moment: string) => house.read((work) => calendarOf(work, id, moment));
  assert.deepEqual([(await at(house.now))?.version, (await at(house.now))?.weekly.sat], [1, []]);
  assert.deepEqual([(await at(holdsFrom))?.version, (await at(holdsFrom))?.weekly.sat], [2, nine]);
  const calendar = await house.read((work) => readCalendar(work, { id }));
  assert.equal(calendar.inForce.version, 1);
  assert.deepEqual(
    calendar.versions.map(({ version }) => version),
    [2, 1],
  );
});

test("hours that can't be are refused", async () => {
  const make = (rules: CalendarRules) => house.as(chief, (work) => makeCalendar(work, { name, rules, why: "" }));
  const noLength: OpenInterval[] = [["17:00", "17:00"]];
  const weekly = { ...berlin.weekly, tue: noLength };
  await assert.rejects(make({ ...berlin, weekly }), refused("calendar-hours-unfit"));
  await assert.rejects(make({ ...berlin, zone: "Mars/Olympus" }), refused("calendar-zone-unknown"));
});

test("a calendar is not changed backwards in time, nor one that nobody made", async () => {
  const [calendar] = await house.read((work) => versionsAt(work, work.now));
  const change = (id: string) =>
    house.as(chief, (work) => changeCalendar(work, { id, rules: berlin, holdsFrom: plus(work.now, -1), why: "" }));
  await assert.rejects(change(calendar?.calendarId ?? ""), refused("calendar-begins-in-past"));
  await assert.rejects(change("00000000-0000-7000-8000-00000000ffff"), refused("calendar-unknown"));
});

test("a preview says when, by which stretches", async () => {
  const [calendar] = await house.read((work) => versionsAt(work, work.now));
  const id = calendar?.calendarId ?? "";
  // Friday 17:00 in Shanghai and four hours: Monday noon.
  const from = "2026-03-06T09:00:00.000Z";
  const preview = await house.read((work) => previewDue(work, { id, from, budgetMs: 4 * hour }));
  assert.equal(preview.dueAt, "2026-03-09T04:00:00.000Z");
  assert.equal(preview.stretches.length, 2);
  const clock = await house.read((work) => previewDue(work, { id: "round-the-clock", from, budgetMs: 4 * hour }));
  assert.equal(clock.dueAt, "2026-03-06T13:00:00.000Z");
});

test("a year without holiday data says so", async () => {
  const [calendar] = await house.read((work) => versionsAt(work, work.now));
  const id = calendar?.calendarId ?? "";
  const known = async (year: number) => (await house.read((work) => readYear(work, { id, year }))).holidaysKnown;
  assert.deepEqual([await known(2026), await known(2090)], [true, false]);
});

test("over HTTP nobody sees calendars without signing in", async () => {
  const url = await house.listen();
  assert.equal((await askOverHttp(url, calendarApi.list, {})).status, 401);
});
