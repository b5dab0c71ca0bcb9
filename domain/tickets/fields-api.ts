import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Field, FieldFacts, FieldValue, FieldValues } from "./field.ts";
import { ticketPolicy } from "./policy.ts";

const one = { id: z.uuid() };

/** What is filled in on a ticket, and what is still to be: from the beginning, and before it is solved. */
export const TicketFields = z.object({
  values: FieldValues,
  missing: z.array(z.string()),
  missingToSolve: z.array(z.string()),
});
export type TicketFields = z.infer<typeof TicketFields>;

/** What one may ask about the fields a company adds to its tickets. */
export const fieldsApi = {
  fields: get("/api/ticket-fields", {
    may: ticketPolicy.read,
    summary: "Lists the company's own fields of tickets that I see, in their order, retired ones last",
    input: z.object({}),
    output: z.object({ rows: z.array(Field) }),
  }),
  makeField: post("/api/ticket-fields", {
    may: ticketPolicy.setUpFields,
    summary: "Adds a field to tickets",
    input: FieldFacts,
    output: Field,
  }),
  orderFields: put("/api/ticket-fields/order", {
    may: ticketPolicy.setUpFields,
    summary: "Puts the fields of tickets in an order",
    input: z.object({ ids: z.array(z.uuid()).max(200) }),
    output: z.object({ rows: z.array(Field) }),
  }),
  changeField: put("/api/ticket-fields/:id", {
    may: ticketPolicy.setUpFields,
    summary: "Changes a field of tickets",
    input: FieldFacts.extend({ ...one, version: z.number().int() }),
    output: Field,
  }),
  retireField: put("/api/ticket-fields/:id/retirement", {
    may: ticketPolicy.setUpFields,
    summary: "Retires a field; what was filled in stays",
    input: z.object(one),
    output: Field,
  }),
  restoreField: remove("/api/ticket-fields/:id/retirement", {
    may: ticketPolicy.setUpFields,
    summary: "Takes a retired field into use again",
    input: z.object(one),
    output: Field,
  }),
  fieldValues: get("/api/tickets/:id/fields", {
    may: ticketPolicy.read,
    summary: "Gives what is filled in on a ticket and what is still missing",
    input: z.object(one),
    output: TicketFields,
  }),
  fillIn: put("/api/tickets/:id/fields", {
    may: ticketPolicy.correct,
    summary: "Fills in fields of a ticket; null empties one",
    input: z.object({ ...one, values: z.record(z.uuid(), FieldValue.nullable()) }),
    output: TicketFields,
  }),
} satisfies Api;
