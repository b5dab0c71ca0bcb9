import type { Facts } from "@kept/domain/automation/holds.ts";
import type { Condition } from "@kept/domain/automation/rule.ts";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import type { FieldValues } from "@kept/domain/tickets/field.ts";
import { calendarOf } from "../calendar/index.ts";
import { customerOf } from "../customers/index.ts";
import { attempt } from "../platform/attempt.ts";
import type { Work } from "../platform/work.ts";
import { ownValuesOn, ticketOf } from "../tickets/index.ts";

/** What conditions look at, as it stands now. */
export async function factsOf(
  work: Work,
  asked: { ticketId: string; clause: string | null; conditions: readonly Condition[] },
): Promise<Facts> {
  const ticket = await ticketOf(work, asked.ticketId);
  const { importance } = await customerOf(work, ticket.customerId);
  return {
    ticket,
    importance,
    fields: await fieldsIn(work, ticket.id, asked.conditions),
    clause: asked.clause,
    calendars: await calendarsIn(work, asked.conditions),
    now: work.now,
  };
}

/** What is filled into the company's own fields of a ticket, where a condition looks at one. */
export async function fieldsIn(work: Work, ticketId: string, conditions: readonly Condition[]): Promise<FieldValues> {
  if (!conditions.some(({ fact }) => fact === "field")) return {};
  return (await ownValuesOn(work, [ticketId])).get(ticketId) ?? {};
}

/** The calendars that conditions name; one that nobody made any more is left out. */
export async function calendarsIn(
  work: Work,
  conditions: readonly Condition[],
): Promise<ReadonlyMap<string, CalendarRules>> {
  const found = new Map<string, CalendarRules>();
  for (const condition of conditions) {
    if (condition.fact !== "open" || found.has(condition.calendarId)) continue;
    const known = await attempt(work, () => calendarOf(work, condition.calendarId));
    if ("done" in known && known.done) found.set(condition.calendarId, known.done);
  }
  return found;
}
