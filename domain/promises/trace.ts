import { hasHolidayData } from "../calendar/working-calendar.ts";
import { firstHouseRules, pauseReasonName } from "../charter/house-rules.ts";
import { clauseMoments, type ClauseMoment } from "../charter/moment.ts";
import { durationInWords } from "../kit/duration-in-words.ts";
import { between, type Duration, type Instant } from "../kit/instant.ts";
import { languages, say, text, type Language, type Text } from "../kit/language.ts";
import type { TraceStep } from "./api.ts";
import { lengthInWords } from "./length-in-words.ts";
import { inForce, type PromiseEvent, type PromiseTerms } from "./promise.ts";
import type { Reading } from "./read-promise.ts";
import { traceWords, verdictWords, wantsWords } from "./trace-words.ts";

/** Someone who was told; a deputy with the name of the one they stood in for. */
export type Told = string | { readonly name: string; readonly insteadOf: string };

/** An alarm that went off, with the names of those who were told and who answered. */
export type ToldAlarm = {
  readonly key: string;
  readonly firedAt: Instant;
  readonly told: readonly Told[];
  /** Told before its own time, because nobody answered the rung below. */
  readonly climbed: boolean;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
};

/** What a trace says besides what happened: how the clause words its beginning and its end, and the calendar's name. */
export type TraceNames = {
  readonly starts: ClauseMoment | null;
  readonly stops: ClauseMoment | null;
  readonly calendar: Text | null;
};

/** The life of a promise in sentences a customer could read, in the order of time, the judgement last. */
export function traceOf(
  terms: PromiseTerms,
  events: readonly PromiseEvent[],
  alarms: readonly ToldAlarm[],
  reading: Reading,
  names: TraceNames,
): TraceStep[] {
  const steps = [
    ...beginning(terms, reading, names),
    ...events.map((event, place) => happened(event, events.slice(0, place), names)),
    ...alarms.flatMap((alarm) => sounded(alarm, terms)),
    ...due(reading, events),
  ];
  steps.sort((a, b) => (a.at === b.at ? 0 : (a.at ?? "") < (b.at ?? "") ? -1 : 1));
  return [...steps, ...verdict(reading, events)];
}

type Value = string | number | Text;

/** One step: its sentence in each language, filled with values in that language. */
function step(
  at: Instant | null,
  kind: TraceStep["kind"],
  sentence: Text,
  values: Record<string, Value> = {},
): TraceStep {
  const says = languages.map((language) => {
    const filled = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? value[language] : value,
    ]);
    return [language, say(sentence, language, Object.fromEntries(filled) as Record<string, string | number>)];
  });
  return { at, kind, says: Object.fromEntries(says) as Text };
}

function beginning(terms: PromiseTerms, reading: Reading, { starts, calendar }: TraceNames): TraceStep[] {
  const { startedAt: at, begunBy } = terms;
  const cause = starts ? clauseMoments[starts] : (begunBy.says ?? begunBy.text ?? begunBy.kind);
  const more = starts ? (begunBy.says ?? begunBy.text) : undefined;
  const years = unknownYears(terms, reading);
  return [
    more ? step(at, "begun", traceWords.begunSo, { cause, more }) : step(at, "begun", traceWords.begun, { cause }),
    time(terms, calendar),
    ...(years.length > 0 ? [step(at, "calendar", traceWords.holidaysUnknown, { years: years.join("、") })] : []),
  ];
}

function time({ startedAt: at, fixedDueAt, budgetMs, calendar }: PromiseTerms, name: Text | null): TraceStep {
  if (fixedDueAt !== null) return step(at, "calendar", traceWords.byDate);
  if (budgetMs === null) return step(at, "calendar", traceWords.unmeasured);
  const budget = each((language) => durationInWords(budgetMs, language));
  if (!calendar) return step(at, "calendar", traceWords.roundTheClock, { budget });
  const { zone, version } = calendar;
  return step(at, "calendar", traceWords.byCalendar, { budget, zone, version, calendar: name ?? zone });
}

/** The years between beginning and end whose holidays its calendar does not know. */
function unknownYears({ calendar, startedAt }: PromiseTerms, { dueAt, endedAt }: Reading): number[] {
  if (!calendar) return [];
  const yearOf = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(calendar.zone).year;
  const last = Math.max(...[startedAt, dueAt, endedAt].flatMap((at) => (at === null ? [] : [yearOf(at)])));
  const first = yearOf(startedAt);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => !hasHolidayData(calendar, year));
}

