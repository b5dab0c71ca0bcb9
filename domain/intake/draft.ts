import { z } from "zod";
import { Language } from "../kit/language.ts";
import { FieldValue } from "../tickets/field.ts";
import { Urgency } from "../tickets/ticket.ts";
import { ConductClause, Outcome } from "./outcome.ts";

/** The eight steps of a call (3.5.1 to 3.5.8), and the note that ends a short path. */
export const callSteps = [
  "company",
  "record",
  "contact",
  "fault",
  "promise",
  "ticket",
  "follow",
  "call-back",
  "note",
] as const;
export const CallStep = z.enum(callSteps);
export type CallStep = z.infer<typeof CallStep>;

const short = z.string().max(200).default("");
const long = z.string().max(4_000).default("");
const id = z.uuid().nullable().default(null);

/** What the operator has typed so far, whole or half; nothing in it has to be complete. */
export const Draft = z.object({
  /** Counts edits, so that of two copies the one typed later is known. */
  typed: z.number().int().min(0).default(0),
  step: CallStep.default("company"),
  outcome: Outcome.default("fault"),
  /** What the caller speaks. */
  language: Language.default("zh-Hans"),
  company: z
    .object({
      typed: short,
      customerId: id,
      name: short,
      /** Not on record: to be taken down with its name and a number. */
      unknown: z.boolean().default(false),
      phone: z.string().max(60).default(""),
    })
    .prefault({}),
  /** The record was looked at (3.5.2). */
  recordSeen: z.boolean().default(false),
  caller: z
    .object({
      contactId: id,
      /** The caller said yes to "is it …?", or gave their own name (3.5.3). */
      confirmed: z.boolean().default(false),
      name: short,
      phone: z.string().max(60).default(""),
      /** Where they wrote from; enough to answer them by. */
      email: z.string().max(320).default(""),
      onBehalfOf: short,
      siteId: id,
    })
    .prefault({}),
  fault: z
    .object({
      machineText: z.string().max(500).default(""),
      faultText: long,
      errorText: long,
      since: short,
      peopleStopped: z.number().int().min(0).max(1_000_000).nullable().default(null),
      symptomCodes: z.array(z.string().max(60)).max(20).default([]),
      /** Set by the operator against what was derived; null while the derived one holds. */
      urgency: Urgency.nullable().default(null),
      urgencyReason: z.string().max(500).default(""),
    })
    .prefault({}),
  /** What was said to the company's own fields that are asked on the call. */
  fields: z.record(z.uuid(), FieldValue).default({}),
  /** The open ticket this report joins; `different` once the operator said that it is another thing. */
  sameAs: id,
  different: z.boolean().default(false),
  /** The short paths: which ticket it is about, what was said, whose conduct. */
  note: z
    .object({ ticketId: id, text: long, clause: ConductClause.default("3.4"), aboutStaffId: id, answer: long })
    .prefault({}),
});
export type Draft = z.infer<typeof Draft>;
/** A draft as a client may send it: what is left out is empty. */
export type DraftTyped = z.input<typeof Draft>;

/** A draft in which nothing is typed yet. */
export const emptyDraft = (language: Language): Draft => Draft.parse({ language });
