import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { PhoneBoard } from "../phone/set-up.ts";
import { ClauseStanding, PromiseReading } from "../promises/api.ts";

/** A ticket that has waited long; the customer's name is empty where names are hidden. */
const WaitingTicket = z.object({ number: z.string(), customerName: z.string(), receivedAt: Instant });

/** A promise that falls due, with the number of the ticket it is about. */
const DuePromise = PromiseReading.pick({
  id: true,
  clause: true,
  clauseTitle: true,
  customerName: true,
  state: true,
  startedAt: true,
  dueAt: true,
  remainingMs: true,
  budgetMs: true,
  warnings: true,
}).extend({ number: z.string().nullable() });

/** What a room full of people needs to see at a glance: what waits, what falls due, and what was kept today. */
export const Wallboard = z.object({
  /** Calls on the line, and calls parked. */
  onCall: z.number(),
  parked: z.number(),
  /** How the telephone is answered; null where no telephone system is connected. */
  phone: PhoneBoard.pick({ waiting: true, longestSince: true, today: true }).nullable(),
  open: z.number(),
  unassigned: z.number(),
  overdue: z.number(),
  onDuty: z.number(),
  longest: z.array(WaitingTicket),
  next: z.array(DuePromise),
  clauses: z.array(
    ClauseStanding.pick({ clause: true, keptToday: true, brokenToday: true, overdue: true }).extend({ title: Text }),
  ),
});
export type Wallboard = z.infer<typeof Wallboard>;
