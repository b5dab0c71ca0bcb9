import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Day } from "@kept/domain/kit/instant.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { AbsenceForm } from "./absence-form.tsx";
import { DayForm } from "./day-form.tsx";
import { messages as staffMessages } from "./messages.ts";
import { messages } from "./roster-messages.ts";
import type { Cell } from "./use-roster.ts";
import classes from "./staff.module.css";

type Props = { person: Person; day: Day; cell: Cell; done: () => void };

/** One day of one person: what holds instead of the week, and absences that touch it. */
export function DayPanel({ person, day, cell, done }: Props) {
  const t = useMessages(messages);
  const staff = useMessages(staffMessages);
  const times = useTimes();
  const language = useLanguage();
  const [entering, setEntering] = useState(false);
  const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...{ weekday: "long", month: "long", day: "numeric", timeZone: "UTC" },
  }).format(Date.parse(day));
  return (
    <SidePanel title={`${person.name} · ${date}`} close={done}>
      <DayForm person={person} day={day} duty={cell.duty} done={done} />
      <section className={classes.section} data-apart>
        <h2>{t("absences")}</h2>
        <ul className={classes.lines}>
          {cell.absences.map(({ id, reason, from, until, deputyName }) => (
            <li key={id}>
              {staff(reason)} · {times.exact(from)} – {until ? times.exact(until) : staff("untilUnknown")} ·{" "}
              {staff("deputy")}: {deputyName ?? staff("noDeputy")}
            </li>
          ))}
        </ul>
        {entering ? (
          <AbsenceForm staffId={person.id} day={day} done={() => setEntering(false)} />
        ) : (
          <Button variant="default" size="xs" onClick={() => setEntering(true)}>
            {t("enterAbsence")}
          </Button>
        )}
      </section>
      <p>
        <Link to={"/people/$id" as string} params={{ id: person.id } as never}>
          {t("toPerson")}
        </Link>
      </p>
    </SidePanel>
  );
}
