import { Button } from "@mantine/core";
import { useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { OtherDays } from "./other-days.tsx";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { ShiftForm } from "./shift-form.tsx";
import classes from "./staff.module.css";
import { weekdayName } from "./weekday-name.ts";

/** When someone is on duty every week. */
export function ShiftSection({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const shifts = useAsk(staffApi.shifts, { staffId: person.id });
  const remove = useDo(staffApi.removeShift);
  const [adding, setAdding] = useState(false);
  if (!shifts.data) return null;
  const between = language === "en" ? ", " : "、";
  return (
    <section className={classes.section}>
      <h2>{t("duty")}</h2>
      {shifts.data.rows.length === 0 && <p className={classes.quiet}>{t("noShifts")}</p>}
      <ul className={classes.lines}>
        {shifts.data.rows.map(({ id, role, weekdays, begins, ends, zone }) => (
          <li key={id}>
            <span>
              {weekdays.map((day) => weekdayName(day, language)).join(between)} {begins}–{ends}
              {ends <= begins && ` ${t("nextDay")}`}
              <span className={classes.quiet}>
                {" · "}
                {roleNames[role][language]}
                {zone !== person.zone && ` · ${zone}`}
              </span>
            </span>
            {mayChange && (
              <Button variant="subtle" size="compact-sm" color="gray" onClick={() => remove.mutate({ id })}>
                {t("remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <OtherDays person={person} mayChange={mayChange} />
      {adding ? (
        <ShiftForm person={person} done={() => setAdding(false)} />
      ) : (
        mayChange && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t("addShift")}
          </Button>
        )
      )}
    </section>
  );
}
