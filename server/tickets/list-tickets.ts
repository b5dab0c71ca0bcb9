import { z } from "zod";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { ticketsApi } from "@kept/domain/tickets/api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { ticketNumberIn } from "@kept/domain/tickets/ticket-number.ts";
import { TicketState, urgencies } from "@kept/domain/tickets/ticket.ts";
import { wordsAsked } from "@kept/domain/tickets/ticket-words.ts";
import type { Work } from "../platform/work.ts";
import { ownFieldsSeen, sortSeen, withOwn } from "./own-columns.ts";
import { orderOf, type OrderKey } from "./list-order.ts";
import { listTickets, type ListAsked } from "./store-list.ts";

type Asked = InputOf<typeof ticketsApi.list>;

/** A page of tickets by filter; a ticket number finds that ticket, whatever its state. */
export async function ticketList(work: Work, asked: Asked): Promise<OutputOf<typeof ticketsApi.list>> {
  const fields = await ownFieldsSeen(work, asked);
  const sort = sortSeen(asked.sort, fields);
  const found = await listTickets(work, { ...queryOf(work, { ...asked, sort }), limit: asked.limit + 1 });
  const page = found.slice(0, asked.limit);
  const last = page.at(-1);
  return {
    rows: await withOwn(
      work,
      page.map(({ place: _, ...row }) => row),
      fields,
    ),
    next: found.length > page.length && last ? pageMark(last.place) : null,
  };
}

/** What a list asks of the store. */
export function queryOf(work: Work, asked: Asked): Omit<ListAsked, "limit"> {
  const text = asked.text ?? "";
  const number = ticketNumberIn(text);
  const states = number ? [] : statesIn(asked.state);
  const open = states === null || (states.length > 0 && !states.includes("closed"));
  const sort = asked.sort === "clock" && !open ? "newest" : asked.sort;
  return {
    states,
    urgencies: (asked.urgency ?? "").split(",").filter((word) => urgencies.some((urgency) => urgency === word)),
    engineerId: asked.mine && work.by.id ? work.by.id : asked.engineerId,
    customerId: asked.customerId,
    tag: asked.tag,
    field: fieldIn(work, asked.field ?? ""),
    unassigned: asked.unassigned ?? false,
    followedBy: asked.followed && work.by.id ? work.by.id : undefined,
    number,
    words: number ? null : wordsAsked(text),
    sort,
    group: asked.group,
    after: asked.after ? placeIn(asked.after, orderOf(sort, asked.group)) : null,
  };
}

/** The field a list is narrowed by, and what it says. */
function fieldIn(work: Work, asked: string): ListAsked["field"] {
  const [id = "", ...says] = asked.split(":");
  return z.uuid().safeParse(id).success ? { id, says: says.join(":"), roles: work.by.roles } : undefined;
}

/** Null for the open ones, nothing for all, else the states named. */
function statesIn(asked: string): TicketState[] | null {
  if (asked === "all") return [];
  const states = asked.split(",").flatMap((word) => TicketState.safeParse(word).data ?? []);
  return states.length > 0 ? states : null;
}

const pageMark = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** The place a mark stands for; refused when it is none, or one of another order. */
function placeIn(mark: string, keys: readonly OrderKey[]): string[] {
  const place = Place.safeParse(parsed(Buffer.from(mark, "base64url").toString())).data;
  const fits = place?.length === keys.length + 1 && keys.every(({ type }, at) => reads[type].test(place[at] ?? ""));
  if (!place || !fits || !/^[0-9a-f-]{36}$/.test(place.at(-1) ?? "")) throw refuse("page-mark-unreadable");
  return place;
}

const Place = z.array(z.string().max(200)).max(6);
const reads = {
  text: /^/,
  int: /^\d{1,4}$/,
  numeric: /^-?[\d.]{1,60}$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/,
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
