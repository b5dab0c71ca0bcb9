import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Text } from "../kit/language.ts";
import { Mention } from "../kit/mention.ts";
import { LetterState } from "../kit/letter-state.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { noticePolicy } from "./policy.ts";
import { pushApi } from "./push-api.ts";
import { Preference } from "./preference.ts";
import { SnoozeUntil } from "./snooze.ts";

/** What a notice wants of the person told; null: only that they know. */
export const Want = z.enum(["acknowledge", "decide", "assign", "act"]);
export type Want = z.infer<typeof Want>;

/** What a notice is about: "ticket", "promise", "customer", "call-back", … */
export const About = z.object({ kind: z.string(), id: z.string() });
export type About = z.infer<typeof About>;

/** Why someone was told: a promise, and the rung of its ladder. */
export const Because = z.object({ promiseId: z.string(), rung: z.number().int() });
export type Because = z.infer<typeof Because>;

/** Something one person was told. */
export const Notice = z.object({
  id: z.string(),
  kind: z.string(),
  about: About,
  /** What it is about, as people call it: "F-2026-000123 晨星紡織"; null when that is not known. */
  title: z.string().nullable(),
  says: Text,
  /** Whom the sentence mentions. */
  mentions: z.array(Mention),
  wants: Want.nullable(),
  because: Because.nullable(),
  /** Who is absent and would have been told instead of me. */
  insteadOf: z.object({ id: z.string(), name: z.string() }).nullable(),
  toldAt: z.string(),
  seenAt: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  /** When what it wanted was done elsewhere, so that it no longer waits. */
  settledAt: z.string().nullable(),
  /** Until when I let it rest. */
  snoozedUntil: z.string().nullable(),
  /** How far the mail about it has come; null when it is not mailed by itself. */
  mail: z.object({ state: LetterState, at: z.string() }).nullable(),
  /** Not seen yet, or wants something that has not been done; and not resting. */
  waits: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

/** A notice with whom it was told to. */
export const ToldNotice = Notice.extend({ staffId: z.string(), staffName: z.string() });
export type ToldNotice = z.infer<typeof ToldNotice>;

/** What one was told, and how one wants to be told. */
const inboxApi = {
  mine: get("/api/notices", {
    may: noticePolicy.read,
    summary: "Lists what I was told: what waits first, then the newest",
    input: z.object({
      ...pageAsked,
      waiting: z.stringbool().optional().describe("true: only what waits"),
      snoozed: z.stringbool().optional().describe("true: only what rests"),
    }),
    output: pageOf(Notice).extend({
      /** How many I have not seen. */
      unseen: z.number(),
      /** How many want something of me. */
      wanting: z.number(),
      /** How many rest. */
      snoozed: z.number(),
    }),
  }),
  acknowledge: post("/api/notices/:id/acknowledgement", {
    may: noticePolicy.acknowledge,
    summary: "Says that I take note of it; doing it twice does it once",
    input: z.object({ id: z.uuid() }),
    output: Notice,
  }),
  see: post("/api/notices/seen", {
    may: noticePolicy.see,
    summary: "Marks notices of mine as seen; all of them when none is named",
    input: z.object({ ids: z.array(z.uuid()).max(500).optional() }),
    output: z.object({ seen: z.number() }),
  }),
  unsee: remove("/api/notices/:id/seen", {
    may: noticePolicy.see,
    summary: "Marks a notice of mine as not seen, so that it waits again",
    input: z.object({ id: z.uuid() }),
    output: Notice,
  }),
  snooze: post("/api/notices/:id/snooze", {
    may: noticePolicy.snooze,
    summary:
      "Lets a notice rest until later today, tomorrow at 9:00 or a day at 9:00, in my zone; ladders climb all the same",
    input: z.object({ id: z.uuid(), until: SnoozeUntil }),
    output: Notice,
  }),
  wake: remove("/api/notices/:id/snooze", {
    may: noticePolicy.snooze,
    summary: "Ends a snooze before its time",
    input: z.object({ id: z.uuid() }),
    output: Notice,
  }),
  toldAbout: get("/api/notices/told", {
    may: noticePolicy.watchTold,
    summary: "Lists who was told what about a thing, when, and whether they saw, answered, and were mailed it",
    input: z.object({ kind: z.string().max(40), id: z.string().max(60) }),
    output: z.object({ rows: z.array(ToldNotice) }),
  }),
  preference: get("/api/notices/preference", {
    may: noticePolicy.choose,
    summary: "How I want to be told, by topic and way, my quiet hours, and whether this house mails at all",
    input: z.object({}),
    output: z.object({ preference: Preference, mailIsOn: z.boolean() }),
  }),
  choose: put("/api/notices/preference", {
    may: noticePolicy.choose,
    summary: "Chooses how I want to be told",
    input: Preference,
    output: z.object({ preference: Preference, mailIsOn: z.boolean() }),
  }),
} satisfies Api;

/** A letter as the administrator sees it: to whom, about what, how far it has come; not its words. */
export const Letter = z.object({
  id: z.string(),
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  state: LetterState,
  attempts: z.number(),
  lastError: z.string().nullable(),
  writtenAt: z.string(),
  dueAt: z.string(),
  sentAt: z.string().nullable(),
});
export type Letter = z.infer<typeof Letter>;

/** Which letters are listed. */
export const letterShelves = ["troubled", "waiting", "sent", "ended"] as const;
export type LetterShelf = (typeof letterShelves)[number];

/** The mail that goes out. */
const lettersApi = {
  letters: get("/api/letters", {
    may: noticePolicy.watchMail,
    summary: "Lists the mail that goes out: what is in trouble, what waits, what was sent",
    input: z.object({ ...pageAsked, shelf: z.enum(letterShelves).default("troubled") }),
    output: pageOf(Letter).extend({
      /** off: no mail server is set; simulated: time is simulated, so nothing goes outside. */
      mail: z.enum(["on", "off", "simulated"]),
      from: z.string(),
      waiting: z.number(),
      troubled: z.number(),
      lastSentAt: z.string().nullable(),
      /** What the mail server said last to a letter that still waits. */
      lastError: z.string().nullable(),
    }),
  }),
  repeatLetter: post("/api/letters/:id/repetition", {
    may: noticePolicy.settleMail,
    summary: "Hands a letter over once more that was refused, given up, or may not have arrived",
    input: z.object({ id: z.uuid() }),
    output: Letter,
  }),
  letLetterBe: post("/api/letters/:id/dismissal", {
    may: noticePolicy.settleMail,
    summary: "Says that a letter in trouble has been seen to",
    input: z.object({ id: z.uuid() }),
    output: Letter,
  }),
} satisfies Api;

/** Everything the room is asked. */
export const noticesApi = { ...inboxApi, ...lettersApi, ...pushApi } satisfies Api;
