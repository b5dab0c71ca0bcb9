import { z } from "zod";
import { get, post, type Api } from "../kit/api.ts";
import { Text } from "../kit/language.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { noticePolicy } from "./policy.ts";

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
  says: Text,
  wants: Want.nullable(),
  because: Because.nullable(),
  toldAt: z.string(),
  seenAt: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  /** When what it wanted was done elsewhere, so that it no longer waits. */
  settledAt: z.string().nullable(),
  /** Not seen yet, or wants something that has not been done. */
  waits: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

export const noticesApi = {
  mine: get("/api/notices", {
    may: noticePolicy.read,
    summary: "Lists what I was told: what waits first, then the newest",
    input: z.object({ ...pageAsked, waiting: z.stringbool().optional().describe("true: only what waits") }),
    output: pageOf(Notice).extend({
      /** How many I have not seen. */
      unseen: z.number(),
      /** How many want something of me. */
      wanting: z.number(),
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
} satisfies Api;
