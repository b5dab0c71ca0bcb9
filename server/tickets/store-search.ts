import type { TicketRow } from "@kept/domain/tickets/api.ts";
import type { TicketEvent } from "@kept/domain/tickets/happening.ts";
import type { SearchAsked } from "@kept/domain/tickets/ticket-words.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";
import { conditionsOf, inRow, type ListAsked } from "./store-list.ts";

/** A ticket that was found, how well, and its error message. */
export type RankedTicket = TicketRow & { errorText: string | null; rank: number };

/** Where a page of a search ended. */
export type SearchPlace = { rank: number; receivedAt: string; id: string };

/** The ids of at most so many tickets the index finds by `found`, of which `all` holds. */
export const idsFound = async (work: Work, asked: ListAsked, found: string, all: string): Promise<string[]> =>
  (await rows<{ id: string }>(work, foundQuery(asked, found, all))).map(({ id }) => id);

/** The query behind a search; its plan is read by a test. The words checked are written so that only those of the index are looked up there. */
export function foundQuery(asked: ListAsked, found: string, all: string) {
  const conditions = [
    sql`t.words @@ ${found}::tsquery`,
    ...(found === all ? [] : [sql`(t.words || ''::tsvector) @@ ${all}::tsquery`]),
    ...conditionsOf(asked),
  ];
  return sql<{ id: string }>`
    select t.id from tickets.ticket t where ${sql.join(conditions, sql` and `)} limit ${asked.limit}`;
}

/** A page of the tickets found, the best first; of equals the newest. */
export const rankFound = (
  work: Work,
  ids: readonly string[],
  { ranks }: SearchAsked,
  page: { after: SearchPlace | null; limit: number },
) =>
  rows<RankedTicket>(
    work,
    sql<RankedTicket>`
    select f.* from (
      select ${inRow}, t.error_text,
             round(ts_rank('{0.1, 0.3, 0.6, 1}', t.words, ${ranks}::tsquery)::numeric, 4) as rank
        from tickets.ticket t where t.id = any(${ids}::uuid[])) f
     ${
       page.after
         ? sql`where (f.rank, f.received_at, f.id) < (${page.after.rank}::numeric, ${page.after.receivedAt}::timestamptz, ${page.after.id}::uuid)`
         : sql``
     }
     order by f.rank desc, f.received_at desc, f.id desc limit ${page.limit}`,
  );

/** What was written on some tickets, the newest first. */
export const writtenOn = (work: Work, ids: readonly string[]) =>
  rows<{ ticketId: string; what: TicketEvent["what"] }>(
    work,
    sql<{ ticketId: string; what: TicketEvent["what"] }>`
    select ticket_id, what from tickets.ticket_event where ticket_id = any(${ids}::uuid[]) order by seq desc`,
  );
