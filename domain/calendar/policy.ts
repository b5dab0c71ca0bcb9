import { everyone, policy } from "../kit/policy.ts";

/** Everyone sees the calendars; only the administrator changes them. */
export const calendarPolicy = policy("calendars", {
  read: everyone,
  change: [],
});
