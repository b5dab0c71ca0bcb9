import { v7 } from "uuid";
import type { Actor } from "@kept/domain/kit/actor.ts";
import { msOf, type Instant } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import type { Db } from "./db.ts";
import type { House } from "./house.ts";
import { transact } from "./transact.ts";
import { flush, nothingPending, type Pending } from "./pending.ts";
import { dropForgotten } from "./remembered.ts";

/** One unit of work: a transaction, the moment it happens, and who asked for it. */
export type Work = {
  readonly db: Db;
  readonly now: Instant;
  readonly by: Actor;
  readonly house: House;
  readonly requestId: string;
  /** Where the request came from, the session it came with, the page it says it came from, and what its browser says of itself. */
  readonly from: {
    readonly address: string | null;
    readonly sessionToken: string | null;
    readonly origin?: string | null;
    readonly agent?: string | null;
  };
  /** What goes back besides the answer: a session begun (token) or ended (null). */
  readonly reply: { session?: { token: string; expires: Instant } | null };
  /** Timers, audit entries and live updates, written in one statement before the commit. */
  readonly pending: Pending;
};

/** What one needs to begin a unit of work; the rest has sensible values. */
export type Asked = Pick<Work, "by" | "now"> & Partial<Pick<Work, "requestId" | "from">>;

/** A UUIDv7 that carries the moment of the work. */
export const newId = (work: Pick<Work, "now">): string => v7({ msecs: msOf(work.now) });

/** Runs a deed in one transaction; a throw leaves nothing behind, except a refusal that keeps its work. What is pending and the commit travel together: when the first fails, so does the second. */
export async function inTransaction<T>(house: House, asked: Asked, deed: (work: Work) => Promise<T>): Promise<T> {
  let flushed: Promise<void> = Promise.resolve();
  const done = await transact(house.db, async (db) => {
    const work = workOn(house, db, asked);
    const outcome = await deed(work).then((result) => ({ result }), keptRefusal);
    flushed = flush(work);
    flushed.catch(() => undefined);
    return { ...outcome, work };
  }).catch(async (fault) => {
    await flushed;
    throw fault;
  });
  await flushed;
  dropForgotten(done.work);
  if ("refused" in done) throw done.refused;
  return done.result;
}

/** A refusal whose work is to be kept is thrown again after the commit. */
function keptRefusal(fault: unknown): { refused: Refusal } {
  if (fault instanceof Refusal && fault.keepsWork) return { refused: fault };
  throw fault;
}

/** Reads without a transaction; writing through it is a fault. */
export const reading = (house: House, asked: Asked): Work => workOn(house, house.db, asked);

function workOn(house: House, db: Db, asked: Asked): Work {
  return {
    db,
    house,
    by: asked.by,
    now: asked.now,
    requestId: asked.requestId ?? "house",
    from: asked.from ?? { address: null, sessionToken: null },
    reply: {},
    pending: nothingPending(),
  };
}
