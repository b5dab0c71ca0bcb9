import type { Work } from "../platform/work.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { fileScanned, scannerAway } from "./tell-of-files.ts";
import { tellFollowers } from "./tell-followers.ts";
import { refreshClock } from "./next-clock.ts";
import { overwriteReporter } from "./store-erasure.ts";

type Owed = { clause: string; subject: { kind: string; id: string } };

type Told = { [Name in keyof TicketEvents]?: (work: Work, event: TicketEvents[Name]) => Promise<void> };

/** Who follows a ticket hears what happens to it. */
const followersTold = {
  "ticket.assigned": (work, { ticketId }) => tellFollowers(work, { ticketId, what: "assigned" }),
  "ticket.contacted": (work, { ticketId }) => tellFollowers(work, { ticketId, what: "contacted" }),
  "ticket.help-asked": (work, { ticketId, why }) => tellFollowers(work, { ticketId, what: "help-asked", said: why }),
  "ticket.help-given": (work, { ticketId }) => tellFollowers(work, { ticketId, what: "help-given" }),
  "ticket.visit-decided": (work, { ticketId, needed, why }) =>
    tellFollowers(work, { ticketId, what: needed ? "visit-needed" : "visit-not-needed", said: why }),
  "ticket.urgency-set": (work, { ticketId }) => tellFollowers(work, { ticketId, what: "urgency-set" }),
  "ticket.solved": (work, { ticketId }) => tellFollowers(work, { ticketId, what: "solved" }),
  "ticket.reopened": (work, { ticketId, why }) => tellFollowers(work, { ticketId, what: "reopened", said: why }),
  "ticket.merged": (work, { ticketId }) => tellFollowers(work, { ticketId, what: "merged" }),
  "ticket.split-off": (work, { ticketId }) => tellFollowers(work, { ticketId, what: "split-off" }),
  "ticket.closed": (work, { ticketId }) => tellFollowers(work, { ticketId, what: "closed" }),
} satisfies Told;

export const reactions = {
  "contact.erased": (work: Work, { contactId, name }: { contactId: string; name: string }) =>
    overwriteReporter(work, contactId, name),
  ...followersTold,
  "file.scanned": fileScanned,
  "file.scanner-away": scannerAway,
  /** The promise of a contact is made by the rooms above; what this room promises itself it refreshes itself. */
  "promise.owed": async (work: Work, { clause, subject }: Owed) => {
    if (clause === "3.5.5" && subject.kind === "ticket") await refreshClock(work, subject.id);
  },
};
