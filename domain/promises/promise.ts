import { z } from "zod";
import { WorkingCalendar } from "../calendar/calendar-rules.ts";
import { ClauseId } from "../charter/clause.ts";
import { Rung } from "../charter/rung.ts";
import { Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";

/** What a promise is about: a ticket, a call, a call back, a customer … */
export const Subject = z.object({ kind: z.string().min(1).max(40), id: z.string().min(1).max(80) });
export type Subject = z.infer<typeof Subject>;

/** Who owes it: a person, or a department until someone is named. */
export const Debtor = z.object({ staffId: z.uuid().nullish(), departmentCode: z.string().nullish() });
export type Debtor = z.infer<typeof Debtor>;

/** What began or ended a promise, as evidence: what it was, its id, and words; `says` in every language goes before `text`. */
export const Evidence = z.object({
  kind: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  says: Text.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** What is fixed when a promise is made: the clause as it was, its budget, calendar, warnings and ladder. Never changed. */
export const PromiseTerms = z.object({
  clause: ClauseId,
  clauseVersion: z.number(),
  startedAt: Instant,
  begunBy: Evidence,
  /** Milliseconds of time by the calendar; null where a date was promised. */
  budgetMs: z.number().nullable(),
  /** The date promised; null where a budget runs. */
  fixedDueAt: Instant.nullable(),
  /** null: round the clock. */
  calendar: WorkingCalendar.nullable(),
  warnings: z.array(z.number()),
  ladder: z.array(Rung),
});
export type PromiseTerms = z.infer<typeof PromiseTerms>;

const who = { at: Instant, byId: z.string().nullable(), byName: z.string() };

/** What happened to a promise after it began, oldest first; never changed, only added to. */
export const PromiseEvent = z.discriminatedUnion("kind", [
  z.object({ ...who, kind: z.literal("paused"), reason: z.string(), says: Text.optional(), evidence: z.string() }),
  z.object({ ...who, kind: z.literal("resumed") }),
  z.object({ ...who, kind: z.literal("kept"), evidence: Evidence }),
  z.object({ ...who, kind: z.literal("released"), why: z.string(), says: Text.optional() }),
  /** It can no longer be kept: broken then at the latest. */
  z.object({ ...who, kind: z.literal("lapsed"), says: Text }),
  /** Its end is taken back, as when a merge is undone: it counts as if it had never ended. */
  z.object({ ...who, kind: z.literal("restored"), says: Text }),
  z.object({ ...who, kind: z.literal("handed-over"), debtor: Debtor, debtorName: z.string() }),
]);
export type PromiseEvent = z.infer<typeof PromiseEvent>;

/** Whether a promise is over with this event. */
export const isEnd = ({ kind }: Pick<PromiseEvent, "kind">): boolean =>
  kind === "kept" || kind === "released" || kind === "lapsed";

/** What counts of a history: without ends that were taken back. */
export function inForce(events: readonly PromiseEvent[]): PromiseEvent[] {
  const counts: PromiseEvent[] = [];
  for (const event of events)
    if (event.kind === "restored") counts.splice(0, Infinity, ...counts.filter((each) => !isEnd(each)));
    else counts.push(event);
  return counts;
}

export const promiseStates = ["running", "paused", "kept", "broken", "released"] as const;
export const PromiseState = z.enum(promiseStates);
export type PromiseState = z.infer<typeof PromiseState>;
