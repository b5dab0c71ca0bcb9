import { z } from "zod";
import { FieldValue } from "../tickets/field.ts";
import { WaitingReason } from "../tickets/waiting.ts";
import { Urgency } from "../tickets/ticket.ts";

const tags = z.array(z.string().trim().min(1).max(40)).min(1).max(10);

const filledWith = FieldValue.refine((value) => value !== "" && !(Array.isArray(value) && value.length === 0));

/** What rules and macros alike can do to a ticket. */
export const commonActs = [
  z.object({ does: z.literal("urgency"), to: Urgency }),
  z.object({ does: z.literal("tag"), add: tags }),
  z.object({ does: z.literal("untag"), remove: tags }),
  z.object({ does: z.literal("note"), text: z.string().trim().min(1).max(500) }),
  /** Fills in a field of the company's own. */
  z.object({ does: z.literal("fill"), fieldId: z.uuid(), value: filledWith }),
  /** To somebody, or to the first of the ranking who is there. */
  z.object({ does: z.literal("assign"), engineerId: z.uuid().nullable() }),
] as const;
const CommonAct = z.discriminatedUnion("does", commonActs);
export type CommonAct = z.infer<typeof CommonAct>;

/** What a macro can do to a ticket; text is filled in as kept replies are. */
export const MacroAct = z.discriminatedUnion("does", [
  ...commonActs,
  z.object({ does: z.literal("wait"), reason: WaitingReason, evidence: z.string().trim().min(1).max(500) }),
  /** Writes a kept reply, in the customer's language where it has it. */
  z.object({ does: z.literal("reply"), replyId: z.uuid() }),
]);
export type MacroAct = z.infer<typeof MacroAct>;
