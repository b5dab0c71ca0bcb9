import type { Work } from "../platform/work.ts";
import { refreshClock } from "./next-clock.ts";
import { overwriteReporter } from "./store-erasure.ts";

type Owed = { clause: string; subject: { kind: string; id: string } };

export const reactions = {
  "contact.erased": (work: Work, { contactId, name }: { contactId: string; name: string }) =>
    overwriteReporter(work, contactId, name),
  /** The promise of a contact is made by the rooms above; what this room promises itself it refreshes itself. */
  "promise.owed": async (work: Work, { clause, subject }: Owed) => {
    if (clause === "3.5.5" && subject.kind === "ticket") await refreshClock(work, subject.id);
  },
};
