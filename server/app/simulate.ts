import { msOf, type Instant } from "@kept/domain/kit/instant.ts";
import type { InputOf } from "@kept/domain/kit/api.ts";
import type { appApi } from "@kept/domain/app/api.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { changed } from "../platform/announce.ts";
import { sealAudit } from "../platform/audit.ts";
import type { House } from "../platform/house.ts";
import { refuse } from "../platform/reasons.ts";
import { runNextTimer } from "../platform/run-timers.ts";
import { inTransaction, type Work } from "../platform/work.ts";

const underWay = new WeakMap<House, Promise<unknown>>();

/** Moves simulated time on and runs everything due in between, each at its own moment; one move at a time. */
export async function moveTime(work: Work, asked: InputOf<typeof appApi.moveTime>) {
  const { house } = work;
  if (house.time.mode !== "simulated") throw refuse("time-is-real");
  const move = (underWay.get(house) ?? Promise.resolve()).then(() => advanceTo(house, targetOf(house, asked)));
  underWay.set(
    house,
    move.catch(() => undefined),
  );
  return { ran: await move, now: house.time.now(), mode: house.time.mode };
}

/** Runs everything due up to a moment and stands there; returns how many timers ran. */
export async function advanceTo(house: House, target: Instant): Promise<number> {
  const ran = await passTo(house, target);
  await inTransaction(house, { by: theHouse, now: target }, async (work) => changed(work, "simulation"));
  while ((await sealAudit(house)) > 0);
  return ran;
}

/** The same without a word to the browsers, for time that passes in one piece of work alone. */
export async function passTo(house: House, target: Instant): Promise<number> {
  let ran = 0;
  while (await runNextTimer(house, target)) ran++;
  await house.time.moveTo(target);
  return ran;
}

function targetOf(house: House, asked: { advance?: string; to?: Instant }): Instant {
  const now = house.time.now();
  const target = asked.to ?? later(now, asked.advance ?? "");
  if (msOf(target) < msOf(now)) throw refuse("time-goes-forward", { now });
  return target;
}

function later(now: Instant, duration: string): Instant {
  try {
    const zoned = Temporal.Instant.from(now).toZonedDateTimeISO("UTC").add(Temporal.Duration.from(duration));
    return new Date(zoned.epochMilliseconds).toISOString();
  } catch {
    throw refuse("input-invalid", { fields: `advance: ${duration}` });
  }
}
