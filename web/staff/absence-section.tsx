import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Absence } from "@kept/domain/staff/roster.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { AbsenceForm } from "./absence-form.tsx";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";

/** When someone is not there and who stands in, from now on. */
export function AbsenceSection({ staffId, mayEnter }: { staffId: string; mayEnter: boolean }) {
  const t = useMessages(messages);
  const absences = useAsk(staffApi.absences, { staffId });
  const [entering, setEntering] = useState(false);
  if (!absences.data) return null;
  const { rows } = absences.data;
  return (
    <section className={classes.section}>
      <h2>{t("absences")}</h2>
      {rows.length === 0 && <p className={classes.quiet}>{t("noAbsences")}</p>}
      <ul className={classes.lines}>
        {rows.map((absence) => (
          <AbsenceLine key={absence.id} absence={absence} mayEnter={mayEnter} />
        ))}
      </ul>
      {entering ? (
        <AbsenceForm staffId={staffId} done={() => setEntering(false)} />
      ) : (
        mayEnter && (
          <Button variant="default" onClick={() => setEntering(true)}>
            {t("addAbsence")}
          </Button>
        )
      )}
    </section>
  );
}

function AbsenceLine({ absence, mayEnter }: { absence: Absence; mayEnter: boolean }) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  const change = useDo(staffApi.changeAbsence);
  const withdraw = useDo(staffApi.withdrawAbsence);
  const { id, from, until, deputyId, deputyName, reason, note } = absence;
  const runs = from <= now && (until === null || until > now);
  return (
    <li>
      <span>
        {t(reason)} · {times.exact(from)} – {until ? times.exact(until) : t("untilUnknown")}
        <span className={classes.quiet}>
          {" · "}
          {t("deputy")}: {deputyName ?? t("noDeputy")}
          {note && ` · ${note}`}
        </span>
      </span>
      {mayEnter && (
        <Group gap={4} wrap="nowrap">
          {runs && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => change.mutate({ id, from, until: now, deputyId, reason, note })}
            >
              {t("backNow")}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" color="gray" onClick={() => withdraw.mutate({ id })}>
            {t("withdraw")}
          </Button>
        </Group>
      )}
    </li>
  );
}
