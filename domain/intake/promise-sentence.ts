import { msOf, minute, plus, type Duration, type Instant } from "../kit/instant.ts";
import { say, text, type Language } from "../kit/language.ts";

const numbers = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const sentence = text(
  "{length}內，也就是 {time} 前，工程師會與您聯繫。",
  "{length}内，也就是 {time} 前，工程师会与您联系。",
  "An engineer will be in touch with you within {length}, that is by {time}.",
);
const units = {
  minutes: text("{n}分鐘", "{n}分钟", "{n} minutes"),
  minute: text("{n}分鐘", "{n}分钟", "{n} minute"),
};

/** The sentence the operator says aloud in the caller's language and on the caller's clock (3.5.5). Until it is said the time counts from now; after that it is the one promised. */
export function promiseSentence(asked: {
  now: Instant;
  budgetMs: Duration;
  dueAt?: Instant | null;
  zone: string;
  language: Language;
}): string {
  const { now, budgetMs, dueAt, zone, language } = asked;
  const n = Math.max(1, Math.round(budgetMs / minute));
  const spoken = language === "en" ? n : (numbers[n] ?? n);
  const length = say(n === 1 ? units.minute : units.minutes, language, { n: spoken });
  return say(sentence, language, { length, time: timeOfDay(dueAt ?? plus(now, budgetMs), zone) });
}

/** "14:07" on the clock of a zone. */
export function timeOfDay(at: Instant, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(msOf(at)).toZonedDateTimeISO(zone);
  return `${String(local.hour).padStart(2, "0")}:${String(local.minute).padStart(2, "0")}`;
}

/** Milliseconds since midnight on the clock of a zone. */
export function sinceMidnight(at: Instant, zone: string): Duration {
  const local = Temporal.Instant.fromEpochMilliseconds(msOf(at)).toZonedDateTimeISO(zone);
  return (local.hour * 60 + local.minute) * minute;
}
