import type pg from "pg";
import type { Logger } from "pino";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { rightsOf } from "@kept/domain/kit/policy.ts";
import { openDb, openPool } from "../platform/db.ts";
import type { House, Reaction, TimerHandler } from "../platform/house.ts";
import { realTime, simulatedTime } from "../platform/house-time.ts";
import { sealingWith } from "../platform/sealed.ts";
import { sealingKeys } from "../platform/sealing-keys.ts";
import type { Settings } from "../platform/settings.ts";
import { readSight } from "../platform/sight.ts";
import { inTransaction } from "../platform/work.ts";
import { rooms } from "./rooms.ts";
import { whoAsks } from "../staff/index.ts";

/** Puts the rooms together over a migrated database and does what each does at every start. */
export async function buildHouse(
  settings: Settings,
  connection: pg.PoolConfig,
  log: Logger,
  begin: Instant,
): Promise<House> {
  const pool = openPool(connection, settings.poolSize);
  pool.on("error", (fault) => pool.ending || log.warn({ fault: fault.message }, "a database connection was lost"));
  const db = openDb(pool);
  const reactions = new Map<string, Reaction[]>();
  const timers = new Map<string, TimerHandler>();
  for (const room of rooms) {
    for (const [name, react] of Object.entries(room.reactions ?? {}))
      reactions.set(name, [...(reactions.get(name) ?? []), react]);
    for (const [kind, handle] of Object.entries(room.timers ?? {})) {
      if (timers.has(kind)) throw new Error(`two rooms handle timers of kind ${kind}`);
      timers.set(kind, handle);
    }
  }
  const timersTogether = new Map(rooms.flatMap((room) => Object.entries(room.timersTogether ?? {})));
  const time = settings.time === "simulated" ? await simulatedTime(db, begin) : realTime();
  const rights = rightsOf(rooms.flatMap((room) => Object.values(room.routes?.api ?? {})));
  const parts = { reactions, timers, timersTogether, rights, sight: await readSight(db), whoAsks };
  const sealing = sealingWith(sealingKeys(settings));
  const house: House = { settings, pool, db, log, time, memory: new Map(), sealing, ...parts };
  await inTransaction(house, { by: theHouse, now: time.now() }, async (work) => {
    for (const room of rooms) await room.begin?.(work);
  });
  return house;
}
