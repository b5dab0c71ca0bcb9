import type { HappeningKind, TicketEvent } from "./happening.ts";
import type { Standing } from "./standing.ts";
import type { TicketState } from "./ticket.ts";

/** Before anything has happened. */
export const unborn: Standing = {
  state: "reported",
  heldState: null,
  engineerId: null,
  firstContactAt: null,
  waitingFor: null,
  visitNeeded: null,
  solvedAt: null,
  closedAt: null,
};

const beingHandled = ["assigned", "in-contact", "help-asked", "visit-needed", "waiting"] as const;
const unsolved: readonly TicketState[] = ["reported", ...beingHandled];
const open: readonly TicketState[] = [...unsolved, "solved", "called-back"];

/** In which states a thing can happen; what is not listed can happen at any time. */
const happensIn: Partial<Record<HappeningKind, readonly TicketState[]>> = {
  assigned: unsolved,
  contacted: beingHandled,
  "help-asked": ["assigned", "in-contact", "visit-needed", "waiting"],
  "help-acknowledged": ["help-asked"],
  "help-given": ["help-asked"],
  "visit-decided": beingHandled,
  waiting: ["assigned", "in-contact", "help-asked", "visit-needed"],
  resumed: ["waiting"],
  solved: ["in-contact", "help-asked", "visit-needed", "waiting"],
  "called-back": ["solved"],
  closed: ["called-back"],
  reopened: ["solved", "called-back", "closed"],
  "urgency-set": open,
  corrected: open,
  "filled-in": open,
  joined: open,
  mailed: open,
  faxed: open,
  "obstacle-flagged": beingHandled,
  "merged-into": unsolved,
  "merged-in": unsolved,
  "split-from": ["closed"],
  "split-off": unsolved,
};

/** Whether this can happen to a ticket that stands so. */
export const canHappen = (state: TicketState, kind: HappeningKind): boolean => happensIn[kind]?.includes(state) ?? true;

/** Where a ticket stands after one more event. */
export function after(standing: Standing, event: Pick<TicketEvent, "at" | "what">): Standing {
  const { what, at } = event;
  switch (what.kind) {
    case "assigned": {
      const state = standing.state === "reported" ? "assigned" : standing.state;
      return { ...standing, state, engineerId: what.engineerId };
    }
    case "contacted": {
      const state = standing.state === "assigned" ? "in-contact" : standing.state;
      return { ...standing, state, firstContactAt: standing.firstContactAt ?? at };
    }
    case "help-asked":
      return { ...standing, state: "help-asked", ...goingOn };
    case "help-given":
      return { ...standing, state: handledState(standing) };
    case "visit-decided":
      return {
        ...standing,
        state: what.needed ? "visit-needed" : handledState(standing),
        ...goingOn,
        visitNeeded: what.needed,
      };
    case "waiting":
      return { ...standing, state: "waiting", heldState: standing.state, waitingFor: what.reason };
    case "resumed":
      return { ...standing, state: standing.heldState ?? handledState(standing), ...goingOn };
    case "solved":
      return { ...standing, state: "solved", ...goingOn, solvedAt: at };
    case "called-back":
      return what.final ? { ...standing, state: "called-back" } : standing;
    case "closed":
      return { ...standing, state: "closed", closedAt: at };
    case "reopened":
      return { ...unborn, state: standing.engineerId ? "assigned" : "reported", engineerId: standing.engineerId };
    case "merged-into":
      return { ...standing, state: "closed", closedAt: at };
    case "merged-in":
      return withContact(standing, what.contactedAt);
    case "split-from":
    case "split-off":
      return { ...unborn, ...what.back };
    default:
      return standing;
  }
}

/** A contact made because of the report that was merged is a contact about this fault. */
function withContact(standing: Standing, at: string | null): Standing {
  if (at === null) return standing;
  const state = standing.state === "assigned" ? "in-contact" : standing.state;
  const first = standing.firstContactAt;
  return { ...standing, state, firstContactAt: first === null || at < first ? at : first };
}

const goingOn = { heldState: null, waitingFor: null };

/** The state of a ticket in an engineer's hands when nothing special is the matter. */
const handledState = (standing: Standing): TicketState => (standing.firstContactAt ? "in-contact" : "assigned");

/** Where a ticket stands as if some of what happened to it had not: what a merge brought, once it is undone. */
export const lifeWithout = (
  events: readonly Pick<TicketEvent, "at" | "what">[],
  undone: HappeningKind,
  ticketId: string,
) => lifeOf(events.filter(({ what }) => !(what.kind === undone && otherIn(what) === ticketId)));

/** The other ticket of a merge or a split. */
function otherIn(what: TicketEvent["what"]): string | null {
  if (what.kind === "merged-in") return what.from.id;
  return what.kind === "merged-into" ? what.into.id : null;
}

/** Where a ticket stands, from all that happened to it in order. */
export const lifeOf = (events: readonly Pick<TicketEvent, "at" | "what">[]): Standing => events.reduce(after, unborn);
