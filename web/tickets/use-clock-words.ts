import { useMemo } from "react";
import { msOf, type Instant } from "@kept/domain/kit/instant.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage } from "../platform/use-messages.ts";

/** Writes the moments of a timeline in my zone and language: the hour, the day, and both exactly. */
export function useClockWords() {
  const language = useLanguage();
  const timeZone = useMe()?.zone;
  return useMemo(() => {
    const format = (style: Intl.DateTimeFormatOptions) => {
      const made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
        timeZone,
        hourCycle: "h23",
        ...style,
      });
      return (at: Instant) => made.format(msOf(at));
    };
    return {
      clock: format({ hour: "2-digit", minute: "2-digit" }),
      date: format({ weekday: "short", year: "numeric", month: "short", day: "numeric" }),
      exact: format({ dateStyle: "medium", timeStyle: "medium" }),
    };
  }, [language, timeZone]);
}
