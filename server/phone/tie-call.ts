import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { writeTies } from "./store.ts";

/** Notes on a call what became of it at the desk: who it was, and which ticket. */
export async function tieCall(
  work: Work,
  id: string,
  to: { customerId?: string | null; contactId?: string | null; ticketId?: string | null },
): Promise<void> {
  await writeTies(work, id, to);
  changed(work, "phone-calls", id);
}
