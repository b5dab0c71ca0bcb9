import type { InputOf } from "@kept/domain/kit/api.ts";
import type { automationApi, Rehearsal } from "@kept/domain/automation/api.ts";
import { unmet } from "@kept/domain/automation/holds.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import { customerOf } from "../customers/index.ts";
import type { Work } from "../platform/work.ts";
import { ticketOf } from "../tickets/index.ts";
import { calendarsIn, fieldsIn } from "./facts-of.ts";
import { occasionsSince, type Occasion } from "./store.ts";

const lookedAt = 1_000;
const shown = 20;

/** What a rule would have done in the last thirty days, told by the tickets as they stand today; changes nothing. */
export async function rehearse(work: Work, asked: InputOf<typeof automationApi.rehearse>): Promise<Rehearsal> {
  const since = plus(work.now, -30 * day);
  const occasions = await occasionsSince(work, asked.when, since, lookedAt);
  const calendars = await calendarsIn(work, asked.conditions);
  const would: Occasion[] = [];
  for (const occasion of occasions) {
    const ticket = await ticketOf(work, occasion.id);
    const { importance } = await customerOf(work, ticket.customerId);
    const fields = await fieldsIn(work, ticket.id, asked.conditions);
    const facts = { ticket, importance, fields, clause: occasion.clause, calendars, now: occasion.at };
    if (unmet(asked.conditions, facts).length === 0) would.push(occasion);
  }
  return {
    since,
    setOff: occasions.length,
    wouldRun: would.length,
    tickets: would.slice(0, shown).map(({ id, number, customerName, at }) => ({ id, number, customerName, at })),
  };
}