function happened(event: PromiseEvent, before: readonly PromiseEvent[], { stops }: TraceNames): TraceStep {
  const { at, byName: who } = event;
  switch (event.kind) {
    case "paused": {
      const reason = event.says ?? pauseReasonName(firstHouseRules, event.reason);
      return step(at, "paused", traceWords.paused, { reason, evidence: event.evidence, who });
    }
    case "resumed": {
      const since = before.findLast(({ kind }) => kind === "paused")?.at ?? at;
      return step(at, "resumed", traceWords.resumed, { length: inWords(between(since, at)), who });
    }
    case "kept": {
      const { kind, text: plain, says: words = plain } = event.evidence;
      const cause = stops ? clauseMoments[stops] : (words ?? kind);
      return stops && words
        ? step(at, "kept", traceWords.doneSo, { cause, more: words, who })
        : step(at, "kept", traceWords.done, { cause, who });
    }
    case "released":
      return step(at, "released", traceWords.released, { why: event.says ?? event.why, who });
    case "lapsed":
      return step(at, "broken", traceWords.lapsed, { why: event.says });
    case "restored":
      return step(at, "begun", traceWords.restored, { why: event.says, who });
    case "handed-over":
      return step(at, "handed-over", traceWords.handedOver, { debtor: event.debtorName, who });
  }
}

function sounded(alarm: ToldAlarm, terms: PromiseTerms): TraceStep[] {
  const { firedAt: at, told } = alarm;
  const [kind, which = ""] = alarm.key.split(":");
  const names = toldInWords(told);
  if (kind === "warning") {
    const share = Math.round(Number(which) * 100);
    return [step(at, "warned", told.length > 0 ? traceWords.warnedPeople : traceWords.warned, { share, names })];
  }
  if (kind !== "rung") return [];
  if (told.length === 0) return [step(at, "told", traceWords.toldNobody)];
  const wants = terms.ladder[Number(which)]?.wants;
  const heard = wants
    ? step(at, "told", alarm.climbed ? traceWords.climbed : traceWords.toldTo, { names, wants: wantsWords[wants] })
    : step(at, "told", traceWords.told, { names });
  if (!alarm.answeredAt) return [heard];
  return [heard, step(alarm.answeredAt, "answered", traceWords.answered, { who: alarm.answeredBy ?? "" })];
}

function toldInWords(told: readonly Told[]): Text {
  const each = (language: keyof Text) =>
    told.map((one) => (typeof one === "string" ? one : say(traceWords.insteadOf, language, one)));
  return text(each("zh-Hant").join("、"), each("zh-Hans").join("、"), each("en").join(", "));
}

function due({ dueAt, brokenAt, endedAt }: Reading, events: readonly PromiseEvent[]): TraceStep[] {
  if (brokenAt !== null && brokenAt === endedAt && hasLapsed(events)) return [];
  if (brokenAt !== null) return [step(brokenAt, "broken", traceWords.broken)];
  return dueAt === null ? [] : [step(dueAt, "due", traceWords.due)];
}

const hasLapsed = (events: readonly PromiseEvent[]): boolean => inForce(events).some(({ kind }) => kind === "lapsed");

function verdict(reading: Reading, events: readonly PromiseEvent[]): TraceStep[] {
  const { state, endedAt, remainingMs, usedMs, verdictWithoutPauses } = reading;
  if (state === "broken" && hasLapsed(events)) return [step(endedAt, "verdict", verdictWords.lapsed)];
  const values = { used: inWords(usedMs), left: inWords(remainingMs ?? 0) };
  const words =
    state === "running" && remainingMs === null
      ? verdictWords.runningFree
      : verdictWords[state === "broken" && endedAt === null ? "late" : state];
  const judged = step(endedAt, "verdict", words, values);
  if (state !== "kept" || verdictWithoutPauses !== "broken") return [judged];
  return [judged, step(endedAt, "verdict", verdictWords.onlyByPauses)];
}

const inWords = (length: Duration): Text => each((language) => lengthInWords(length, language));

function each(words: (language: Language) => string): Text {
  const [hant = "", hans = "", en = ""] = languages.map(words);
  return text(hant, hans, en);
}
