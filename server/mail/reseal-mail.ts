import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";
import { resealMailboxes } from "./store.ts";
import { resealSending } from "./store-sending.ts";

/** Seals the passwords of mailboxes and of their mail servers anew, as it is asked. */
export async function resealMail(work: Work, anew: Reseal): Promise<void> {
  await resealMailboxes(work, anew);
  await resealSending(work, anew);
}
