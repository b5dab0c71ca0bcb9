import { useNavigate, useSearch } from "@tanstack/react-router";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { ticketsApi, type TicketRow } from "@kept/domain/tickets/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { KeysLine } from "@kept/ui/keys-line.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { AssigningNote } from "./assigning-note.tsx";
import { EngineerBoard } from "./engineer-board.tsx";
import { FlagObstacle } from "./flag-obstacle.tsx";
import { messages } from "./messages.ts";
import { ObstacleList } from "./obstacle-list.tsx";
import { Ranking } from "./ranking.tsx";
import classes from "./dispatch.module.css";

/** Tickets that wait to be assigned, with their clocks; beside them who is there, or who fits the chosen one and why (3.6.2). */
export function DispatchPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { ticket, obstacle } = useSearch({ strict: false }) as { ticket?: string; obstacle?: string };
  const chosen = ticket ?? obstacle ?? null;
  const unassigned = useAsk(ticketsApi.list, { unassigned: "true", limit: 100 });
  const right = useAsk(dispatchApi.right, {});
  const me = useMe();
  const story = useAsk(ticketsApi.read, { id: chosen ?? "" }, { enabled: chosen !== null });
  const mine = me !== null && chosen !== null && story.data?.ticket.engineerId === me.id;
  const choose = (ticket: string | null) =>
    void navigate({ to: "/dispatch", search: (ticket ? { ticket } : {}) as never, replace: true });
  const rows = unassigned.data?.rows ?? [];
  const place = rows.findIndex(({ id }) => id === chosen);
  return (
    <>
      <PageHead title={t("title")} lede={right.data && <AssigningNote right={right.data} />} />
      <div className={classes.page}>
        <div>
          <ObstacleList chosen={chosen} choose={choose} />
          <h2 className={classes.heading}>{t("unassigned")}</h2>
          {unassigned.data && (
            <RowList
              label={t("unassigned")}
              rows={rows}
              keyOf={({ id }) => id}
              chosen={chosen}
              open={({ id }) => choose(id === chosen ? null : id)}
              show={(row) => ({
                lead: row.number,
                says: `${row.customerName} · ${row.machineText} · ${row.faultText}`,
                end: <Clock row={row} />,
              })}
              empty={<EmptyState title={t("none")} hint={t("noneHint")} />}
            />
          )}
          {rows.length > 0 && <KeysLine>{t(right.data?.may ? "keys" : "keysToLook")}</KeysLine>}
        </div>
        <div className={classes.beside}>
          {mine && <FlagObstacle ticketId={chosen} />}
          {chosen && right.data && (right.data.may || !mine) ? (
            <Ranking ticketId={chosen} right={right.data} done={() => choose(rows[place + 1]?.id ?? null)} />
          ) : (
            !mine && <EngineerBoard />
          )}
        </div>
      </div>
    </>
  );
}

function Clock({ row }: { row: TicketRow }) {
  if (!row.nextDueAt || !row.nextStartedAt || !row.nextClause) return null;
  return (
    <PromiseClock short state="running" clause={row.nextClause} startedAt={row.nextStartedAt} dueAt={row.nextDueAt} />
  );
}
