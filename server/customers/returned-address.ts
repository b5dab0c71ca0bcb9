import type { EmailStanding } from "@kept/domain/customers/customer.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { contactsWithEmail } from "./store-senders.ts";
import { deleteReturned, insertReturned, returnedSince } from "./store-returned.ts";

/** Whether mail to an address arrives, as far as is known. */
export async function emailStanding(work: Work, { address }: { address: string }): Promise<EmailStanding> {
  const returned = await returnedSince(work, address);
  return { address, failsSince: returned?.since ?? null, says: returned?.says ?? "" };
}

/** Marks an address from which mail came back for good; the first time stands. */
export async function addressReturned(work: Work, back: { address: string; at: Instant; says: string }): Promise<void> {
  const address = back.address.toLowerCase();
  if (await insertReturned(work, { ...back, address })) await note(work, "email-returned", address);
}

/** Takes the mark from an address: somebody says that mail arrives there, or wrote from it. */
export async function emailArrives(work: Work, asked: { address: string }): Promise<EmailStanding> {
  const address = asked.address.toLowerCase();
  if (await deleteReturned(work, address)) await note(work, "email-arrives", address);
  return { address, failsSince: null, says: "" };
}

async function note(work: Work, verb: string, address: string): Promise<void> {
  const holders = await contactsWithEmail(work, address);
  for (const customerId of new Set(holders.map((holder) => holder.customerId))) {
    record(work, { verb: `customers.${verb}`, subject: `customer:${customerId}`, after: { address } });
    changed(work, "customers", customerId);
  }
  changed(work, "returned-addresses");
}
