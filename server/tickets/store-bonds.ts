import type { MergeCandidate, OtherTicket, TicketBonds } from "@kept/domain/tickets/bonds-api.ts";
import type { LinkKind } from "@kept/domain/tickets/links.ts";
import type { ClockFate } from "@kept/domain/tickets/merged-clocks.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { row, rows, sql } from "../platform/db.ts";
import { newId, type Work } from "../platform/work.ts";
import { staffIn } from "./store.ts";
import type { TakenAlong } from "./store-along.ts";

/** What became of a promise by a merge, and the promise that was made for it on the ticket that stays. */
export type MovedClock = ClockFate & { made: string | null };

/** A merge that stands. */
export type StandingMerge = {
  id: string;
  ticketId: string;
  intoId: string;
  at: string;
  clocks: MovedClock[];
  taken: TakenAlong;
};

const brief = sql.raw(
  "t.id, t.number, t.state, t.customer_name, t.machine_text, t.fault_text, t.engineer_name, t.received_at",
);
const asBrief = ({
  id,
  number,
  state,
  customerName,
  machineText,
  faultText,
  engineerName,
  receivedAt,
}: OtherTicket) => ({
  id,
  number,
  state,
  customerName,
  machineText,
  faultText,
  engineerName,
  receivedAt,
});

/** Writes that a ticket was merged into another. */
export async function insertMerge(
  work: Work,
  merge: { ticketId: string; intoId: string; why: string; clocks: readonly MovedClock[]; taken: TakenAlong },
): Promise<void> {
  await sql`
    insert into tickets.merge (id, ticket_id, into_id, at, by_id, by_name, why, clocks, taken)
    values (${newId(work)}, ${merge.ticketId}::uuid, ${merge.intoId}::uuid, ${work.now}, ${staffIn(work)}::uuid,
            ${work.by.name}, ${merge.why}, ${JSON.stringify(merge.clocks)}::jsonb, ${JSON.stringify(merge.taken)}::jsonb)`.execute(
    work.db,
  );
}

/** The merge by which a ticket was closed, unless it was undone. */
export const mergeOf = (work: Work, ticketId: string) =>
  row<StandingMerge>(
    work,
    sql<StandingMerge>`
    select id, ticket_id, into_id, at, clocks, taken from tickets.merge
     where ticket_id = ${ticketId}::uuid and undone_at is null`,
  );

/** Marks a merge as undone. */
export async function undoneMerge(work: Work, id: string): Promise<void> {
  await sql`update tickets.merge set undone_at = ${work.now} where id = ${id}::uuid`.execute(work.db);
}

type MergeRow = OtherTicket & { away: boolean; at: string; byName: string; why: string };
type LinkRow = OtherTicket & { linkId: string; kind: LinkKind; reverse: boolean };

/** What a ticket has to do with others: merges that stand, and links by the number of the other. */
export async function bondsOf(work: Work, ticketId: string): Promise<TicketBonds> {
  const [merges, links] = [
    await rows<MergeRow>(
      work,
      sql`
      select ${brief}, m.ticket_id = ${ticketId}::uuid as away, m.at, m.by_name, m.why
        from tickets.merge m
        join tickets.ticket t on t.id = case when m.ticket_id = ${ticketId}::uuid then m.into_id else m.ticket_id end
       where m.undone_at is null and (m.ticket_id = ${ticketId}::uuid or m.into_id = ${ticketId}::uuid)
       order by m.at, m.id`,
    ),
    await rows<LinkRow>(
      work,
      sql`
      select ${brief}, l.id as link_id, l.kind, l.kind <> 'related' and l.other_id = ${ticketId}::uuid as reverse
        from tickets.link l
        join tickets.ticket t on t.id = case when l.ticket_id = ${ticketId}::uuid then l.other_id else l.ticket_id end
       where l.ticket_id = ${ticketId}::uuid or l.other_id = ${ticketId}::uuid
       order by l.kind, t.number`,
    ),
  ];
  const merged = ({ at, byName, why, ...ticket }: MergeRow) => ({ ticket: asBrief(ticket), at, byName, why });
  const into = merges.find(({ away }) => away);
  return {
    mergedInto: into ? merged(into) : null,
    mergedIn: merges.filter(({ away }) => !away).map(merged),
    links: links.map(({ linkId, kind, reverse, ...ticket }) => ({
      id: linkId,
      kind,
      reverse,
      ticket: asBrief(ticket),
    })),
  };
}

