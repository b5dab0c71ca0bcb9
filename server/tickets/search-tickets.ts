import { z } from "zod";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import { Instant, plus } from "@kept/domain/kit/instant.ts";
import type { FoundTicket, ticketListApi } from "@kept/domain/tickets/list-api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { searchHit } from "@kept/domain/tickets/search-hit.ts";
import { saidIn, searchAsked, weekToken, type SearchAsked } from "@kept/domain/tickets/ticket-words.ts";
import type { Work } from "../platform/work.ts";
import { queryOf } from "./list-tickets.ts";
import { ownFieldsSeen, withOwn } from "./own-columns.ts";
import { listTickets, type ListAsked } from "./store-list.ts";
import { idsFound, rankFound, writtenOn, type RankedTicket } from "./store-search.ts";

type Api = typeof ticketListApi;

/** So many hits are ranked; of more, the newest. */
const rankedAtMost = 500;
/** With so many hits of the last weeks nobody looks for older ones: who does, narrows or says more. */
const enough = 200;
const week = 7 * 86_400_000;

/** Tickets in which all that was asked is found, the best first, each with the sentence that says so. A whole number finds that ticket. */
export async function searchTickets(work: Work, asked: InputOf<Api["search"]>): Promise<OutputOf<Api["search"]>> {
  const query: ListAsked = {
    ...queryOf(work, { ...asked, sort: "clock", after: undefined }),
    words: null,
    limit: rankedAtMost,
  };
  if (query.number) return { rows: await theOne(work, query), next: null, more: false };
  const words = searchAsked(asked.text);
  if (!words) return { rows: [], next: null, more: false };
  const ids = await candidates(work, query, words);
  const page = { after: asked.after ? placeIn(asked.after) : null, limit: asked.limit + 1 };
  const found = await rankFound(work, ids, words, page);
  const rows = found.slice(0, asked.limit);
  const last = rows.at(-1);
  return {
    rows: await withOwn(work, await withHits(work, rows, asked.text), await ownFieldsSeen(work, asked)),
    next: found.length > rows.length && last ? JSON.stringify([last.rank, last.receivedAt, last.id]) : null,
    more: ids.length >= rankedAtMost,
  };
}

async function theOne(work: Work, query: ListAsked): Promise<FoundTicket[]> {
  const rows = await listTickets(work, query);
  return rows.map(({ place: _, ...row }) => ({
    ...row,
    hit: { source: "number" as const, text: row.number, marks: [[0, row.number.length]] },
  }));
}

/** Of this week and the last first, because a common word is found there at once; then of all time by whole words, then by their beginnings. */
async function candidates(work: Work, query: ListAsked, words: SearchAsked): Promise<string[]> {
  const weeks = `('${weekToken(work.now)}' | '${weekToken(plus(work.now, -week))}')`;
  const ids = new Set(await idsFound(work, query, [weeks, words.begun].filter(Boolean).join(" & "), words.all));
  for (const found of [words.exact, words.begun].filter(Boolean)) {
    if (ids.size >= enough) break;
    for (const id of await idsFound(work, query, found, words.all)) ids.add(id);
  }
  return [...ids].slice(0, rankedAtMost);
}

/** Finds the sentences; what was written on a ticket is read only where its own facts do not say all. */
async function withHits(work: Work, rows: readonly RankedTicket[], text: string): Promise<FoundTicket[]> {
  const written = await writtenOn(
    work,
    rows.map(({ id }) => id),
  );
  return rows.map(({ rank: _, errorText, ...row }) => {
    const said = written.flatMap(({ ticketId, what }) => (ticketId === row.id ? (saidIn(what) ?? []) : []));
    const own = [
      { source: "fault", text: row.faultText },
      { source: "error", text: errorText ?? "" },
      { source: "machine", text: row.machineText },
      { source: "customer", text: row.customerName },
      { source: "number", text: row.number },
    ] as const;
    return { ...row, hit: searchHit([...own, ...said], text) };
  });
}

const Place = z.tuple([z.number(), Instant, z.uuid()]);

function placeIn(mark: string) {
  const place = Place.safeParse(parsed(mark)).data;
  if (!place) throw refuse("page-mark-unreadable");
  const [rank, receivedAt, id] = place;
  return { rank, receivedAt, id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
