import { z } from "zod";
import { Instant } from "../kit/instant.ts";

/** Something somebody wants to be reminded of on a ticket. */
export const Reminder = z.object({
  id: z.uuid(),
  ticketId: z.uuid(),
  number: z.string(),
  customerName: z.string(),
  personId: z.uuid(),
  personName: z.string(),
  at: Instant,
  text: z.string(),
  doneAt: Instant.nullable(),
  /** The number of the merged ticket on which it was set. */
  fromNumber: z.string().nullable(),
  /** Not mine: whose, because I stand in for them while they are absent. */
  insteadOf: z.string().nullable(),
});
export type Reminder = z.infer<typeof Reminder>;

/** A time that is proposed for a reminder, moved into my working hours where I have any. */
export const reminderChoices = ["in-two-hours", "tomorrow-morning", "next-duty"] as const;
export const ProposedTime = z.object({ choice: z.enum(reminderChoices), at: Instant });
export type ProposedTime = z.infer<typeof ProposedTime>;
