import type { Follower } from "@kept/domain/tickets/followers-api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { ticketOf } from "./find-tickets.ts";
import { deleteFollower, followersOf, insertFollower } from "./store-followers.ts";

/** Lets whoever asks follow a ticket; doing it twice does it once. */
export async function follow(work: Work, { id }: { id: string }): Promise<{ rows: Follower[] }> {
  const { id: personId } = personIn(work);
  const ticket = await ticketOf(work, id);
  await addFollower(work, ticket.id, personId, "chose");
  return { rows: await followersOf(work, ticket.id) };
}

/** Whoever asks follows a ticket no longer. */
export async function unfollow(work: Work, { id }: { id: string }): Promise<null> {
  const { id: personId } = personIn(work);
  if (await deleteFollower(work, id, personId)) noted(work, "tickets.unfollow", id, personId);
  return null;
}

/** Makes someone a follower, if they are not yet. */
export async function addFollower(
  work: Work,
  ticketId: string,
  personId: string,
  because: Follower["because"],
): Promise<void> {
  if (await insertFollower(work, { ticketId, personId, because })) noted(work, "tickets.follow", ticketId, personId);
}

/** The person who asks; a program's key has no desk of its own. */
export function personIn(work: Work): { id: string; name: string } {
  if (work.by.kind !== "staff") throw refuse("needs-person");
  return work.by;
}

function noted(work: Work, verb: string, ticketId: string, personId: string): void {
  record(work, { verb, subject: `ticket:${ticketId}`, after: { personId } });
  changed(work, "ticket-followers", ticketId);
  // The list of those one follows, and its count.
  changed(work, "tickets", ticketId);
}
