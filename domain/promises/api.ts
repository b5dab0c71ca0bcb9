import { z } from "zod";
import { ClauseId } from "../charter/clause.ts";
import { CalendarRules } from "../calendar/calendar-rules.ts";
import { PauseReason } from "../charter/pause-reason.ts";
import { get, givenFile, post, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { Text } from "../kit/language.ts";
import { listFormatAsked } from "../kit/list-format.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { promisePolicy } from "./policy.ts";
import { Debtor, PromiseState, Subject } from "./promise.ts";

/** A promise as it stands, with what the clock in the browser needs to go on by itself. */
export const PromiseReading = z.object({
  id: z.uuid(),
  clause: ClauseId,
  clauseVersion: z.number(),
  clauseTitle: Text,
  subject: Subject,
  customerId: z.string().nullable(),
  customerName: z.string(),
  debtor: Debtor,
  debtorName: z.string(),
  state: PromiseState,
  verdict: z.enum(["kept", "broken", "released"]).nullable(),
  startedAt: Instant,
  dueAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Milliseconds; null where a date was promised. */
  budgetMs: z.number().nullable(),
  usedMs: z.number(),
  remainingMs: z.number().nullable(),
  /** Shares of the budget at which it warns. */
  warnings: z.array(z.number()),
});
export type PromiseReading = z.infer<typeof PromiseReading>;

/** One step in the life of a promise, in words a customer could read, with the moment it lies at. */
export const TraceStep = z.object({
  at: Instant.nullable(),
  kind: z.enum([
    "begun",
    "calendar",
    "paused",
    "resumed",
    "warned",
    "told",
    "answered",
    "handed-over",
    "due",
    "broken",
    "kept",
    "released",
    "verdict",
  ]),
  says: Text,
});
export type TraceStep = z.infer<typeof TraceStep>;

/** Why a promise stands as it does. */
export const PromiseTrace = z.object({
  promise: PromiseReading,
  steps: z.array(TraceStep),
  pauses: z.array(z.object({ from: Instant, until: Instant.nullable(), reason: z.string(), evidence: z.string() })),
  /** Where the calendar is closed, from the beginning to the end, the due moment or now, whichever is last. */
  closed: z.array(z.object({ from: Instant, until: Instant })),
  figures: z.object({
    usedMs: z.number(),
    usedWithPausesMs: z.number(),
    wallMs: z.number(),
    verdictWithoutPauses: z.enum(["kept", "broken"]).nullable(),
  }),
});
export type PromiseTrace = z.infer<typeof PromiseTrace>;

/** How a clause stands: what runs now, and what was kept and broken in a stretch of time, with pauses counted and not. */
export const ClauseStanding = z.object({
  clause: ClauseId,
  running: z.number(),
  overdue: z.number(),
  keptToday: z.number(),
  brokenToday: z.number(),
  keptThisMonth: z.number(),
  brokenThisMonth: z.number(),
  /** Of those kept this month, how many only because pauses count. */
  keptByPausesThisMonth: z.number(),
});
export type ClauseStanding = z.infer<typeof ClauseStanding>;

/** What a change of a clause would have made of its promises of the last thirty days; the first of those that would be different, as they stand. */
export const ChangeEffect = z.object({
  since: Instant,
  /** How many were read; false where there were more. */
  read: z.number(),
  all: z.boolean(),
  broken: z.number(),
  wouldBreak: z.number(),
  newlyBroken: z.number(),
  newlyKept: z.number(),
  examples: z.array(PromiseReading),
});
export type ChangeEffect = z.infer<typeof ChangeEffect>;

/** What other hours of a calendar would mean: which promises that run by it would be due when, and what they would have made of those of the last thirty days. */
export const CalendarEffect = z.object({
  since: Instant,
  /** How many run by this calendar, and how many of them would be due at another moment. */
  open: z.number(),
  moved: z.number(),
  /** How many of the last thirty days were read. */
  past: z.number(),
  /** False where there were more than were read. */
  all: z.boolean(),
  newlyBroken: z.number(),
  newlyKept: z.number(),
  /** The first that would move. */
  moves: z.array(z.object({ promise: PromiseReading, wouldBeDueAt: Instant.nullable() })),
  /** The first whose verdict would be another, as they stand. */
  examples: z.array(PromiseReading),
});
export type CalendarEffect = z.infer<typeof CalendarEffect>;

const one = { id: z.uuid() };

const filter = {
  state: z.enum(["open", "overdue", "kept", "broken", "released"]).default("open"),
  clause: ClauseId.optional(),
  customerId: z.uuid().optional(),
  subjectKind: z.string().optional(),
  subjectId: z.string().optional(),
  mine: z.stringbool().optional().describe("true: what I or my department owe"),
};

export const promisesApi = {
  list: get("/api/promises", {
    may: promisePolicy.list,
    summary: "Lists promises; open ones by their due moment, ended ones newest first",
    input: z.object({ ...pageAsked, ...filter }),
    output: pageOf(PromiseReading),
  }),
  exportList: get("/api/promises/file", {
    may: promisePolicy.exportList,
    summary: "Gives the promises of a list as it is filtered as CSV or Excel, times in the company's zone",
    input: z.object({ ...filter, ...listFormatAsked }),
    output: givenFile,
    gives: "file",
  }),
  board: get("/api/promise-counts", {
    may: promisePolicy.board,
    summary: "Counts what runs now and what was kept and broken today and this month, by clause",
    input: z.object({}),
    output: z.object({ rows: z.array(ClauseStanding) }),
  }),
  effect: get("/api/promise-effects", {
    may: promisePolicy.board,
    summary: "Says what another budget or calendar would have made of a clause's promises of the last thirty days",
    input: z.object({
      clause: ClauseId,
      budgetMs: z.coerce.number().int().positive().optional().describe("left out: without a budget"),
      calendarId: z.uuid().optional().describe("left out: round the clock"),
    }),
    output: ChangeEffect,
  }),
  calendarEffect: post("/api/calendar-effects", {
    may: promisePolicy.board,
    summary:
      "Says which open promises other hours of a calendar would move, and what they would have made of those of the last thirty days; changes nothing",
    input: z.object({ calendarId: z.uuid(), rules: CalendarRules }),
    output: CalendarEffect,
  }),
  read: get("/api/promises/:id", {
    may: promisePolicy.read,
    summary: "Gives a promise as it stands",
    input: z.object(one),
    output: PromiseReading,
  }),
  trace: get("/api/promises/:id/trace", {
    may: promisePolicy.read,
    summary: "Explains a promise: when it began and by what, its pauses, its calendar, who was told, and the verdict",
    input: z.object(one),
    output: PromiseTrace,
  }),
  pause: post("/api/promises/:id/pauses", {
    may: promisePolicy.pause,
    summary: "Lets the clock stand still for a listed reason, with evidence",
    input: z.object({ ...one, reason: PauseReason, evidence: z.string().trim().min(1).max(2_000) }),
    output: PromiseReading,
  }),
  resume: post("/api/promises/:id/resumption", {
    may: promisePolicy.pause,
    summary: "Lets the clock run on",
    input: z.object(one),
    output: PromiseReading,
  }),
} satisfies Api;
