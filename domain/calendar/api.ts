import { z } from "zod";
import { get, post, sentFile, type Api } from "../kit/api.ts";
import { Day, Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { CalendarRules, OpenInterval } from "./calendar-rules.ts";
import { HolidayFile } from "./holiday-file.ts";
import { calendarPolicy } from "./policy.ts";

/** One version of a calendar: its hours, and from when they hold. */
export const CalendarVersion = z.object({
  calendarId: z.uuid(),
  version: z.number().int(),
  holdsFrom: Instant,
  name: Text,
  rules: CalendarRules,
  why: z.string(),
  madeAt: Instant,
  madeByName: z.string(),
});
export type CalendarVersion = z.infer<typeof CalendarVersion>;

/** A calendar: the version in force now, and all versions, the newest first. */
export const Calendar = z.object({ id: z.uuid(), inForce: CalendarVersion, versions: z.array(CalendarVersion) });
export type Calendar = z.infer<typeof Calendar>;

/** One day of a calendar: when it is open, and why it is not as its weekday. */
export const CalendarDay = z.object({
  day: Day,
  open: z.array(OpenInterval),
  kind: z.enum(["weekly", "override", "holiday", "make-up", "no-holiday-data"]),
  /** The holiday's name, on the holiday and on the day that makes up for it. */
  name: Text.nullable(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** A year of a calendar. When its holidays are not known the weekly hours stand, and whoever shows the year says so. */
export const CalendarYear = z.object({
  year: z.number().int(),
  holidaysKnown: z.boolean(),
  days: z.array(CalendarDay),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** A stretch of time that counts, in ms, and its day in the calendar's zone. */
export const Stretch = z.object({ day: Day, from: Instant, to: Instant, ms: z.number() });
export type Stretch = z.infer<typeof Stretch>;

/** When something begun at a moment is due, the stretches that count, and the years that lack holiday data. */
export const DuePreview = z.object({
  from: Instant,
  budgetMs: z.number(),
  /** Null when the calendar never opens long enough. */
  dueAt: Instant.nullable(),
  /** The calendar's zone; null round the clock. */
  zone: z.string().nullable(),
  /** The first thirty stretches that count. */
  stretches: z.array(Stretch),
  yearsWithoutHolidays: z.array(z.number().int()),
});
export type DuePreview = z.infer<typeof DuePreview>;

const one = { id: z.uuid() };
const why = z.string().trim().max(1_000).default("");

/** What one may ask about calendars. */
export const calendarApi = {
  list: get("/api/calendars", {
    may: calendarPolicy.read,
    summary: "Every calendar as it holds now; round the clock is none of them",
    input: z.object({}),
    output: z.object({ calendars: z.array(CalendarVersion) }),
  }),
  create: post("/api/calendars", {
    may: calendarPolicy.change,
    summary: "Makes a calendar that holds from the beginning",
    input: z.object({ name: Text, rules: CalendarRules, why }),
    output: Calendar,
  }),
  read: get("/api/calendars/:id", {
    may: calendarPolicy.read,
    summary: "A calendar and its versions",
    input: z.object(one),
    output: Calendar,
  }),
  change: post("/api/calendars/:id/versions", {
    may: calendarPolicy.change,
    summary: "Makes a new version of a calendar that holds from a moment on; promises already made keep theirs",
    input: z.object({
      ...one,
      name: Text.optional(),
      rules: CalendarRules,
      /** Now when left out; never earlier. */
      holdsFrom: Instant.optional(),
      why,
    }),
    output: Calendar,
  }),
  year: get("/api/calendars/:id/years/:year", {
    may: calendarPolicy.read,
    summary: "Every day of a year; says when the year's holidays are not known",
    input: z.object({ ...one, year: z.coerce.number().int().min(1970).max(2200) }),
    output: CalendarYear,
  }),
  readHolidays: post("/api/holiday-files", {
    may: calendarPolicy.change,
    summary: "Reads holidays and make-up days from an iCalendar or CSV file; nothing is changed by it",
    input: z.object({ file: sentFile }),
    output: HolidayFile,
    sends: "file",
  }),
  preview: get("/api/calendars/:id/preview", {
    may: calendarPolicy.read,
    summary: "When something begun at a moment is due by this calendar, and why; the id may be round-the-clock",
    input: z.object({
      id: z.union([z.uuid(), z.literal("round-the-clock")]),
      from: Instant,
      budgetMs: z.coerce
        .number()
        .int()
        .min(0)
        .max(10 * 366 * 86_400_000),
    }),
    output: DuePreview,
  }),
} satisfies Api;
