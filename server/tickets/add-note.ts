import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { happen } from "./add-event.ts";
import { arriveAt } from "./follow-merge.ts";
import { mentionsOf, tellMentioned } from "./mention.ts";
import { tellFollowers } from "./tell-followers.ts";

/** Adds a note and tells whom it mentions and who follows; also to a closed ticket, because what one learns later belongs there. */
export async function addNote(work: Work, note: { id: string; text: string }): Promise<Ticket> {
  const { held, followed } = await arriveAt(work, note.id);
  const mentions = await mentionsOf(work, note.text);
  const marks = mentions.length > 0 ? { mentions: mentions.map(({ mention }) => mention) } : {};
  const ticket = await happen(work, held, { kind: "noted", text: note.text, ...marks, ...followed });
  const mentioned = await tellMentioned(work, ticket, note.text, mentions);
  await tellFollowers(work, { ticketId: ticket.id, what: "noted", said: note.text, except: mentioned, ...marks });
  return ticket;
}
