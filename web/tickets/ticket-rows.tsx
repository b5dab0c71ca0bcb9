import { Button, Checkbox } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { Fragment, useEffect } from "react";
import type { AskOf } from "@kept/domain/kit/api.ts";
import type { AnyColumn, ListGroup } from "@kept/domain/tickets/list-columns.ts";
import { ticketsApi, type TicketRow } from "@kept/domain/tickets/api.ts";
import type { FoundTicket } from "@kept/domain/tickets/list-api.ts";
import { stateNames, urgencyNames } from "@kept/domain/tickets/words.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { HitLine } from "./hit-line.tsx";
import { ListCell } from "./list-cell.tsx";
import { listMessages } from "./list-messages.ts";
import { messages } from "./messages.ts";
import classes from "./ticket-list.module.css";

type Props = {
  asked: AskOf<typeof ticketsApi.list>;
  columns: readonly AnyColumn[];
  chosen: ReadonlySet<string>;
  choose: (ticket: TicketRow) => void;
  /** Told what this page shows. */
  shows: (rows: readonly TicketRow[]) => void;
  /** Whether it is the last page shown, which says how it goes on. */
  goesOn: boolean;
  more: (mark: string) => void;
};

/** One page of the list; it keeps itself up to date. */
export function TicketPageOfList({ asked, columns, chosen, choose, shows, goesOn, more }: Props) {
  const t = useMessages(messages);
  const l = useMessages(listMessages);
  const { text, ...rest } = asked;
  const listed = useAsk(ticketsApi.list, rest, { enabled: !text });
  const found = useAsk(ticketsApi.search, { ...rest, text: text ?? "" }, { enabled: Boolean(text), ...stays });
  const data: Page | undefined = (text && found.data) || listed.data;
  useEffect(() => {
    if (data) shows(data.rows);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is shown changes with the data alone
  }, [data]);
  const groupOf = useGroupName(text ? undefined : asked.group);
  if (!data) return null;
  const empty = data.rows.length === 0 && !asked.after;
  return (
    <tbody>
      {data.rows.map((ticket, place) => {
        const group = groupOf(ticket);
        const before = data.rows[place - 1];
        return (
          <Fragment key={ticket.id}>
            {group !== null && (!before || groupOf(before) !== group) && (
              <tr className={classes.group}>
                <th colSpan={columns.length + 1} scope="rowgroup">
                  {group}
                </th>
              </tr>
            )}
            <TicketLine ticket={ticket} columns={columns} chosen={chosen.has(ticket.id)} choose={choose} />
          </Fragment>
        );
      })}
      {text && found.data?.more && !asked.after && (
        <tr>
          <td colSpan={columns.length + 1} className={classes.quiet}>
            {l("moreFound")}
          </td>
        </tr>
      )}
      {(empty || (goesOn && data.next)) && (
        <tr>
          <td colSpan={columns.length + 1}>
            {empty ? (
              <EmptyState title={t("none")} hint={t("noneHint")} />
            ) : (
              <Button variant="default" size="xs" onClick={() => data.next && more(data.next)}>
                {t("more")}
              </Button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

type Page = { readonly rows: readonly (TicketRow & Partial<FoundTicket>)[]; readonly next: string | null };
/** The last hits stay until the next are there, so that the page does not flicker while one types. */
const stays = { placeholderData: keepPreviousData };

type LineProps = { ticket: Page["rows"][number]; chosen: boolean } & Pick<Props, "columns" | "choose">;

function TicketLine({ ticket, columns, chosen, choose }: LineProps) {
  const l = useMessages(listMessages);
  return (
    <tr className={classes.row} data-chosen={chosen || undefined}>
      <td className={classes.box}>
        <Checkbox
          size="xs"
          aria-label={l("select", { number: ticket.number })}
          checked={chosen}
          onChange={() => choose(ticket)}
        />
      </td>
      {columns.map((column) => (
        <ListCell
          key={column}
          ticket={ticket}
          column={column}
          columns={columns}
          hit={ticket.hit && <HitLine hit={ticket.hit} />}
        />
      ))}
    </tr>
  );
}

/** The name of the group a ticket stands in; null when there are no groups. */
function useGroupName(group: ListGroup | undefined): (ticket: TicketRow) => string | null {
  const t = useMessages(messages);
  const language = useLanguage();
  return (ticket) => {
    if (group === "engineer") return ticket.engineerName ?? t("nobody");
    if (group === "customer") return ticket.customerName;
    if (group === "state") return stateNames[ticket.state][language];
    return group === "urgency" ? urgencyNames[ticket.urgency][language] : null;
  };
}
