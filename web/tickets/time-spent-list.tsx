import { ActionIcon } from "@mantine/core";
import { IconPencil, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { inFigures, sumByPerson, workKindNames, type TimeEntry } from "@kept/domain/tickets/time-spent.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { RunningWatches } from "./running-watches.tsx";
import { TimeForm } from "./time-form.tsx";
import { messages } from "./time-messages.ts";

/** Time spent on a ticket by person, typed or by the watch, each entry corrected by its author. */
export function TimeSpentList({ ticketId }: { ticketId: string }) {
  const t = useMessages(messages);
  const may = useMay()(ticketsApi.spend);
  const place = useRef<HTMLElement>(null);
  const { data } = useAsk(ticketsApi.times, { id: ticketId });
  const spend = useDo(ticketsApi.spend);
  const focus = () => place.current?.querySelector<HTMLElement>("[data-time-length]")?.focus();
  useKeys({ t: may ? { does: focus, says: t("title") } : undefined });
  const rows = data?.rows ?? [];
  const sums = sumByPerson(rows);
  return (
    <section aria-label={t("title")} ref={place}>
      <h2>
        {t("title")} {may && <KeyHint keys="t" />}
      </h2>
      {data && sums.length === 0 && <p className={classes.quiet}>{t("none")}</p>}
      {sums.length > 0 && (
        <ul className={classes.names}>
          {sums.map(({ personId, personName, minutes }) => (
            <li key={personId}>
              {personName} <strong className={classes.figures}>{inFigures(minutes)}</strong>
            </li>
          ))}
          {sums.length > 1 && (
            <li className={classes.quiet}>
              {t("all", { time: inFigures(sums.reduce((sum, { minutes }) => sum + minutes, 0)) })}
            </li>
          )}
        </ul>
      )}
      {data && <RunningWatches ticketId={ticketId} watches={data.watches} may={may} />}
      {may && <TimeForm sends={spend.isPending} send={(facts) => spend.mutate({ id: ticketId, ...facts })} />}
      {rows.length > 0 && (
        <details>
          <summary>{t("entries")}</summary>
          <ul className={classes.entries}>
            {rows.map((entry) => (
              <Entry key={entry.id} ticketId={ticketId} entry={entry} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Entry({ ticketId, entry }: { ticketId: string; entry: TimeEntry }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const me = useMe();
  const [corrects, setCorrects] = useState(false);
  const correct = useDo(ticketsApi.correctTime, { onDone: () => setCorrects(false) });
  const remove = useDo(ticketsApi.removeTime);
  const one = { id: ticketId, entryId: entry.id };
  const time = inFigures(entry.minutes);
  if (corrects)
    return (
      <li>
        <TimeForm
          before={entry}
          sends={correct.isPending}
          send={(facts) => correct.mutate({ ...one, ...facts })}
          cancel={() => setCorrects(false)}
        />
      </li>
    );
  return (
    <li>
      <span className={entry.removed ? classes.gone : undefined}>
        <span className={classes.figures}>{time}</span> {workKindNames[entry.kind][language]} · {entry.onDay} ·{" "}
        {entry.personName} {entry.text}
        {entry.fromNumber && <span className={classes.quiet}> {t("cameFrom", { number: entry.fromNumber })}</span>}
      </span>
      {entry.personId === me?.id && !entry.removed && (
        <>
          <ActionIcon size="sm" variant="subtle" aria-label={t("correct", { time })} onClick={() => setCorrects(true)}>
            <IconPencil size={14} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t("remove", { time })}
            loading={remove.isPending}
            onClick={() => remove.mutate(one)}
          >
            <IconX size={14} />
          </ActionIcon>
        </>
      )}
      {entry.corrections.map(({ at, byName, before, after }) => (
        <small key={at}>
          {after
            ? t("was", { who: byName, time: inFigures(before.minutes), kind: workKindNames[before.kind][language] })
            : t("wasRemoved", { who: byName })}
        </small>
      ))}
    </li>
  );
}
