import { CalendarsPage } from "../calendar/calendars-page.tsx";
import { CalendarEffect } from "./calendar-effect.tsx";

/** The calendars, and beside one that is being changed what that would mean for promises. */
export const CalendarsDeskPage = () => <CalendarsPage Effect={CalendarEffect} />;
