import type { InputOf } from "@kept/domain/kit/api.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import type { CalendarEffect, promisesApi } from "@kept/domain/promises/api.ts";
import { movedBy, whatIf } from "@kept/domain/promises/what-if.ts";
import { checkHours, knownCalendar } from "../calendar/index.ts";
import type { Work } from "../platform/work.ts";
import { promisesByCalendar } from "./store.ts";
import { readingsByIds } from "./store-list.ts";

const readAtMost = 5_000;
const examplesAtMost = 5;

/** What other hours of a calendar would mean for promises that run by it, and for those of the last thirty days; changes nothing, for a promise keeps the hours it was made with. */
export async function calendarEffect(
  work: Work,
  { calendarId, rules }: InputOf<typeof promisesApi.calendarEffect>,
): Promise<CalendarEffect> {
  const { version } = await knownCalendar(work, calendarId);
  checkHours(rules);
  const other = { calendar: { ...rules, id: calendarId, version: version + 1 } };
  const since = plus(work.now, -30 * day);
  const open = await promisesByCalendar(work, calendarId, "open", readAtMost + 1);
  const past = await promisesByCalendar(work, calendarId, { since }, readAtMost + 1);
  const moved = movedBy(open.slice(0, readAtMost), other, work.now);
  const { read, brokenThen, keptThen } = whatIf(past.slice(0, readAtMost), other, work.now);
  return {
    since,
    open: Math.min(open.length, readAtMost),
    moved: moved.length,
    past: read,
    all: open.length <= readAtMost && past.length <= readAtMost,
    newlyBroken: brokenThen.length,
    newlyKept: keptThen.length,
    moves: await shown(work, moved.slice(0, examplesAtMost)),
    examples: await readingsByIds(work, [...brokenThen, ...keptThen].slice(0, examplesAtMost)),
  };
}

async function shown(work: Work, moved: ReturnType<typeof movedBy>): Promise<CalendarEffect["moves"]> {
  const readings = new Map(
    (
      await readingsByIds(
        work,
        moved.map(({ id }) => id),
      )
    ).map((reading) => [reading.id, reading]),
  );
  return moved.flatMap(({ id, wouldBeDueAt }) => {
    const promise = readings.get(id);
    return promise ? [{ promise, wouldBeDueAt }] : [];
  });
}
