import { z } from "zod";
import { Day } from "../kit/instant.ts";

/** The days of the week as calendars write them, Monday first. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

/** "09:00"; "24:00" is the end of the day. */
export const ClockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "09:00");

/** Open from the first to the second, which does not count any more; a second before the first is on the next day. */
export const OpenInterval = z.tuple([ClockTime, ClockTime]);
export type OpenInterval = z.infer<typeof OpenInterval>;

/** Where holidays and make-up working days come from. */
export const holidaySources = ["none", "mainland-china", "taiwan", "hong-kong"] as const;
export const HolidaySource = z.enum(holidaySources);
export type HolidaySource = z.infer<typeof HolidaySource>;

const intervals = z.array(OpenInterval).max(12);

/** When a company works: weekly hours in a zone, holidays from a source, and days that are otherwise (an empty list is closed). */
export const CalendarRules = z.object({
  /** IANA, "Asia/Shanghai". */
  zone: z.string().min(1).max(60),
  weekly: z.record(Weekday, intervals),
  overrides: z.record(Day, intervals).default({}),
  holidays: HolidaySource.default("none"),
  /** Holidays of one's own; they close even a day that has hours by date. */
  closedDays: z.array(Day).max(2_000).optional(),
  /** Make-up working days of one's own: the hours of the first working weekday. */
  workingDays: z.array(Day).max(2_000).optional(),
  /** Stretches of a day that do not count although it is open. */
  breaks: z.record(Day, intervals).optional(),
});
export type CalendarRules = z.infer<typeof CalendarRules>;

/**
 * A version of a calendar as promises keep it; a promise without one runs round the clock. From plain data:
 * `WorkingCalendar.parse({ zone: "Asia/Shanghai", weekly: { mon: [["09:00", "18:00"]], …, sun: [] }, holidays: "mainland-china" })`.
 */
export const WorkingCalendar = CalendarRules.extend({
  id: z.string().nullable().default(null),
  version: z.number().default(1),
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;
