import { Button, Textarea } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./bond-messages.ts";
import classes from "./bonds.module.css";
import { ClockTable } from "./clock-table.tsx";
import { messages as ticketMessages } from "./messages.ts";
import { TicketFinder } from "./ticket-finder.tsx";

/** Makes two tickets of one fault one: finds the other, says what becomes of every clock, and merges. */
export function MergePage() {
  const t = useMessages(messages);
  const words = useMessages(ticketMessages);
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { into } = useSearch({ strict: false }) as { into?: string };
  const navigate = useNavigate();
  const { data, error } = useAsk(ticketsApi.read, { id });
  const go = (ticket: string, other?: string) =>
    void navigate({ to: "/tickets/$id/merge", params: { id: ticket }, search: { into: other } as never });
  const back = () => void navigate({ to: "/tickets/$id", params: { id } });
  useKeys({ Escape: { does: back, says: t("back") } });
  if (error && !data) return <EmptyState title={words("notFound")} hint={error.message} />;
  if (!data) return null;
  const { ticket } = data;
  return (
    <article>
      <PageHead
        title={t("mergeTitle", { number: ticket.number })}
        lede={t("mergeLede")}
        acts={
          <Button size="xs" variant="default" rightSection={<KeyHint keys="Esc" />} onClick={back}>
            {t("back")}
          </Button>
        }
      />
      {into ? (
        <Preview ticket={ticket} into={into} swap={() => go(into, ticket.id)} other={() => go(id)} />
      ) : (
        <TicketFinder ticketId={ticket.id} choose={(found) => go(id, found.id)} />
      )}
    </article>
  );
}

type PreviewProps = { ticket: Ticket; into: string; swap: () => void; other: () => void };

function Preview({ ticket, into, swap, other }: PreviewProps) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [why, setWhy] = useState("");
  const { data, error } = useAsk(ticketsApi.mergePreview, { id: ticket.id, into }, { staleTime: 0 });
  const undo = useDo(ticketsApi.undoMerge);
  const merge = useDo(ticketsApi.merge, {
    onDone: () => {
      showUndo(t("isMerged", { number: ticket.number }), t("undo"), () => undo.mutate({ id: ticket.id, why: "" }));
      void navigate({ to: "/tickets/$id", params: { id: into } });
    },
  });
  const ready = data !== undefined && !error;
  const confirm = () => ready && merge.mutate({ id: ticket.id, version: data.merged.version, into, why });
  useKeys({ "Ctrl+Enter": { does: () => void confirm(), says: t("merge") } });
  return (
    <>
      {error && <ErrorNote says={error.detail || error.message} />}
      {ready && (
        <>
          <div className={classes.sides}>
            <Side ticket={data.merged} says={t("closes")} />
            <Side ticket={data.staying} says={t("stays")} stays />
          </div>
          <ClockTable clocks={data.clocks} merged={data.merged} staying={data.staying} />
          <Textarea
            label={t("why")}
            value={why}
            autosize
            minRows={2}
            maxLength={2_000}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={other}>
          {t("other")}
        </Button>
        <Button variant="default" onClick={swap}>
          {t("swap")}
        </Button>
        <Button
          disabled={!ready}
          loading={merge.isPending}
          rightSection={<KeyHint keys="Ctrl Enter" />}
          onClick={confirm}
        >
          {t("merge")}
        </Button>
      </div>
    </>
  );
}

function Side({ ticket, says, stays }: { ticket: Ticket; says: string; stays?: boolean }) {
  const t = useMessages(ticketMessages);
  return (
    <section className={classes.side} aria-label={`${ticket.number} ${says}`} data-stays={stays || undefined}>
      <h2>
        {ticket.number} <span className={classes.fate}>{says}</span>
      </h2>
      <p>{ticket.faultText}</p>
      <p className={classes.quiet}>
        {[ticket.customerName, ticket.machineText, ticket.engineerName].filter(Boolean).join(" · ")} · {t("reported")}{" "}
        <Moment at={ticket.receivedAt} />
      </p>
    </section>
  );
}
