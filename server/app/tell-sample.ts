import { day, instantAt, msOf } from "@kept/domain/kit/instant.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { changed } from "../platform/announce.ts";
import type { House } from "../platform/house.ts";
import { passingTime } from "../platform/house-time.ts";
import { tellingLock } from "../platform/run-timers.ts";
import { inTransaction } from "../platform/work.ts";
import { raiseStage, tellStory } from "../story/story.ts";
import { sampleRow, writeSample, type Sample } from "./store-sample.ts";

/** How many days of service the sample has. */
const days = 45;

/** Tells the sample when somebody has asked for it and nobody tells it; one that stands half told broke off with the server that told it. */
export async function tellSampleWhenAsked(house: House): Promise<void> {
  const asked = await sampleRow(house);
  if (asked?.state !== "loading") return;
  const held = await house.pool.connect();
  try {
    const { rows } = await held.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [tellingLock]);
    if (!rows[0]?.mine) return;
    try {
      const sample = await sampleRow(house);
      if (sample?.state !== "loading") return;
      if (sample.people.length > 0) await note(house, { ...sample, state: "broken-off" });
      else await tellSample(house, sample);
    } finally {
      await held.query("select pg_advisory_unlock($1)", [tellingLock]);
    }
  } finally {
    held.release();
  }
}

/** Lets the invented company's last weeks happen in a time of their own; nothing is sent outside. */
async function tellSample(house: House, sample: Sample): Promise<void> {
  const until = house.time.now();
  const told: House = {
    ...house,
    settings: { ...house.settings, smtpUrl: undefined },
    memory: new Map(),
    time: passingTime(instantAt(msOf(until) - days * day)),
  };
  try {
    const stage = await raiseStage(told, { channels: true });
    sample.people = Object.values(stage.people).map(({ id }) => id);
    sample.customers = Object.values(stage.firms).map(({ id }) => id);
    sample.brought = stage.channels?.brought ?? null;
    await note(house, sample);
    const onWay = atMostEvery(500, (share) => note(house, { ...sample, share }));
    await tellStory(told, stage, { days, until, living: true, onWay });
  } catch (fault) {
    await note(house, { ...sample, state: "broken-off" });
    throw fault;
  }
  await note(house, { ...sample, share: 1, state: "loaded" });
}

const note = (house: House, sample: Sample): Promise<void> =>
  inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => {
    await writeSample(work, sample);
    changed(work, "first-steps");
  });

/** Passes on at most so often in real milliseconds. */
function atMostEvery(ms: number, pass: (share: number) => Promise<void>) {
  let last = 0;
  return async (share: number): Promise<void> => {
    if (performance.now() - last < ms) return;
    last = performance.now();
    await pass(share);
  };
}
