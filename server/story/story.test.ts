import assert from "node:assert/strict";
import { test } from "node:test";
import { day, hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { rows, sql } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import { recomputePromises } from "../promises/index.ts";
import { raiseStage, tellStory } from "./story.ts";
import { testHouse, type TestHouse } from "./test-house.ts";

type Told = { promises: unknown[]; notices: unknown[]; tickets: unknown[] };

test("three months told twice give the same promises, verdicts and notices, and recomputing agrees", async () => {
  const first = await tellOnce();
  const second = await tellOnce();
  assert.ok(first.told.tickets.length > 40, "the story has tickets");
  assert.ok(JSON.stringify(first.told.promises).includes('"state":"broken"'), "some promises break");
  assert.deepEqual(first.told, second.told);
  assert.deepEqual(first.differed, []);
  assert.equal(first.late, 0);
});

const beginnings: [when: string, afterNine: number][] = [
  ["at noon and some seconds", 3 * hour + 6 * minute + 33_123],
  ["in the evening", 9 * hour],
  ["at night", 18 * hour + 1],
];
for (const [when, afterNine] of beginnings)
  test(`a story begun ${when} is told to its end`, async () => {
    const house = await testHouse();
    try {
      const stage = await raiseStage(house.house);
      await house.advance(afterNine);
      await tellStory(house.house, stage, { days: 30, until: plus(house.now, 30 * day) });
      assert.equal(await failedTimers(house), 0);
    } finally {
      await house.close();
    }
  });

async function tellOnce() {
  const house = await testHouse();
  try {
    const stage = await raiseStage(house.house);
    await tellStory(house.house, stage, { days: 90 });
    const { differed } = await house.as(theHouse, recomputePromises);
    return { told: await whatWasTold(house.house), differed, late: await failedTimers(house) };
  } finally {
    await house.close();
  }
}

/** All that a teller of the same story must get alike: everything but the ids. */
async function whatWasTold(house: House): Promise<Told> {
  return {
    promises: await rows(
      house,
      sql`
      select clause, state, started_at, due_at, ended_at, broken_at, kept_by_pauses, coalesce(p.name, debtor_department) as debtor
        from promises.promise left join staff.person p on p.id = debtor_staff_id
       order by started_at, clause, ended_at, debtor`,
    ),
    notices: await rows(
      house,
      sql`
      select n.kind, n.says, n.told_at, n.wants, p.name from notices.notice n join staff.person p on p.id = n.staff_id
       order by n.told_at, n.kind, p.name, n.says::text`,
    ),
    tickets: await rows(
      house,
      sql`select number, state, received_at, solved_at, closed_at, engineer_name from tickets.ticket order by number`,
    ),
  };
}

const failedTimers = async (house: TestHouse) =>
  (await house.read((work) => rows(work, sql`select 1 from platform.timer where attempts > 0`))).length;
