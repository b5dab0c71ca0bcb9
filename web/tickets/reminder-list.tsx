import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Reminder } from "@kept/domain/tickets/reminder.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import classes from "./beside.module.css";
import { ReminderForm } from "./reminder-form.tsx";
import { messages } from "./reminder-messages.ts";

/** My reminders on a ticket, and where a new one is set. */
export function ReminderList({ ticketId }: { ticketId: string }) {
  const t = useMessages(messages);
  const place = useRef<HTMLElement>(null);
  const { data } = useAsk(ticketsApi.reminders, { ticketId });
  const remind = useDo(ticketsApi.remind);
  const focus = () => place.current?.querySelector<HTMLElement>("[data-reminder-text]")?.focus();
  useKeys({ b: { does: focus, says: t("title") } });
  return (
    <section aria-label={t("title")} ref={place}>
      <h2>
        {t("title")} <KeyHint keys="b" />
      </h2>
      {data?.rows.length === 0 && <p className={classes.quiet}>{t("none")}</p>}
      <ul className={classes.entries}>
        {data?.rows.map((reminder) => (
          <OneReminder key={reminder.id} reminder={reminder} />
        ))}
      </ul>
      <ReminderForm sends={remind.isPending} send={(facts) => remind.mutate({ ticketId, ...facts })} />
    </section>
  );
}

function OneReminder({ reminder }: { reminder: Reminder }) {
  const t = useMessages(messages);
  const now = useNow(60_000);
  const [moves, setMoves] = useState(false);
  const { id, at, text, ticketId, insteadOf, fromNumber } = reminder;
  const move = useDo(ticketsApi.moveReminder, { onDone: () => setMoves(false) });
  const undo = useDo(ticketsApi.undoReminder);
  const again = useDo(ticketsApi.remind);
  const done = useDo(ticketsApi.doReminder, {
    onDone: () => showUndo(t("isDone"), t("undo"), () => undo.mutate({ id })),
  });
  const drop = useDo(ticketsApi.dropReminder, {
    onDone: () => at > now && showUndo(t("isGone"), t("undo"), () => again.mutate({ ticketId, at, text })),
  });
  if (moves)
    return (
      <li>
        <ReminderForm
          before={reminder}
          sends={move.isPending}
          send={(facts) => move.mutate({ id, ...facts })}
          cancel={() => setMoves(false)}
        />
      </li>
    );
  return (
    <li id={`reminder-${id}`}>
      <strong>
        <Moment at={at} />
      </strong>{" "}
      {text} {insteadOf && <span className={classes.quiet}>{t("insteadOf", { name: insteadOf })}</span>}{" "}
      {fromNumber && <span className={classes.quiet}>{t("cameFrom", { number: fromNumber })}</span>}
      <div className={classes.acts}>
        <Button size="compact-xs" variant="default" loading={done.isPending} onClick={() => done.mutate({ id })}>
          {t("done")}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => setMoves(true)}>
          {t("move")}
        </Button>
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-label={t("remove")}
          loading={drop.isPending}
          onClick={() => drop.mutate({ id })}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
    </li>
  );
}
