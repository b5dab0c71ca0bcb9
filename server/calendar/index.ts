export { calendarOf } from "./calendar-of.ts";
export { knownCalendar } from "./known-calendar.ts";
export { checkHours } from "./make-calendar.ts";
export { routes } from "./routes.ts";
export { seedCalendars } from "./seed-calendars.ts";
export { timers } from "./timers.ts";
