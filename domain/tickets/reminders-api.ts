import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { ticketPolicy } from "./policy.ts";
import { ProposedTime, Reminder } from "./reminder.ts";

const one = { id: z.uuid() };
const facts = { at: Instant, text: z.string().trim().min(1).max(500) };

/** What one may ask about reminders. */
export const remindersApi = {
  reminders: get("/api/reminders", {
    may: ticketPolicy.remind,
    summary: "Lists my reminders that are not done, the earliest first, and those of whom I stand in for",
    input: z.object({ ticketId: z.uuid().optional() }),
    output: z.object({ rows: z.array(Reminder) }),
  }),
  proposedTimes: get("/api/reminder-times", {
    may: ticketPolicy.remind,
    summary: "Proposes times for a reminder within my working hours",
    input: z.object({}),
    output: z.object({ rows: z.array(ProposedTime) }),
  }),
  remind: post("/api/reminders", {
    may: ticketPolicy.remind,
    summary: "Reminds me of something on a ticket at a time",
    input: z.object({ ticketId: z.uuid(), ...facts }),
    output: Reminder,
  }),
  moveReminder: put("/api/reminders/:id", {
    may: ticketPolicy.remind,
    summary: "Moves a reminder to another time, or changes its words",
    input: z.object({ ...one, ...facts }),
    output: Reminder,
  }),
  doReminder: post("/api/reminders/:id/completion", {
    may: ticketPolicy.remind,
    summary: "Says that what a reminder was about is done",
    input: z.object(one),
    output: Reminder,
  }),
  undoReminder: remove("/api/reminders/:id/completion", {
    may: ticketPolicy.remind,
    summary: "Says that it is not done after all",
    input: z.object(one),
    output: Reminder,
  }),
  dropReminder: remove("/api/reminders/:id", {
    may: ticketPolicy.remind,
    summary: "Deletes a reminder",
    input: z.object(one),
    output: z.null(),
  }),
} satisfies Api;