/** Open tickets of the same customer beside this one, of the same machine first, then the newest. */
export const likelySame = (work: Work, ticket: Pick<Ticket, "id" | "customerId" | "machineText">) =>
  rows<MergeCandidate>(
    work,
    sql<MergeCandidate>`
    select ${brief}, case when t.machine_text <> '' and lower(t.machine_text) = lower(${ticket.machineText})
                          then 'machine' else 'customer' end as because
      from tickets.ticket t
     where t.customer_id = ${ticket.customerId}::uuid and t.closed_at is null and t.solved_at is null
       and t.id <> ${ticket.id}::uuid
     order by because desc, t.received_at desc, t.id
     limit 20`,
  );

/** Several tickets in one line each, in the order asked for. */
export async function briefsOf(work: Work, ids: readonly string[]): Promise<OtherTicket[]> {
  const found = await rows<OtherTicket>(
    work,
    sql`select ${brief} from tickets.ticket t where t.id = any(${[...ids]}::uuid[])`,
  );
  return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Writes a link. */
export async function insertLink(
  work: Work,
  link: { ticketId: string; kind: LinkKind; otherId: string },
): Promise<void> {
  await sql`
    insert into tickets.link (id, ticket_id, kind, other_id, at, by_name)
    values (${newId(work)}, ${link.ticketId}::uuid, ${link.kind}, ${link.otherId}::uuid, ${work.now}, ${work.by.name})`.execute(
    work.db,
  );
}

/** Takes a link of a ticket away; what it was. */
export const deleteLink = (work: Work, ticketId: string, linkId: string) =>
  row<{ ticketId: string; otherId: string; kind: LinkKind }>(
    work,
    sql<{ ticketId: string; otherId: string; kind: LinkKind }>`
    delete from tickets.link
     where id = ${linkId}::uuid and (ticket_id = ${ticketId}::uuid or other_id = ${ticketId}::uuid)
    returning ticket_id, other_id, kind`,
  );

/** Whether links of a kind lead from one ticket to another. */
export async function leadsTo(work: Work, from: string, kind: LinkKind, to: string): Promise<boolean> {
  const found = await row<{ found: boolean }>(
    work,
    sql<{ found: boolean }>`
    with recursive reached(id) as (
      select ${from}::uuid
      union select l.other_id from tickets.link l join reached r on r.id = l.ticket_id where l.kind = ${kind})
    select exists (select 1 from reached where id = ${to}::uuid) as found`,
  );
  return found?.found ?? false;
}

/** The parent of a ticket. */
export const parentOf = (work: Work, ticketId: string) =>
  row<{ id: string; number: string }>(
    work,
    sql<{ id: string; number: string }>`
    select t.id, t.number from tickets.link l join tickets.ticket t on t.id = l.other_id
     where l.ticket_id = ${ticketId}::uuid and l.kind = 'child-of'`,
  );

/** The children of a ticket that are not closed, by number. */
export const openChildrenOf = (work: Work, ticketId: string) =>
  rows<{ id: string; number: string }>(
    work,
    sql<{ id: string; number: string }>`
    select t.id, t.number from tickets.link l join tickets.ticket t on t.id = l.ticket_id
     where l.other_id = ${ticketId}::uuid and l.kind = 'child-of' and t.closed_at is null
     order by t.number`,
  );

/** Lets no two link at once, so that no circle is closed from both ends. */
export async function oneLinkAtATime(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(7350082)`.execute(work.db);
}
