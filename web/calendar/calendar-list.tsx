import type { CalendarVersion } from "@kept/domain/calendar/api.ts";
import classes from "./calendar.module.css";
import { messages } from "./messages.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** What stands for no calendar in the address. */
export const roundTheClock = "round-the-clock";

type Props = { calendars: readonly CalendarVersion[]; chosen: string | null; choose: (id: string) => void };

/** The calendars to choose from; round the clock is the last. */
export function CalendarList({ calendars, chosen, choose }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const choices = [
    ...calendars.map(({ calendarId, name }) => ({ id: calendarId, name: name[language] })),
    { id: roundTheClock, name: t("roundTheClock") },
  ];
  return (
    <nav aria-label={t("title")}>
      <ul className={classes.list}>
        {choices.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={classes.choice} aria-pressed={id === chosen} onClick={() => choose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
