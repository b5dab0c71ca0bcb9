import { z } from "zod";
import { Customer } from "../customers/customer.ts";
import { Instant } from "../kit/instant.ts";
import { CallerCandidate, PhoneCall } from "../phone/phone-call.ts";
import { Ticket } from "../tickets/ticket.ts";

/** A call that rings at my telephone, or in which I talk, with all one should know before the first word. */
export const RingingCall = z.object({
  call: PhoneCall,
  /** null while the number is not on record. */
  customer: Customer.pick({
    id: true,
    name: true,
    importance: true,
    salesOwnerName: true,
    serviceOwnerName: true,
    openTickets: true,
    lastContactAt: true,
  }).nullable(),
  /** Their newest open tickets. */
  openTickets: z.array(Ticket.pick({ id: true, number: true, machineText: true, faultText: true, engineerName: true })),
  lastTalk: z
    .object({
      at: Instant,
      withName: z.string().nullable(),
      byName: z.string().nullable(),
      talkMs: z.number().nullable(),
    })
    .nullable(),
  candidates: z.array(CallerCandidate),
  /** My call at the hotline desk that goes with it, once it is begun. */
  callId: z.uuid().nullable(),
});
export type RingingCall = z.infer<typeof RingingCall>;
