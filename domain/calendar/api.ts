import { z } from "zod";
import { get, post, type Api } from "../kit/api.ts";
import { Day, Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { CalendarRules, OpenInterval } from "./calendar-rules.ts";
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
  kind: z.enum(["week", "holiday", "make-up", "override"]),
  /** The holiday's name, where its source gives one. */
  name: Text.nullable(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** One line of the reason a promise is due when it is: a stretch that counts. */
export const Stretch = z.object({ from: Instant, to: Instant, ms: z.number() });
export type Stretch = z.infer<typeof Stretch>;

/** When something begun at a moment is due, the stretches that count, and the years that lack holiday data. */
export const DuePreview = z.object({
  from: Instant,
  budgetMs: z.number(),
  /** Null when the calendar never opens long enough. */
  dueAt: Instant.nullable(),
  zone: z.string(),
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
} satisfies Api;
