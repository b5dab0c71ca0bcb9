import assert from "node:assert/strict";
import { after, test } from "node:test";
import { charterApi } from "@kept/domain/charter/api.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { calendarApi } from "@kept/domain/calendar/api.ts";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { sql } from "../platform/db.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { promiseStory } from "../story/promise-story.ts";
import { keep } from "./index.ts";

const { house, people, subject, make } = await promiseStory();
after(() => house.close());

const { calendars } = await askInHouse(house.house, people.tang, calendarApi.list, {});
const office = calendars[0];
assert.ok(office);
const effect = (more: Partial<CalendarRules>) =>
  askInHouse(house.house, people.wang, promisesApi.calendarEffect, {
    calendarId: office.calendarId,
    rules: { ...office.rules, ...more },
  });

test("a calendar nothing runs by moves nothing", async () => {
  await make("3.6.6");
  const { open, moved, past } = await effect({ closedDays: ["2026-03-09"] });
  assert.deepEqual([open, moved, past], [0, 0, 0]);
});

test("a make-up Saturday shows which open promise would be due earlier, and nothing is changed by asking", async () => {
  await askInHouse(house.house, people.tang, charterApi.change, {
    id: "3.6.6",
    calendarId: office.calendarId,
    why: "Office hours",
  });
  const id = await make("3.6.6");
  const { open, moved, moves } = await effect({ workingDays: ["2026-03-07"] });
  assert.deepEqual([open, moved], [1, 1]);
  assert.deepEqual(
    moves.map(({ promise, wouldBeDueAt }) => [promise.id, promise.dueAt, wouldBeDueAt]),
    [[id, "2026-03-09T10:00:00.000Z", "2026-03-07T10:00:00.000Z"]],
  );
  const { dueAt } = await askInHouse(house.house, people.wang, promisesApi.read, { id });
  assert.equal(dueAt, "2026-03-09T10:00:00.000Z");
});

test("hours added to days gone by show which promise of the last thirty days they would have broken", async () => {
  const about = subject();
  const id = await make("3.6.6", about, plus(house.now, -7 * 24 * hour));
  await house.as(people.lin, (work) => keep(work, { clause: "3.6.6", subject: about, by: { kind: "solved" } }));
  const { newlyBroken, newlyKept, examples } = await effect({
    workingDays: ["2026-02-21", "2026-02-22", "2026-03-01"],
  });
  assert.deepEqual([newlyBroken, newlyKept, examples.map((one) => one.id)], [1, 0, [id]]);
});

test("hours that overlap and calendars nobody made are refused", async () => {
  const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;
  const overlap: CalendarRules["weekly"] = {
    ...office.rules.weekly,
    mon: [
      ["09:00", "12:00"],
      ["11:00", "18:00"],
    ],
  };
  await assert.rejects(effect({ weekly: overlap }), refused("calendar-hours-unfit"));
  const nowhere = { calendarId: "00000000-0000-7000-8000-00000000ffff", rules: office.rules };
  await assert.rejects(
    askInHouse(house.house, people.wang, promisesApi.calendarEffect, nowhere),
    refused("calendar-unknown"),
  );
});

test("the promises of a calendar are found along an index, however many run round the clock", async () => {
  const plan = await house.as(people.tang, async (work) => {
    await sql`set local enable_seqscan = off`.execute(work.db);
    const { rows } = await sql<Record<string, string>>`
      explain select id from promises.promise p where p.calendar ->> 'id' = ${office.calendarId} and p.ended_at is null
       order by p.started_at desc limit 10`.execute(work.db);
    return rows.map((line) => Object.values(line)[0]).join("\n");
  });
  assert.match(plan, /promise_calendar_open/);
});
