import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { ticketNumberIn } from "@kept/domain/tickets/ticket-number.ts";
import { TicketState, urgencies } from "@kept/domain/tickets/ticket.ts";
import { wordsAsked } from "@kept/domain/tickets/ticket-words.ts";
import type { Work } from "../platform/work.ts";
import { listTickets, type ListAsked, type ListedTicket } from "./store-list.ts";

type Asked = InputOf<typeof ticketsApi.list>;

/** A page of tickets by filter; a ticket number finds that ticket, whatever its state. */
export async function ticketList(work: Work, asked: Asked): Promise<OutputOf<typeof ticketsApi.list>> {
  const query = queryOf(work, asked);
  const found = await listTickets(work, { ...query, limit: asked.limit + 1 });
  const page = found.slice(0, asked.limit);
  const last = page.at(-1);
  const next = found.length > page.length && last ? markOf(last, query.sort) : null;
  return { rows: page.map(({ clockAt: _, ...row }) => row), next };
}

function queryOf(work: Work, asked: Asked): Omit<ListAsked, "limit"> {
  const text = asked.text ?? "";
  const number = ticketNumberIn(text);
  const states = number ? [] : statesIn(asked.state);
  const sort = states === null || states.length > 0 ? (states?.includes("closed") ? "newest" : asked.sort) : "newest";
  return {
    states,
    urgencies: (asked.urgency ?? "").split(",").filter((word) => urgencies.some((urgency) => urgency === word)),
    engineerId: asked.mine && work.by.id ? work.by.id : asked.engineerId,
    customerId: asked.customerId,
    tag: asked.tag,
    unassigned: asked.unassigned ?? false,
    number,
    words: number ? null : wordsAsked(text),
    sort,
    after: asked.after ? markIn(asked.after) : null,
  };
}

/** Null for the open ones, nothing for all, else the states named. */
function statesIn(asked: string): TicketState[] | null {
  if (asked === "all") return [];
  const states = asked.split(",").flatMap((word) => TicketState.safeParse(word).data ?? []);
  return states.length > 0 ? states : null;
}

const markOf = (row: ListedTicket, sort: ListAsked["sort"]): string =>
  `${sort === "clock" ? row.clockAt : row.receivedAt}~${row.id}`;

function markIn(mark: string): ListAsked["after"] {
  const [at, id] = mark.split("~");
  if (!at || !id || Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) throw refuse("page-mark-unreadable");
  return { at, id };
}
