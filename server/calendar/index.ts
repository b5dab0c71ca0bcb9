export { knownCalendar } from "./known-calendar.ts";
export { routes } from "./routes.ts";
export { seedCalendars } from "./seed-calendars.ts";
