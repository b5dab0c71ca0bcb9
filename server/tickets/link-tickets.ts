import type { InputOf } from "@kept/domain/kit/api.ts";
import type { bondsApi, MergeCandidate, TicketBonds } from "@kept/domain/tickets/bonds-api.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { LinkKind } from "@kept/domain/tickets/links.ts";
import { ticketListApi } from "@kept/domain/tickets/list-api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { announce, changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { addNote } from "./add-note.ts";
import { ticketOf } from "./find-tickets.ts";
import { searchTickets } from "./search-tickets.ts";
import {
  bondsOf,
  briefsOf,
  deleteLink,
  insertLink,
  leadsTo,
  likelySame,
  oneLinkAtATime,
  openChildrenOf,
  parentOf,
} from "./store-bonds.ts";

type Api = typeof bondsApi;

/** What a ticket has to do with others; refused when there is no such ticket. */
export async function ticketBonds(work: Work, { id }: { id: string }): Promise<TicketBonds> {
  return bondsOf(work, (await ticketOf(work, id)).id);
}

/** Tickets that may be the same fault: what was looked for, or else open ones of the same machine and customer. */
export async function mergeCandidates(
  work: Work,
  { id, text }: InputOf<Api["candidates"]>,
): Promise<{ rows: MergeCandidate[] }> {
  const ticket = await ticketOf(work, id);
  const likely = await likelySame(work, ticket);
  if (text === "") return { rows: likely };
  const found = await searchTickets(work, ticketListApi.search.input.parse({ text, limit: 20 }));
  const ids = found.rows.map((row) => row.id).filter((each) => each !== ticket.id);
  const rows = (await briefsOf(work, ids)).map(
    (row) => likely.find((each) => each.id === row.id) ?? { ...row, because: "words" as const },
  );
  const rank = { machine: 0, customer: 1, words: 2 };
  return { rows: rows.toSorted((a, b) => rank[a.because] - rank[b.because]) };
}

/** Links a ticket to another, on both their timelines; nothing goes round in a circle, and twice is once. */
export async function linkTickets(work: Work, asked: InputOf<Api["link"]>): Promise<TicketBonds> {
  const { id, kind, other: otherId } = asked;
  if (id === otherId) throw refuse("link-with-itself");
  await oneLinkAtATime(work);
  const [ticket, other] = [await ticketOf(work, id), await ticketOf(work, otherId)];
  const bonds = await bondsOf(work, ticket.id);
  if (bonds.links.some((link) => link.kind === kind && !link.reverse && link.ticket.id === other.id)) return bonds;
  if (kind !== "related" && (await leadsTo(work, other.id, kind, ticket.id)))
    throw refuse("link-in-circle", { number: other.number });
  const parent = kind === "child-of" ? await parentOf(work, ticket.id) : undefined;
  if (parent && parent.id !== other.id) throw refuse("link-has-parent", { number: parent.number });
  await insertLink(work, { ticketId: ticket.id, kind, otherId: other.id });
  await onBoth(work, "linked", ticket, other, kind);
  return bondsOf(work, ticket.id);
}

/** Takes a link away, on both timelines. */
export async function unlinkTickets(work: Work, { id, linkId }: InputOf<Api["unlink"]>): Promise<null> {
  const gone = await deleteLink(work, id, linkId);
  if (!gone) throw refuse("link-unknown");
  const [ticket, other] = [await ticketOf(work, gone.ticketId), await ticketOf(work, gone.otherId)];
  await onBoth(work, "unlinked", ticket, other, gone.kind);
  return null;
}

/** Writes the same note on every open child of a ticket, and on itself. */
export async function answerChildren(
  work: Work,
  { id, text }: InputOf<Api["answerChildren"]>,
): Promise<{ answered: string[] }> {
  const children = await openChildrenOf(work, id);
  if (children.length === 0) throw refuse("ticket-has-no-open-children");
  for (const child of children) await addNote(work, { id: child.id, text });
  await addNote(work, { id, text });
  return { answered: children.map(({ number }) => number) };
}

async function onBoth(work: Work, kind: "linked" | "unlinked", ticket: Ticket, other: Ticket, as: LinkKind) {
  const sides = [
    { ticket, other, reverse: false },
    { ticket: other, other: ticket, reverse: as !== "related" },
  ].toSorted((a, b) => (a.ticket.id < b.ticket.id ? -1 : 1));
  for (const side of sides) {
    const to = { id: side.other.id, number: side.other.number };
    await happen(work, await heldTicket(work, side.ticket.id), { kind, to, as: { kind: as, reverse: side.reverse } });
    changed(work, "ticket-bonds", side.ticket.id);
    if (kind === "linked")
      await announce<TicketEvents>(work, "ticket.linked", {
        ticketId: side.ticket.id,
        otherId: side.other.id,
        kind: as,
      });
  }
}
