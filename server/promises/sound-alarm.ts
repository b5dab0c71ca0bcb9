import { sayClause } from "@kept/domain/charter/clause.ts";
import { plus, type Instant } from "@kept/domain/kit/instant.ts";
import { languages, text, type Text } from "@kept/domain/kit/language.ts";
import { alarmInWords } from "@kept/domain/promises/alarm-words.ts";
import { nextAlarm, type AlarmStep, type DueAlarm } from "@kept/domain/promises/alarms.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import type { ToldAlarm } from "@kept/domain/promises/trace.ts";
import { clauseInForce } from "../charter/index.ts";
import { tellAll, type Telling } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import { setTimers } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { audienceOf, type Heard } from "./audience.ts";
import { aboutOf, noticeKind } from "./end-promise.ts";
import { oncePerWork } from "./once-per-work.ts";
import { alarmTimer, settleAll } from "./settle.ts";
import { customerNames, promisesHeldIfFree, type KeptPromise } from "./store.ts";

/** Sounds every alarm of these promises that is due, each promise's in order, each once, also those missed while nothing ran; then waits for the next. */
export async function soundAlarms(work: Work, promiseIds: readonly string[]): Promise<void> {
  const promises = await promisesHeldIfFree(work, promiseIds);
  const customers = [...new Set(promises.flatMap(({ customerId }) => customerId ?? []))];
  const names = customers.length > 0 ? await customerNames(work, customers) : new Map<string, string>();
  const tellings: Telling[] = [];
  const settled: { promise: KeptPromise; fresh: { alarms: Sounded[] } }[] = [];
  for (const promise of promises) {
    const alarms: Sounded[] = [];
    for (let due = dueNow(work, promise, alarms); due; due = dueNow(work, promise, alarms)) {
      const heard = await audienceAt(work, promise, due.step);
      alarms.push({
        key: due.step.key,
        dueAt: due.at,
        climbed: due.climbed,
        firedAt: work.now,
        told: heard.map(({ name, insteadOf }) => (insteadOf ? { name, insteadOf } : name)),
        answeredAt: null,
        answeredBy: null,
      });
      if (heard.length > 0) tellings.push(await telling(work, promise, due.step, heard, names));
      await announceStep(work, promise, due.step, heard);
    }
    settled.push({ promise, fresh: { alarms } });
  }
  await tellAll(work, tellings);
  await settleAll(work, settled);
  putOff(
    work,
    promiseIds.filter((id) => !promises.some((promise) => promise.id === id)),
  );
}

type Sounded = ToldAlarm & { dueAt: Instant };

/** Someone is doing something to these just now; waiting here while they wait for the timer would hold up both. */
const putOff = (work: Work, busy: readonly string[]): void =>
  setTimers(
    work,
    busy.map((id) => alarmTimer(id, plus(work.now, shortly))),
  );

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

/** Whom a step is told to: a rung its audience; a warning at which no rung speaks whoever owes it; a breach nobody, its rungs speak. */
async function audienceAt(work: Work, promise: KeptPromise, step: AlarmStep): Promise<readonly Heard[]> {
  const { ladder } = promise.terms;
  if (step.kind === "breach") return [];
  if (step.kind === "warning" && ladder.some(({ at }) => at === step.share)) return [];
  return audienceOf(work, (step.kind === "rung" ? ladder[step.rung]?.tells : undefined) ?? ["debtor"], promise);
}

async function telling(
  work: Work,
  promise: KeptPromise,
  step: AlarmStep,
  heard: readonly Heard[],
  customers: ReadonlyMap<string, string>,
): Promise<Telling> {
  const rung = step.kind === "rung" ? promise.terms.ladder[step.rung] : undefined;
  return {
    to: heard.map(({ id }) => id),
    kind: noticeKind(promise),
    about: promise.subject,
    says: await sentence(work, promise, customers.get(promise.customerId ?? "") ?? null),
    ...(rung?.wants ? { wants: rung.wants } : {}),
    breach: (readPromise(promise.terms, promise.events, work.now).remainingMs ?? 1) <= 0,
    ...(step.kind === "rung" ? { because: { promiseId: promise.id, rung: step.rung } } : {}),
    onceKey: `promise:${promise.id}:${step.kind === "rung" ? step.rung : step.key}`,
  };
}

/** What whoever is told reads, in three languages. */
async function sentence(work: Work, promise: KeptPromise, customer: string | null): Promise<Text> {
  const { clause: id, clauseVersion, startedAt } = promise.terms;
  const clause = await oncePerWork(work, `clause:${id}:${clauseVersion}`, () => clauseInForce(work, id, startedAt));
  const [hant = "", hans = "", en = ""] = languages.map((each) => sayClause(clause.texts.title, clause.figure, each));
  const { remainingMs } = readPromise(promise.terms, promise.events, work.now);
  return alarmInWords({ clause: id, title: text(hant, hans, en), customer, remainingMs });
}
