import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import {
  inForce,
  isEnd,
  type Debtor,
  type Evidence,
  type PromiseEvent,
  type Subject,
} from "@kept/domain/promises/promise.ts";
import { refuse } from "@kept/domain/promises/reasons.ts";
import { announce, changed } from "../platform/announce.ts";
import { setTimers } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { aboutOf, byWhom, happen, keptEvent } from "./end-promise.ts";
import { alarmTimer, projectionOf, settle } from "./settle.ts";
import { insertPromises, madeBefore, promiseById, promiseHeld, type KeptPromise } from "./store.ts";

/** The terms of a promise and all that happened to it. */
export async function promiseHistory(work: Work, id: string): Promise<Pick<KeptPromise, "id" | "terms" | "events">> {
  const promise = await promiseById(work, id);
  if (!promise) throw refuse("promise-unknown");
  return promise;
}

/** Lets go of one promise, by its id; one that is over stays as it is. */
export async function letGo(work: Work, asked: { promiseId: string; says: Text }): Promise<void> {
  const promise = await held(work, asked.promiseId);
  if (isOver(promise)) return;
  const { says } = asked;
  await happen(work, promise, { kind: "released", at: work.now, ...byWhom(work), why: says.en, says });
  await announce<PromiseEvents>(work, "promise.released", aboutOf(promise));
}

/** Ends one promise as broken, by its id. */
export async function giveUp(work: Work, asked: { promiseId: string; says: Text }): Promise<void> {
  const promise = await held(work, asked.promiseId);
  if (isOver(promise)) return;
  await happen(work, promise, { kind: "lapsed", at: work.now, ...byWhom(work), says: asked.says });
}

/** Records that one promise was kept, by its id, at the moment it was. */
export async function keepIt(work: Work, asked: { promiseId: string; by: Evidence; at: Instant }): Promise<void> {
  const promise = await held(work, asked.promiseId);
  if (isOver(promise)) return;
  await happen(work, promise, keptEvent(work, promise.terms.startedAt, asked.by, asked.at));
  await announce<PromiseEvents>(work, "promise.kept", aboutOf(promise));
}

/** Takes back the end of a promise, so that it counts as if it had never ended; then what happened meanwhile happens to it as well. */
export async function putBack(
  work: Work,
  asked: { promiseId: string; says: Text; meanwhile?: readonly PromiseEvent[] },
): Promise<void> {
  const promise = await held(work, asked.promiseId);
  if (!isOver(promise)) return;
  const back = { kind: "restored" as const, at: work.now, ...byWhom(work), says: asked.says };
  await settle(work, promise, { events: [back, ...(asked.meanwhile ?? [])] });
}

/** What goes on about another subject: the promise whose terms it takes, what happened to it so far, and why. */
export type TakenOver = {
  from: string;
  subject: Subject;
  customerId: string | null;
  debtor: Debtor;
  events: readonly PromiseEvent[];
  says: Text;
};

/** Makes a promise about another subject by the terms of one there is, from the same start and with the pauses given. Returns its id. */
export async function takeOver(work: Work, { from, says, events, ...about }: TakenOver): Promise<string> {
  const { terms: old } = await promiseHistory(work, from);
  const terms = { ...old, begunBy: { ...old.begunBy, says } };
  const promise = { id: newId(work), ...about, terms, events: [...events] };
  const projection = projectionOf({ ...promise, alarms: [] });
  const [made] = await insertPromises(work, [{ ...promise, projection }]);
  if (!made) return takenBefore(work, { terms, says, subject: about.subject, events });
  if (projection.nextAlarmAt) setTimers(work, [alarmTimer(made, projection.nextAlarmAt)]);
  changed(work, "promises", made);
  changed(work, "promise-counts");
  await announce<PromiseEvents>(work, "promise.owed", aboutOf(promise));
  return made;
}

/** It was taken over once and let go of again: it goes on, with the pauses that are new. */
async function takenBefore(
  work: Work,
  again: Pick<KeptPromise, "terms" | "subject"> & { says: Text; events: readonly PromiseEvent[] },
): Promise<string> {
  const before = await madeBefore(work, again.terms.clause, again.subject, again.terms.startedAt);
  if (!before) throw new Error(`no promise was taken over under ${again.terms.clause}`);
  const { events: known } = await held(work, before.id);
  const meanwhile = again.events.filter(({ kind, at }) => !known.some((each) => each.kind === kind && each.at === at));
  await putBack(work, { promiseId: before.id, says: again.says, meanwhile });
  return before.id;
}

async function held(work: Work, id: string): Promise<KeptPromise> {
  const promise = await promiseHeld(work, id);
  if (!promise) throw refuse("promise-unknown");
  return promise;
}

const isOver = (promise: KeptPromise): boolean => inForce(promise.events).some(isEnd);
