import { between, msOf, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import { say, text, type Language } from "@kept/domain/kit/language.ts";
import { lengthInFigures } from "@kept/ui/length-in-figures.ts";

const words = {
  day: text("天", "天", "d"),
  justNow: text("剛才", "刚才", "just now"),
  agoMinutes: text("{n} 分鐘前", "{n} 分钟前", "{n} min ago"),
  inMinutes: text("{n} 分鐘後", "{n} 分钟后", "in {n} min"),
  today: text("今天 {time}", "今天 {time}", "today {time}"),
  yesterday: text("昨天 {time}", "昨天 {time}", "yesterday {time}"),
  tomorrow: text("明天 {time}", "明天 {time}", "tomorrow {time}"),
};

/** Writes moments as people say them, in one zone and language. */
export function timesIn(language: Language, zone: string) {
  const format = (style: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      timeZone: zone,
      hourCycle: "h23",
      ...style,
    });
    return (at: Instant) => made.format(msOf(at));
  };
  const clock = format({ hour: "2-digit", minute: "2-digit" });
  const monthDay = format({ month: "short", day: "numeric" });
  const fullDay = format({ year: "numeric", month: "short", day: "numeric" });
  const dayKey = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  const day = (at: Instant) => dayKey.format(msOf(at));
  const exact = format({
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });

  /** "12 min ago", "yesterday 16:40", "12 Nov 16:40", "12 Nov 2024". */
  function when(at: Instant, now: Instant): string {
    const passed = between(at, now);
    const minutes = Math.floor(Math.abs(passed) / 60_000);
    if (minutes < 1) return say(words.justNow, language);
    if (minutes < 60) return say(passed > 0 ? words.agoMinutes : words.inMinutes, language, { n: minutes });
    const time = clock(at);
    const apart = daysApart(day(at), day(now));
    if (apart === 0) return say(words.today, language, { time });
    if (apart === -1) return say(words.yesterday, language, { time });
    if (apart === 1) return say(words.tomorrow, language, { time });
    return Math.abs(apart) < 300 ? `${monthDay(at)} ${time}` : fullDay(at);
  }

  return {
    clock,
    day,
    date: fullDay,
    monthDay,
    exact,
    when,
    length: (ms: Duration) => lengthInFigures(ms, say(words.day, language)),
  };
}

/** Days from one day to another. */
const daysApart = (from: string, to: string): number => Math.round((Date.parse(from) - Date.parse(to)) / 86_400_000);
