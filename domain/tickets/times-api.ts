import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { ticketPolicy } from "./policy.ts";
import { TimeEntry, TimeFacts, WorkKind } from "./time-spent.ts";

/** A watch that runs: whose, on which ticket, since when. */
export const Watch = z.object({
  personId: z.uuid(),
  personName: z.string(),
  ticketId: z.uuid(),
  number: z.string(),
  kind: WorkKind,
  startedAt: Instant,
});
export type Watch = z.infer<typeof Watch>;

/** The time spent on a ticket, and the watches that run on it. */
export const TicketTimes = z.object({ rows: z.array(TimeEntry), watches: z.array(Watch) });
export type TicketTimes = z.infer<typeof TicketTimes>;

const one = { id: z.uuid() };
const entry = { ...one, entryId: z.uuid() };

/** What one may ask about time spent on tickets; `:id` is the ticket. */
export const timesApi = {
  times: get("/api/ticket-times/:id", {
    may: ticketPolicy.read,
    summary: "Lists the time spent on a ticket with the trace of its corrections, and who works on it by the watch",
    input: z.object(one),
    output: TicketTimes,
  }),
  spend: post("/api/ticket-times/:id", {
    may: ticketPolicy.spendTime,
    summary: "Writes down time I spent on a ticket",
    input: TimeFacts.extend(one),
    output: TicketTimes,
  }),
  correctTime: put("/api/ticket-times/:id/entries/:entryId", {
    may: ticketPolicy.spendTime,
    summary: "Corrects time I wrote down; what it was stays on record",
    input: TimeFacts.extend(entry),
    output: TicketTimes,
  }),
  removeTime: remove("/api/ticket-times/:id/entries/:entryId", {
    may: ticketPolicy.spendTime,
    summary: "Takes time I wrote down away; that it was there stays on record",
    input: z.object(entry),
    output: TicketTimes,
  }),
  startWatch: put("/api/ticket-times/:id/watch", {
    may: ticketPolicy.spendTime,
    summary: "Starts my watch on a ticket; one that runs on another is stopped and written down there",
    input: z.object({ ...one, kind: WorkKind.default("remote") }),
    output: TicketTimes,
  }),
  stopWatch: remove("/api/ticket-times/:id/watch", {
    may: ticketPolicy.spendTime,
    summary: "Stops my watch on a ticket and writes the time down",
    input: z.object(one),
    output: TicketTimes,
  }),
} satisfies Api;
