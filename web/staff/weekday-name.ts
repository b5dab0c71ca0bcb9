import type { Language } from "@kept/domain/kit/language.ts";

/** The short name of a weekday; Monday is 1. */
export const weekdayName = (weekday: number, language: Language, width: "short" | "narrow" = "short"): string =>
  // 1 January 2024 was a Monday.
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { weekday: width, timeZone: "UTC" }).format(
    Date.UTC(2024, 0, weekday),
  );
