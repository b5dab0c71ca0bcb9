import type { Text } from "../kit/language.ts";

/** What the calendar room announces. */
export type CalendarEvents = {
  /** The holidays of a year that is near are not known; `near` when it begins within weeks or has begun. */
  "calendar.year-unknown": { calendarId: string; name: Text; year: number; near: boolean };
  "calendar.changed": { calendarId: string };
};
