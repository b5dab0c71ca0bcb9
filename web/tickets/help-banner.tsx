import { Button } from "@mantine/core";
import { ticketsApi, type TicketStory } from "@kept/domain/tickets/api.ts";
import { helpClock } from "@kept/domain/tickets/help-clock.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./tickets.module.css";

/** A call for help that waits: its clock, who took it, and for the supervisor the key to take it. */
export function HelpBanner({ story }: { story: TicketStory }) {
  const t = useMessages(messages);
  const may = useMay();
  const take = useDo(ticketsApi.acknowledgeHelp);
  const asked = story.events.findLast(({ what }) => what.kind === "help-asked");
  const taken = story.events.findLast(({ what, at }) => what.kind === "help-acknowledged" && asked && at >= asked.at);
  const waits = story.ticket.state === "help-asked" && asked !== undefined;
  const mine = waits && !taken && may(ticketsApi.acknowledgeHelp);
  const takeIt = () => take.mutate({ id: story.ticket.id });
  useKeys({ t: mine ? takeIt : undefined });
  if (!waits) return null;
  const { acknowledgeBy, actBy } = helpClock(asked.at, asked.what.kind === "help-asked" ? asked.what.help : undefined);
  return (
    <div className={classes.demand}>
      <span>
        {t("helpWaits", { name: asked.byName })}
        {taken && ` · ${t("helpTaken", { name: taken.byName })}`}
      </span>
      <PromiseClock
        short
        title={t(taken ? "helpAct" : "helpTake")}
        startedAt={asked.at}
        dueAt={taken ? actBy : acknowledgeBy}
        state="running"
      />
      {mine && (
        <Button size="xs" rightSection={<KeyHint keys="t" />} loading={take.isPending} onClick={takeIt}>
          {t("takeHelp")}
        </Button>
      )}
    </div>
  );
}
