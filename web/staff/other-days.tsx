import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Language } from "@kept/domain/kit/language.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { daysFrom } from "@kept/domain/staff/day-duty.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import classes from "./staff.module.css";

/** How many days ahead are looked at. */
const ahead = 90;

/** The days of the next three months on which someone's duty differs from the week, and the way to the roster. */
export function OtherDays({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const today = useTimes().day(useNow(60_000));
  const until = daysFrom(today, ahead).at(-1) ?? today;
  const { data } = useAsk(staffApi.overrides, { from: today, until, staffId: person.id });
  const remove = useDo(staffApi.removeOverride);
  const rows = data?.rows ?? [];
  return (
    <>
      {rows.length > 0 && <h3 className={classes.minor}>{t("otherDays")}</h3>}
      <ul className={classes.lines}>
        {rows.map(({ id, day, role, stretches }) => (
          <li key={id}>
            <span>
              {dayName(day, language)}{" "}
              {stretches.length === 0
                ? t("offDuty")
                : stretches.map(({ begins, ends }) => `${begins}–${ends}`).join(language === "en" ? ", " : "、")}
              <span className={classes.quiet}> · {roleNames[role][language]}</span>
            </span>
            {mayChange && (
              <Button variant="subtle" size="compact-sm" color="gray" onClick={() => remove.mutate({ id })}>
                {t("weekAgain")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <p>
          <Link to="/roster" search={{ department: person.departmentCode ?? "all" } as never}>
            {t("toRoster")}
          </Link>
        </p>
      )}
    </>
  );
}

const dayName = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...{ weekday: "short", day: "numeric", month: "short", timeZone: "UTC" },
  }).format(Date.parse(day));
