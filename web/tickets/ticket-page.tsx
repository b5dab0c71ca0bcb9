import { useState, type ReactNode } from "react";
import { Button } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { ticketsApi, type TicketStory } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { demandOf } from "@kept/domain/tickets/demand.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { DropPlace } from "../files/drop-place.tsx";
import { useWaitingFiles } from "../files/use-waiting-files.ts";
import { ToldAbout } from "../notices/told-about.tsx";
import { addressOf } from "../platform/client.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { BesideTicket } from "./beside-ticket.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { HelpBanner } from "./help-banner.tsx";
import { MergedBanner } from "./merged-banner.tsx";
import { messages } from "./messages.ts";
import { OwedStrip } from "./owed-strip.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import paper from "./print-sheet.module.css";
import { TicketHead } from "./ticket-head.tsx";
import { Timeline } from "./timeline.tsx";
import classes from "./tickets.module.css";
import { useKeys } from "../platform/use-keys.ts";
import { usePrinting } from "../platform/use-printing.ts";
import { useDraftsOfMerged } from "./use-drafts-of-merged.ts";
import { usePresence } from "./use-presence.ts";
import { WriteBox } from "./write-box.tsx";
import { modesFor, writeModes, type WriteMode } from "./write-modes.ts";

/** One ticket: what is owed, what happened, and what one can do about it, each act with its key. */
export function TicketPage({ further }: { further: (ticket: Ticket) => ReactNode }) {
  const t = useMessages(messages);
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data, error } = useAsk(ticketsApi.read, { id });
  if (error && !data) return <EmptyState title={t("notFound")} hint={error.message} />;
  return data ? <Story story={data} further={further} /> : null;
}

function Story({ story, further }: { story: TicketStory; further: (ticket: Ticket) => ReactNode }) {
  const { ticket, promises } = story;
  const me = useMe();
  const navigate = useNavigate();
  const modes = me ? modesFor(ticket, me).filter((mode) => mode !== "reopen" || !isMerged(story)) : [];
  const [mode, setMode] = useState<WriteMode>("note");
  const [focusing, setFocusing] = useState(0);
  const write = (next: WriteMode) => {
    setMode(next);
    setFocusing((count) => count + 1);
  };
  const { others, typed } = usePresence(ticket.id);
  useDraftsOfMerged(ticket.id);
  const files = useTicketFiles(ticket.id);
  const printing = usePrinting();
  const closed = ticket.state === "closed";
  useKeys({
    ...Object.fromEntries(
      writeModes
        .filter(({ mode: each }) => modes.includes(each))
        .map(({ mode: each, key }) => [key, () => write(each)]),
    ),
    a: closed ? undefined : () => void navigate({ to: "/dispatch", search: { ticket: ticket.id } as never }),
    o: closed ? undefined : () => void navigate({ to: "/dispatch", search: { obstacle: ticket.id } as never }),
    Escape: () => (document.activeElement as HTMLElement | null)?.blur(),
  });
  return (
    <DropPlace take={files.add}>
      <article className={paper.screen}>
        <TicketHead ticket={ticket} others={others} />
        <OwedStrip promises={promises} />
        <MergedBanner ticket={ticket} />
        <HelpBanner story={story} />
        <DemandBanner story={story} modes={modes} write={write} />
        <div className={classes.columns}>
          <div onInput={typed}>
            <Timeline story={story} />
            {modes.length > 0 && (
              <WriteBox
                ticket={ticket}
                modes={modes}
                mode={modes.includes(mode) ? mode : "note"}
                setMode={write}
                sent={() => setMode("note")}
                focusing={focusing}
                files={files}
              />
            )}
            {further(ticket)}
          </div>
          <div>
            <FactsPanel story={story} />
            <BesideTicket story={story} />
          </div>
        </div>
        <ToldAbout about={{ kind: "ticket", id: ticket.id }} />
      </article>
      {printing && <PrintSheet story={story} />}
    </DropPlace>
  );
}

/** The files I chose for a ticket and have not sent. */
const useTicketFiles = (id: string) =>
  useWaitingFiles(`ticket:${id}`, addressOf(ticketsApi.attach, { id } as never), "tickets");

/** Whether it was closed by a merge, which is undone, not reopened. */
const isMerged = ({ events }: TicketStory): boolean =>
  events.findLast(({ what: { kind } }) => kind === "merged-into" || kind === "split-from")?.what.kind === "merged-into";

type DemandProps = { story: TicketStory; modes: readonly WriteMode[]; write: (mode: WriteMode) => void };
const answers = ["solve", "help", "visit"] as const;

/** From half of the four hours on the screen asks for one of three answers, and once they have passed it demands one (3.6.4), of those who can give one. */
function DemandBanner({ story, modes, write }: DemandProps) {
  const t = useMessages(messages);
  const now = useNow();
  const promise = story.promises.find(({ clause, endedAt }) => clause === "3.6.4" && endedAt === null);
  const demand = demandOf(story.ticket, promise, now);
  const can = answers.filter((mode) => modes.includes(mode));
  if (demand === "none" || can.length === 0) return null;
  return (
    <div className={classes.demand} role="alert" data-now={demand === "now" || undefined}>
      <span>{t(demand === "now" ? "demandNow" : "demandSoon")}</span>
      {can.map((mode) => (
        <Button
          key={mode}
          size="xs"
          variant={demand === "now" ? "filled" : "default"}
          rightSection={<KeyHint keys={keyOf(mode)} />}
          onClick={() => write(mode)}
        >
          {t(mode)}
        </Button>
      ))}
    </div>
  );
}

const keyOf = (mode: WriteMode): string => writeModes.find((each) => each.mode === mode)?.key ?? "";
