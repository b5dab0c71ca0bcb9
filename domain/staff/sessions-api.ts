import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { staffPolicy } from "./policy.ts";

/** A sign-in that still holds: where, with what, since when, seen when. */
export const RunningSession = z.object({
  id: z.string(),
  staffId: z.string(),
  staffName: z.string(),
  beganAt: z.string(),
  lastSeenAt: z.string(),
  address: z.string().nullable(),
  /** What the browser says of itself. */
  agent: z.string().nullable(),
  /** The one this request came with. */
  mine: z.boolean(),
});
export type RunningSession = z.infer<typeof RunningSession>;

const list = z.object({ rows: z.array(RunningSession) });
const byId = z.object({ id: z.uuid() });

/** Who is signed in where, and new passwords by a one-time link. */
export const sessionsApi = {
  ownSessions: get("/api/own-sessions", {
    may: staffPolicy.endOwnSessions,
    summary: "Lists where one is signed in oneself",
    input: z.object({}),
    output: list,
  }),
  endOwnSession: remove("/api/own-sessions/:id", {
    may: staffPolicy.endOwnSessions,
    summary: "Ends a sign-in of one's own",
    input: byId,
    output: z.null(),
  }),
  endOtherOwnSessions: remove("/api/own-sessions", {
    may: staffPolicy.endOwnSessions,
    summary: "Ends all sign-ins of one's own but this one",
    input: z.object({}),
    output: z.null(),
  }),
  sessions: get("/api/sessions", {
    may: staffPolicy.endSessions,
    summary: "Lists who is signed in where, the last seen first",
    input: z.object({ staffId: z.uuid().optional() }),
    output: list,
  }),
  endSession: remove("/api/sessions/:id", {
    may: staffPolicy.endSessions,
    summary: "Ends anybody's sign-in",
    input: byId,
    output: z.null(),
  }),
  givePasswordLink: post("/api/staff/:id/password-link", {
    may: staffPolicy.setPassword,
    summary: "Gives a link by which someone sets a new password themselves: once, within a day; shown once",
    input: byId,
    output: z.object({ token: z.string(), expiresAt: z.string() }),
    secret: true,
  }),
  setPasswordByLink: put("/api/password-link", {
    may: staffPolicy.setPasswordByLink,
    summary: "Sets a new password by a one-time link and ends all sessions of its owner",
    input: z.object({ token: z.string().max(200), password: z.string().max(200) }),
    output: z.object({ email: z.string() }),
    secret: true,
  }),
} satisfies Api;
