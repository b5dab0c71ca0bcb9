import type { ClauseId } from "@kept/domain/charter/clause.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import type { Evidence, PromiseEvent, Subject } from "@kept/domain/promises/promise.ts";
import { settleNotices } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { settle } from "./settle.ts";
import { addEvent, openPromiseHeld, type KeptPromise } from "./store.ts";

/** Records that what was promised was done, by which evidence; nothing happens when nothing of the kind is owed. Returns the promise's id. */
export async function keep(
  work: Work,
  done: { clause: ClauseId; subject: Subject; by: Evidence; at?: Instant },
): Promise<string | null> {
  const at = done.at && done.at < work.now ? done.at : work.now;
  const promise = await openPromiseHeld(work, done.clause, done.subject);
  if (!promise) return null;
  await happen(work, promise, {
    kind: "kept",
    at: at < promise.terms.startedAt ? promise.terms.startedAt : at,
    ...byWhom(work),
    evidence: done.by,
  });
  await announce<PromiseEvents>(work, "promise.kept", aboutOf(promise));
  return promise.id;
}

/** Lets go of what was promised, with the reason; it counts neither as kept nor as broken. */
export async function release(
  work: Work,
  asked: { clause: ClauseId; subject: Subject; why: string },
): Promise<string | null> {
  const promise = await openPromiseHeld(work, asked.clause, asked.subject);
  if (!promise) return null;
  await happen(work, promise, { kind: "released", at: work.now, ...byWhom(work), why: asked.why });
  await announce<PromiseEvents>(work, "promise.released", aboutOf(promise));
  return promise.id;
}

/** Adds an event to a promise and stores what follows from it. */
export async function happen(work: Work, promise: KeptPromise, event: PromiseEvent): Promise<void> {
  await addEvent(work, promise.id, event);
  const { endedAt } = await settle(work, { ...promise, events: [...promise.events, event] });
  if (endedAt) await settleNotices(work, promise.subject, [`promise-${promise.terms.clause}`]);
}

export const byWhom = (work: Work) => ({ byId: work.by.id, byName: work.by.name });

export const aboutOf = ({ id, terms, subject, customerId }: KeptPromise) => ({
  promiseId: id,
  clause: terms.clause,
  subject,
  customerId,
});
