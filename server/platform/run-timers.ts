import { instantAt, msOf, plus, second, type Instant } from "@kept/domain/kit/instant.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { row, rows, sql } from "./db.ts";
import type { DueTimer, House } from "./house.ts";
import { lagOfTimers } from "./metrics.ts";
import { inTransaction, type Work } from "./work.ts";

const batch = 256;
const attemptsAtMost = 12;

/** Runs what is due in real time, in order, until nothing is; returns how many timers ran. */
export async function runDueTimers(house: House): Promise<number> {
  for (let ran = 0; ;) {
    const took = await runBatch(house, batch).catch(() => runOneByOne(house));
    ran += took;
    if (took < batch) return ran;
  }
}

/** Runs the earliest timer due up to `until` at its own moment of simulated time; false when there is none. */
export async function runNextTimer(house: House, until: Instant): Promise<boolean> {
  const next = await row<{ dueAt: Instant }>(
    house,
    sql`select due_at from platform.timer where dead_at is null and due_at <= ${until} order by due_at, key limit 1`,
  );
  if (!next) return false;
  if (next.dueAt > house.time.now()) await house.time.moveTo(next.dueAt);
  await runOneByOne(house, 1);
  return true;
}

async function runBatch(house: House, limit: number): Promise<number> {
  return inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => {
    const due = await take(work, limit);
    for (const alike of runsOfKind(due)) await handleAlike(work, alike);
    return due.length;
  });
}

/** After a failure in a batch: each timer in a transaction of its own, so that one does not hold up the rest. */
async function runOneByOne(house: House, count = batch): Promise<number> {
  for (let ran = 0; ran < count; ran++) {
    let running: DueTimer | undefined;
    try {
      const took = await inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => {
        [running] = await take(work, 1);
        if (running) await handle(work, running);
        return running !== undefined;
      });
      if (!took) return ran;
    } catch (fault) {
      if (!running) throw fault;
      await putOff(house, running, fault);
    }
  }
  return count;
}

async function take(work: Work, limit: number): Promise<DueTimer[]> {
  const due = await rows<DueTimer>(
    work,
    sql`
      delete from platform.timer
       where key = any(array(
         select key from platform.timer where dead_at is null and due_at <= ${work.now} and ${nothingIsTold(work)}
          order by due_at, key limit ${limit} for update skip locked))
      returning key, kind, due_at, payload, attempts`,
  );
  return due.sort((a, b) => (a.dueAt === b.dueAt ? (a.key < b.key ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1));
}

/** While a story is told in a time of its own, its timers are not the running house's to take. */
const nothingIsTold = ({ house }: Work) =>
  house.time.mode === "real" ? sql`(select pg_try_advisory_xact_lock_shared(${tellingLock}))` : sql`true`;

/** The advisory lock that whoever tells a story into a running house holds meanwhile. */
export const tellingLock = 7_350_002;

/** Timers of one kind that follow each other, so that the order of time is kept. */
function runsOfKind(due: readonly DueTimer[]): DueTimer[][] {
  const runs: DueTimer[][] = [];
  for (const timer of due) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === timer.kind) last.push(timer);
    else runs.push([timer]);
  }
  return runs;
}

async function handleAlike(work: Work, timers: readonly DueTimer[]): Promise<void> {
  const together = work.house.timersTogether.get(timers[0]?.kind ?? "");
  if (!together) for (const timer of timers) await handle(work, timer);
  else {
    for (const timer of timers) noteLag(work, timer);
    await together(work, timers);
  }
}

async function handle(work: Work, timer: DueTimer): Promise<void> {
  const handler = work.house.timers.get(timer.kind);
  if (!handler) throw new Error(`no room handles timers of kind ${timer.kind}`);
  noteLag(work, timer);
  await handler(work, timer);
}

function noteLag(work: Work, timer: DueTimer): void {
  if (work.house.time.mode === "real") lagOfTimers.observe(Math.max(0, msOf(work.now) - msOf(timer.dueAt)) / second);
}

/** A timer that failed is tried again later and later, at last left for a person to see. */
async function putOff(house: House, timer: DueTimer, fault: unknown): Promise<void> {
  house.log.error({ err: fault, timer: timer.key, kind: timer.kind, attempts: timer.attempts }, "a timer failed");
  const attempts = timer.attempts + 1;
  const again = plus(house.time.now(), Math.min(3_600, 2 ** attempts) * second);
  const dead = attempts >= attemptsAtMost ? instantAt(msOf(house.time.now())) : null;
  await sql`
    update platform.timer
       set attempts = ${attempts}, due_at = ${again}, last_error = ${String(fault).slice(0, 2_000)}, dead_at = ${dead}::timestamptz
     where key = ${timer.key} and due_at = ${timer.dueAt}`.execute(house.db);
}
