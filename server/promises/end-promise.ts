import type { ClauseId } from "@kept/domain/charter/clause.ts";
import { instantAt, msOf, type Instant } from "@kept/domain/kit/instant.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import type { Debtor, Evidence, PromiseEvent, Subject } from "@kept/domain/promises/promise.ts";
import { settleNotices } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { settle } from "./settle.ts";
import { openPromiseHeld, type KeptPromise } from "./store.ts";

/** Records that what was promised was done, by which evidence; nothing happens when nothing of the kind is owed. Returns the promise's id. */
export async function keep(
  work: Work,
  done: { clause: ClauseId; subject: Subject; by: Evidence; at?: Instant },
): Promise<string | null> {
  const promise = await openPromiseHeld(work, done.clause, done.subject);
  if (!promise) return null;
  await happen(work, promise, keptEvent(work, promise.terms.startedAt, done.by, done.at));
  await announce<PromiseEvents>(work, "promise.kept", aboutOf(promise));
  return promise.id;
}

/** That it was done: never before it began, never later than now. */
export function keptEvent(work: Work, startedAt: Instant, done: Evidence, when?: Instant): PromiseEvent {
  const { kind, id, text, says } = done;
  const evidence = { kind, ...(id ? { id } : {}), ...(text ? { text } : {}), ...(says ? { says } : {}) };
  return { kind: "kept", at: momentWithin(work, startedAt, when), ...byWhom(work), evidence };
}

const momentWithin = (work: Work, startedAt: Instant, when: Instant = work.now): Instant =>
  instantAt(Math.min(msOf(work.now), Math.max(msOf(startedAt), msOf(when))));

/** Ends what can no longer be kept: broken, at the latest at that moment. Returns the promise's id. */
export async function lapse(
  work: Work,
  lost: { clause: ClauseId; subject: Subject; says: Text; at?: Instant },
): Promise<string | null> {
  const promise = await openPromiseHeld(work, lost.clause, lost.subject);
  if (!promise) return null;
  const at = momentWithin(work, promise.terms.startedAt, lost.at);
  await happen(work, promise, { kind: "lapsed", at, ...byWhom(work), says: lost.says });
  const told = promise.alarms.some(({ key }) => key === "breach");
  if (!told) await announce<PromiseEvents>(work, "promise.broken", { ...aboutOf(promise), dueAt: at });
  return promise.id;
}

/** Lets go of what was promised, with the reason; it counts neither as kept nor as broken. */
export async function release(
  work: Work,
  asked: { clause: ClauseId; subject: Subject; why: string; says?: Text; at?: Instant },
): Promise<string | null> {
  const promise = await openPromiseHeld(work, asked.clause, asked.subject);
  if (!promise) return null;
  await happen(work, promise, {
    kind: "released",
    at: momentWithin(work, promise.terms.startedAt, asked.at),
    ...byWhom(work),
    why: asked.why,
    ...(asked.says ? { says: asked.says } : {}),
  });
  await announce<PromiseEvents>(work, "promise.released", aboutOf(promise));
  return promise.id;
}

/** Adds an event to a promise and stores what follows from it; once it is over what was told because of it no longer waits. */
export async function happen(work: Work, promise: KeptPromise, event: PromiseEvent, debtor?: Debtor): Promise<void> {
  const { endedAt } = await settle(work, promise, { events: [event], ...(debtor ? { debtor } : {}) });
  if (endedAt && promise.alarms.length > 0) await settleNotices(work, promise.subject, [noticeKind(promise)]);
}

/** What notices about promises of a clause are called. */
export const noticeKind = ({ terms }: Pick<KeptPromise, "terms">): string => `promise-${terms.clause}`;

export const byWhom = (work: Work) => ({ byId: work.by.id, byName: work.by.name });

export const aboutOf = ({
  id,
  terms,
  subject,
  customerId,
}: Pick<KeptPromise, "id" | "terms" | "subject" | "customerId">) => ({
  promiseId: id,
  clause: terms.clause,
  subject,
  customerId,
});
