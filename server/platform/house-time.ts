import { instantAt, type Instant } from "@kept/domain/kit/instant.ts";
import { row, sql, type Db } from "./db.ts";

/** The one clock of the house. In simulated time it stands still until it is moved. */
export type HouseTime = {
  readonly mode: "real" | "simulated";
  now(): Instant;
  /** Moves simulated time on and keeps it; refuses to run backwards. */
  moveTo(at: Instant): Promise<void>;
};

/** The machine's own time. */
export const realTime = (): HouseTime => ({
  mode: "real",
  now: () => instantAt(Date.now()),
  moveTo: () => Promise.reject(new Error("real time cannot be moved")),
});

/** Time that stands where it was last left, at first `begin`. */
export async function simulatedTime(db: Db, begin: Instant): Promise<HouseTime> {
  const kept = await row<{ now: Instant }>(
    { db },
    sql`
    insert into platform.simulated_time (now) values (${begin})
    on conflict (only_row) do update set now = simulated_time.now
    returning now`,
  );
  let now = kept?.now ?? begin;
  return {
    mode: "simulated",
    now: () => now,
    async moveTo(at) {
      if (at < now) throw new Error(`simulated time cannot go back from ${now} to ${at}`);
      now = at;
      await sql`update platform.simulated_time set now = ${at}`.execute(db);
    },
  };
}

/** Simulated time for one piece of work, kept nowhere. */
export function passingTime(begin: Instant): HouseTime {
  let now = begin;
  return { mode: "simulated", now: () => now, moveTo: (at) => Promise.resolve(void (now = at)) };
}
