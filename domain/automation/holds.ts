import { isOpenAt } from "../calendar/working-time.ts";
import type { CalendarRules } from "../calendar/calendar-rules.ts";
import type { Family } from "../charter/code.ts";
import { between, type Instant } from "../kit/instant.ts";
import type { FieldValue, FieldValues } from "../tickets/field.ts";
import type { Ticket } from "../tickets/ticket.ts";
import type { Condition } from "./rule.ts";

/** What a rule looks at: the ticket as it stands, its customer's importance, and the clause where a promise set it off. */
export type Facts = {
  readonly ticket: Pick<
    Ticket,
    | "urgency"
    | "customerId"
    | "channel"
    | "state"
    | "tags"
    | "machineText"
    | "faultText"
    | "errorText"
    | "engineerId"
    | "receivedAt"
    | "symptomCodes"
  >;
  readonly importance: string;
  /** What is filled into the fields of the company's own that the conditions name. */
  readonly fields: FieldValues;
  readonly clause: string | null;
  /** The calendars the conditions name, by id; one that nobody made any more counts as closed. */
  readonly calendars: ReadonlyMap<string, CalendarRules>;
  readonly now: Instant;
};

/** The conditions that do not hold, in their order; none means that the rule does what it does. */
export const unmet = (conditions: readonly Condition[], facts: Facts): Condition[] =>
  conditions.filter((condition) => holds(condition, facts) === condition.not);

function holds(condition: Condition, { ticket, importance, fields, clause, calendars, now }: Facts): boolean {
  switch (condition.fact) {
    case "urgency":
      return condition.is.includes(ticket.urgency);
    case "importance":
      return condition.is.some((one) => one === importance);
    case "customer":
      return condition.is.includes(ticket.customerId);
    case "channel":
      return condition.is.includes(ticket.channel);
    case "family":
      return ticket.symptomCodes.some((code) => condition.is.includes(code.split(".")[0] as Family));
    case "state":
      return condition.is.includes(ticket.state);
    case "tag":
      return condition.is.some((tag) => ticket.tags.includes(tag));
    case "words":
      return condition.is.some((word) => wordsOf(ticket).includes(word.toLowerCase()));
    case "field":
      return saysIn(fields[condition.fieldId], condition.is);
    case "assigned":
      return ticket.engineerId !== null;
    case "clause":
      return condition.is.some((one) => one === clause);
    case "age":
      return between(ticket.receivedAt, now) >= condition.atLeastMs;
    case "open": {
      const calendar = calendars.get(condition.calendarId);
      return calendar !== undefined && isOpenAt(calendar, now);
    }
  }
}

/** Whether an answer says one of these; without any, whether there is one. */
function saysIn(value: FieldValue | undefined, is: readonly string[]): boolean {
  if (value === undefined) return false;
  if (is.length === 0) return true;
  const all = (Array.isArray(value) ? value : [String(value)]).map((one) => one.toLowerCase());
  return is.some((word) => all.some((one) => one === word.toLowerCase()));
}

const wordsOf = ({ machineText, faultText, errorText }: Facts["ticket"]): string =>
  `${machineText}\n${faultText}\n${errorText ?? ""}`.toLowerCase();

/** How often one rule may do something to one ticket within an hour before it is stopped. */
export const runsAnHour = 10;

/** Why a rule that was set off is stopped: it, or an endless row of others, set itself off; or it ran too often. */
export function stoppedBy(ruleId: string, chain: readonly string[], ranInTheHour: number): "loop" | "too-often" | null {
  if (chain.includes(ruleId) || chain.length >= chainAtMost) return "loop";
  return ranInTheHour >= runsAnHour ? "too-often" : null;
}

const chainAtMost = 8;
