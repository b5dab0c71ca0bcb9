import { durationInWords } from "@kept/domain/charter/figure.ts";
import { sayClause } from "@kept/domain/charter/clause.ts";
import { languages, type Text } from "@kept/domain/kit/language.ts";
import { nextAlarm, type AlarmStep, type DueAlarm } from "@kept/domain/promises/alarms.ts";
import type { PromiseEvents } from "@kept/domain/promises/events.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import { clauseInForce } from "../charter/index.ts";
import { customerOf } from "../customers/index.ts";
import { tell } from "../notices/index.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { audienceOf } from "./audience.ts";
import { aboutOf } from "./end-promise.ts";
import { settle } from "./settle.ts";
import { insertAlarm, promiseHeld, type KeptPromise } from "./store.ts";

/** Sounds every alarm of a promise that is due, in order, each once, also those missed while nothing ran; then waits for the next. */
export async function soundAlarms(work: Work, promiseId: string): Promise<void> {
  const promise = await promiseHeld(work, promiseId);
  if (!promise) return;
  for (let due = dueNow(work, promise); due; due = dueNow(work, promise)) {
    const told = await sound(work, promise, due);
    promise.alarms.push({ key: due.step.key, firedAt: work.now, told, answeredAt: null, answeredBy: null });
  }
  await settle(work, promise);
}

function dueNow(work: Work, promise: KeptPromise): DueAlarm | null {
  const next = nextAlarm(promise.terms, promise.events, promise.alarms);
  return next && next.at <= work.now ? next : null;
}

/** Sounds one alarm; returns the names of those who were told. */
async function sound(work: Work, promise: KeptPromise, { step, at }: DueAlarm): Promise<string[]> {
  const told = step.kind === "rung" ? await tellRung(work, promise, step.rung) : [];
  const names = told.map(({ name }) => name);
  if (await insertAlarm(work, promise.id, step.key, at, names))
    await announceStep(
      work,
      promise,
      step,
      told.map(({ id }) => id),
    );
  return names;
}

async function announceStep(work: Work, promise: KeptPromise, step: AlarmStep, told: string[]): Promise<void> {
  const { dueAt } = readPromise(promise.terms, promise.events, work.now);
  const about = { ...aboutOf(promise), dueAt: dueAt ?? work.now };
  if (step.kind === "warning") await announce<PromiseEvents>(work, "promise.warned", { ...about, share: step.share });
  if (step.kind === "breach") await announce<PromiseEvents>(work, "promise.broken", about);
  if (step.kind === "rung")
    await announce<PromiseEvents>(work, "promise.rung-reached", { ...about, rung: step.rung, told });
}

async function tellRung(work: Work, promise: KeptPromise, index: number) {
  const rung = promise.terms.ladder[index];
  if (!rung) return [];
  const audience = await audienceOf(work, rung.tells, promise);
  await tell(work, {
    to: audience.map(({ id }) => id),
    kind: `promise-${promise.terms.clause}`,
    about: promise.subject,
    says: await sentence(work, promise),
    ...(rung.wants ? { wants: rung.wants } : {}),
    because: { promiseId: promise.id, rung: index },
    onceKey: `promise:${promise.id}:${index}`,
  });
  return audience;
}

/** "晨星紡織: 48 小時內解決 — 剩 9 小時 (3.6.6)" in three languages. */
async function sentence(work: Work, promise: KeptPromise): Promise<Text> {
  const { clause: id, startedAt } = promise.terms;
  const clause = await clauseInForce(work, id, startedAt);
  const who = promise.customerId ? `${(await customerOf(work, promise.customerId)).name}: ` : "";
  const { remainingMs } = readPromise(promise.terms, promise.events, work.now);
  const [hant, hans, en] = languages.map((language) => {
    const title = sayClause(clause.texts.title, clause.figure, language);
    const time =
      remainingMs === null
        ? ""
        : ` — ${left(remainingMs)[language].replace("{time}", durationInWords(Math.abs(remainingMs), language))}`;
    return `${who}${title}${time} (${id})`;
  });
  return { "zh-Hant": hant ?? "", "zh-Hans": hans ?? "", en: en ?? "" };
}

const left = (ms: number): Text =>
  ms > 0
    ? { "zh-Hant": "剩 {time}", "zh-Hans": "剩 {time}", en: "{time} left" }
    : { "zh-Hant": "已逾時 {time}", "zh-Hans": "已超时 {time}", en: "overdue by {time}" };
