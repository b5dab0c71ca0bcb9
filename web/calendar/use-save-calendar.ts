import { calendarApi, type CalendarVersion } from "@kept/domain/calendar/api.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { languages, type Language, type Text } from "@kept/domain/kit/language.ts";
import { useDo } from "../platform/use-do.ts";

type Draft = {
  name: Text;
  typedIn: Language;
  rules: CalendarRules;
  /** As a date-and-time field gives it; empty is now. */
  from: string;
  why: string;
};

/** Saves what was typed as a new version of a calendar, or as a new calendar when there is none. */
export function useSaveCalendar(calendar: CalendarVersion | null, done: (id: string) => void) {
  const onDone = ({ id }: { id: string }) => done(id);
  const create = useDo(calendarApi.create, { onDone });
  const change = useDo(calendarApi.change, { onDone });
  const save = ({ name, typedIn, rules, from, why }: Draft) => {
    const filled = completed(name, typedIn);
    const holdsFrom = from ? new Date(from).toISOString() : undefined;
    if (calendar) change.mutate({ id: calendar.calendarId, name: filled, rules, holdsFrom, why });
    else create.mutate({ name: filled, rules, why });
  };
  return { save, isPending: create.isPending || change.isPending };
}

/** A name in every language: where one is missing, the one that was typed. */
const completed = (name: Text, typedIn: Language): Text =>
  Object.fromEntries(languages.map((language) => [language, name[language] || name[typedIn]])) as Text;
