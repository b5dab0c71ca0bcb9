import { sayClause } from "@kept/domain/charter/clause.ts";
import { plus, type Instant } from "@kept/domain/kit/instant.ts";
import { languages, text, type Text } from "@kept/domain/kit/language.ts";
import { alarmInWords } from "@kept/domain/promises/alarm-words.ts";
import { nextAlarm, type AlarmStep, type DueAlarm } from "@kept/domain/promises/alarms.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import type { ToldAlarm } from "@kept/domain/promises/trace.ts";
import { clauseInForce } from "../charter/index.ts";
import { customerOf } from "../customers/index.ts";
import { tell } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import { setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { audienceOf, type Heard } from "./audience.ts";
import { aboutOf, noticeKind } from "./end-promise.ts";
import { oncePerWork } from "./once-per-work.ts";
import { alarmTimer, settle } from "./settle.ts";
import { promiseHeldIfFree, type KeptPromise } from "./store.ts";

/** Sounds every alarm of a promise that is due, in order, each once, also those missed while nothing ran; then waits for the next. */
export async function soundAlarms(work: Work, promiseId: string): Promise<void> {
  const promise = await promiseHeldIfFree(work, promiseId);
  // Someone is doing something to it; waiting here while they wait for its timer would hold up both.
  if (!promise) return setTimer(work, alarmTimer(promiseId, plus(work.now, shortly)));
  const alarms: (ToldAlarm & { dueAt: Instant })[] = [];
  for (let due = dueNow(work, promise, alarms); due; due = dueNow(work, promise, alarms)) {
    const told = await hear(work, promise, due.step);
    const names = told.map(({ name }) => name);
    const { key } = due.step;
    alarms.push({ key, dueAt: due.at, firedAt: work.now, told: names, answeredAt: null, answeredBy: null });
    await announceStep(work, promise, due.step, told);
  }
  await settle(work, promise, { alarms });
}

const shortly = 250;

function dueNow(work: Work, promise: KeptPromise, sounded: readonly ToldAlarm[]): DueAlarm | null {
  const next = nextAlarm(promise.terms, promise.events, [...promise.alarms, ...sounded]);
  return next && next.at <= work.now ? next : null;
}

async function announceStep(work: Work, promise: KeptPromise, step: AlarmStep, told: readonly Heard[]): Promise<void> {
  const { dueAt } = readPromise(promise.terms, promise.events, work.now);
  const about = { ...aboutOf(promise), dueAt: dueAt ?? work.now };
  const ids = told.map(({ id }) => id);
  if (step.kind === "warning") await announce<PromiseEvents>(work, "promise.warned", { ...about, share: step.share });
  if (step.kind === "breach") await announce<PromiseEvents>(work, "promise.broken", about);
  if (step.kind === "rung")
    await announce<PromiseEvents>(work, "promise.rung-reached", { ...about, rung: step.rung, told: ids });
}

/** Tells those whom a step is for: a rung its audience; a warning at which no rung speaks whoever owes it; a breach nobody, its rungs do. */
async function hear(work: Work, promise: KeptPromise, step: AlarmStep): Promise<readonly Heard[]> {
  const { ladder } = promise.terms;
  if (step.kind === "breach") return [];
  if (step.kind === "warning" && ladder.some(({ at }) => at === step.share)) return [];
  const rung = step.kind === "rung" ? ladder[step.rung] : undefined;
  const audience = await audienceOf(work, rung?.tells ?? ["debtor"], promise);
  await tell(work, {
    to: audience.map(({ id }) => id),
    kind: noticeKind(promise),
    about: promise.subject,
    says: await sentence(work, promise),
    ...(rung?.wants ? { wants: rung.wants } : {}),
    ...(step.kind === "rung" ? { because: { promiseId: promise.id, rung: step.rung } } : {}),
    onceKey: `promise:${promise.id}:${step.kind === "rung" ? step.rung : step.key}`,
  });
  return audience;
}

/** What whoever is told reads, in three languages. */
async function sentence(work: Work, promise: KeptPromise): Promise<Text> {
  const { clause: id, clauseVersion, startedAt } = promise.terms;
  const clause = await oncePerWork(work, `clause:${id}:${clauseVersion}`, () => clauseInForce(work, id, startedAt));
  const { customerId } = promise;
  const customer =
    customerId && (await oncePerWork(work, `customer:${customerId}`, () => customerOf(work, customerId)));
  const [hant = "", hans = "", en = ""] = languages.map((each) => sayClause(clause.texts.title, clause.figure, each));
  return alarmInWords({
    clause: id,
    title: text(hant, hans, en),
    customer: customer ? customer.name : null,
    remainingMs: readPromise(promise.terms, promise.events, work.now).remainingMs,
  });
}
