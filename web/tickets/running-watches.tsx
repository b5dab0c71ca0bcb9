import { Button } from "@mantine/core";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { between } from "@kept/domain/kit/instant.ts";
import { inFigures } from "@kept/domain/tickets/time-spent.ts";
import type { Watch } from "@kept/domain/tickets/times-api.ts";
import { useDo } from "../platform/use-do.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import classes from "./beside.module.css";
import { messages } from "./time-messages.ts";

type Props = { ticketId: string; watches: readonly Watch[]; may: boolean };

/** Who works on a ticket by the watch, for how long already; mine is started and stopped here. */
export function RunningWatches({ ticketId, watches, may }: Props) {
  const t = useMessages(messages);
  const me = useMe();
  const now = useNow();
  const start = useDo(ticketsApi.startWatch);
  const stop = useDo(ticketsApi.stopWatch);
  const mine = watches.some(({ personId }) => personId === me?.id);
  return (
    <>
      {watches.map(({ personId, personName, startedAt }) => (
        <p key={personId} className={classes.quiet}>
          {t("runs", { name: personName, time: inFigures(Math.max(0, Math.floor(between(startedAt, now) / 60_000))) })}
        </p>
      ))}
      {may && (
        <Button
          size="compact-xs"
          variant={mine ? "filled" : "default"}
          loading={start.isPending || stop.isPending}
          onClick={() => (mine ? stop : start).mutate({ id: ticketId })}
        >
          {t(mine ? "stop" : "start")}
        </Button>
      )}
    </>
  );
}
