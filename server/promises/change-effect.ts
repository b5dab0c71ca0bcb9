import type { InputOf } from "@kept/domain/kit/api.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import type { ChangeEffect, promisesApi } from "@kept/domain/promises/api.ts";
import { whatIf } from "@kept/domain/promises/what-if.ts";
import { calendarOf } from "../calendar/index.ts";
import type { Work } from "../platform/work.ts";
import { promisesSince } from "./store.ts";
import { readingsByIds } from "./store-list.ts";

const readAtMost = 5_000;
const examplesAtMost = 5;

/** What another budget or calendar would have made of a clause's promises of the last thirty days; changes nothing. */
export async function changeEffect(work: Work, asked: InputOf<typeof promisesApi.effect>): Promise<ChangeEffect> {
  const since = plus(work.now, -30 * day);
  const found = await promisesSince(work, asked.clause, since, readAtMost + 1);
  const calendar = await calendarOf(work, asked.calendarId ?? null);
  const effect = whatIf(found.slice(0, readAtMost), { budgetMs: asked.budgetMs ?? null, calendar }, work.now);
  const { read, broken, wouldBreak, brokenThen, keptThen } = effect;
  return {
    since,
    read,
    all: found.length <= readAtMost,
    broken,
    wouldBreak,
    newlyBroken: brokenThen.length,
    newlyKept: keptThen.length,
    examples: await readingsByIds(work, [...brokenThen, ...keptThen].slice(0, examplesAtMost)),
  };
}
