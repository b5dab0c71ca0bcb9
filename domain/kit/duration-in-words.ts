import { day, hour, minute, second, type Duration } from "./instant.ts";
import { say, text, type Language } from "./language.ts";

const units = [
  { ms: day, from: 4 * day, many: text("{n} 天", "{n} 天", "{n} days"), one: text("{n} 天", "{n} 天", "{n} day") },
  {
    ms: hour,
    from: hour,
    many: text("{n} 小時", "{n} 小时", "{n} hours"),
    one: text("{n} 小時", "{n} 小时", "{n} hour"),
  },
  {
    ms: minute,
    from: minute,
    many: text("{n} 分鐘", "{n} 分钟", "{n} minutes"),
    one: text("{n} 分鐘", "{n} 分钟", "{n} minute"),
  },
];
const seconds = {
  ms: second,
  many: text("{n} 秒", "{n} 秒", "{n} seconds"),
  one: text("{n} 秒", "{n} 秒", "{n} second"),
};

/** A length of time in the largest unit that leaves nothing over: 90 minutes stay minutes, 48 hours stay hours; days from four on. */
export function durationInWords(length: Duration, language: Language): string {
  const unit = units.find(({ ms, from }) => length >= from && length % ms === 0) ?? seconds;
  const n = Math.round((length / unit.ms) * 10) / 10;
  return say(n === 1 ? unit.one : unit.many, language, { n });
}
