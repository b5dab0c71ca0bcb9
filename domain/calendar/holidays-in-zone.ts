import type { HolidaySource } from "./calendar-rules.ts";

const sources: Readonly<Record<string, HolidaySource>> = {
  "Asia/Shanghai": "mainland-china",
  "Asia/Chongqing": "mainland-china",
  "Asia/Harbin": "mainland-china",
  "Asia/Urumqi": "mainland-china",
  "Asia/Taipei": "taiwan",
  "Asia/Hong_Kong": "hong-kong",
};

/** Whose holidays are kept where a clock of this zone hangs; none where we know of none. */
export const holidaysInZone = (zone: string): HolidaySource => sources[zone] ?? "none";
