import { day, hour, minute, second, type Duration } from "../kit/instant.ts";
import { say, text, type Language } from "../kit/language.ts";

const units = [
  { size: day, says: text("{n} 天", "{n} 天", "{n} d") },
  { size: hour, says: text("{n} 小時", "{n} 小时", "{n} h") },
  { size: minute, says: text("{n} 分", "{n} 分", "{n} min") },
  { size: second, says: text("{n} 秒", "{n} 秒", "{n} s") },
] as const;

/** Any length of time in its two largest units: "1 h 30 min", "2 d 4 h", "0 s"; a negative one as its amount. */
export function lengthInWords(length: Duration, language: Language): string {
  const whole = Math.floor(Math.abs(length) / second) * second;
  const first = units.findIndex(({ size }) => whole >= size);
  if (first < 0) return say(units[3].says, language, { n: 0 });
  let left = whole;
  return units
    .slice(first, first + 2)
    .flatMap(({ size, says }) => {
      const n = Math.floor(left / size);
      left -= n * size;
      return n > 0 ? [say(says, language, { n })] : [];
    })
    .join(" ");
}
