import { z } from "zod";
import { get, givenFile, post, type Api } from "../kit/api.ts";
import { listFormatAsked } from "../kit/list-format.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { ticketFilters } from "./list-filters.ts";
import { ticketPolicy } from "./policy.ts";
import { SearchHit } from "./hit-shape.ts";
import { TicketRow } from "./ticket-row.ts";
import { Urgency } from "./ticket.ts";

/** A ticket that a search found, with the sentence it was found in. */
export const FoundTicket = TicketRow.extend({ hit: SearchHit.nullable() });
export type FoundTicket = z.infer<typeof FoundTicket>;

const tags = z.array(z.string().trim().min(1).max(60)).max(20).default([]);
const TagChange = z.object({ id: z.uuid(), add: tags, remove: tags });
const UrgencyChange = z.object({ id: z.uuid(), urgency: Urgency, why: z.string().trim().min(1).max(2_000) });

/** What became of each of many: done, or why not, and what takes it back. */
const resultsWith = <Undo extends z.ZodType>(undo: Undo) =>
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        done: z.boolean(),
        /** Why it was not done, in the language of whoever asked. */
        why: z.string().nullable(),
        undo: undo.nullable(),
      }),
    ),
  });

const many = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row).min(1).max(200) });

/** What one may ask of the list as a whole. */
export const ticketListApi = {
  search: get("/api/tickets/matches", {
    may: ticketPolicy.list,
    summary: "Searches tickets with their notes and the names of their files, the best hit first, in its sentence",
    input: z.object({
      ...pageAsked,
      ...ticketFilters,
      state: z.string().max(200).default("all"),
      text: z.string().trim().min(1).max(200),
    }),
    output: pageOf(FoundTicket).extend({ more: z.boolean().describe("more were found than are ranked") }),
  }),
  tagMany: post("/api/tickets/tag-changes", {
    may: ticketPolicy.tag,
    summary: "Adds and removes tags of many tickets, each as far as it can be done",
    input: many(TagChange),
    output: resultsWith(TagChange),
  }),
  setUrgencyOfMany: post("/api/tickets/urgency-changes", {
    may: ticketPolicy.setUrgency,
    summary: "Sets how much each of many tickets presses, each as far as it can be done",
    input: many(UrgencyChange),
    output: resultsWith(UrgencyChange),
  }),
  exportList: get("/api/tickets/file", {
    may: ticketPolicy.exportList,
    summary: "Gives the list as filtered, as CSV or Excel, up to 20,000 tickets",
    input: z.object({
      ...ticketFilters,
      columns: z.string().max(1_000).default(""),
      ...listFormatAsked,
    }),
    output: givenFile,
    gives: "file",
  }),
} satisfies Api;
