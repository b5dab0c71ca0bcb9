import { z } from "zod";
import { get, post, put, type Api } from "../kit/api.ts";
import { AssigningRight } from "./assigning-right.ts";
import { dispatchPolicy } from "./policy.ts";
import { RankedEngineer } from "./rank-engineers.ts";

/** Why an engineer cannot do what they were assigned; not a refusal: the manager answers it within a set time (3.6.3). */
export const obstacleKinds = ["leave", "safety", "missing-skill", "conflict-of-interest"] as const;
export const ObstacleKind = z.enum(obstacleKinds);
export type ObstacleKind = z.infer<typeof ObstacleKind>;

export const Obstacle = z.object({
  id: z.string(),
  ticketId: z.string(),
  ticketNumber: z.string(),
  engineerId: z.string(),
  engineerName: z.string(),
  kind: ObstacleKind,
  says: z.string(),
  flaggedAt: z.string(),
  answerBy: z.string(),
  answeredAt: z.string().nullable(),
  answer: z.enum(["stays", "reassigned"]).nullable(),
  answerReason: z.string().nullable(),
  answeredBy: z.string().nullable(),
});
export type Obstacle = z.infer<typeof Obstacle>;

/** One engineer on the dispatch board. */
export const EngineerOnBoard = z.object({
  id: z.string(),
  name: z.string(),
  skills: z.array(z.object({ code: z.string(), level: z.number() })),
  load: z.number(),
  duty: z.enum(["on-duty", "stands-in", "off-duty", "away"]),
});
export type EngineerOnBoard = z.infer<typeof EngineerOnBoard>;

export const Assignment = z.object({
  ticketId: z.string(),
  engineerId: z.string(),
  as: z.enum(["manager", "stand-in", "hotline", "administrator"]),
});
export type Assignment = z.infer<typeof Assignment>;

/** How long a ticket may stay unassigned, and an obstacle unanswered. */
export const DispatchFigures = z.object({
  unassignedWarnsAfterMs: z.number().int().min(10_000).max(86_400_000),
  obstacleAnsweredWithinMs: z.number().int().min(60_000).max(86_400_000),
});
export type DispatchFigures = z.infer<typeof DispatchFigures>;

const onTicket = { id: z.uuid() };

export const dispatchApi = {
  right: get("/api/assigning-right", {
    may: dispatchPolicy.seeRight,
    summary: "Tells whether I may assign now, in what capacity, and who else has the right (3.6.2)",
    input: z.object({}),
    output: AssigningRight,
  }),
  engineers: get("/api/engineers", {
    may: dispatchPolicy.seeEngineers,
    summary: "Lists the engineers with their load and duty",
    input: z.object({}),
    output: z.object({ rows: z.array(EngineerOnBoard) }),
  }),
  ranking: get("/api/tickets/:id/engineers", {
    may: dispatchPolicy.seeRanking,
    summary: "Ranks the engineers for a ticket, each with the reasons (3.6.2)",
    input: z.object(onTicket),
    output: z.object({ rows: z.array(RankedEngineer) }),
  }),
  assign: post("/api/tickets/:id/assignment", {
    may: dispatchPolicy.assign,
    summary: "Assigns a ticket, or reassigns it with a reason (3.6.2, 3.6.3)",
    input: z.object({ ...onTicket, engineerId: z.uuid(), why: z.string().trim().max(500).default("") }),
    output: Assignment,
  }),
  flagObstacle: post("/api/tickets/:id/obstacles", {
    may: dispatchPolicy.flagObstacle,
    summary: "Flags an obstacle to an assignment, which the manager must answer in time (3.6.3)",
    input: z.object({ ...onTicket, kind: ObstacleKind, says: z.string().trim().min(1).max(1_000) }),
    output: Obstacle,
  }),
  obstacles: get("/api/obstacles", {
    may: dispatchPolicy.seeObstacles,
    summary: "Lists the obstacles that wait for an answer, or those of one ticket",
    input: z.object({ ticketId: z.uuid().optional() }),
    output: z.object({ rows: z.array(Obstacle) }),
  }),
  answerObstacle: post("/api/obstacles/:id/answer", {
    may: dispatchPolicy.answerObstacle,
    summary: "Answers an obstacle: the assignment stays, or goes to another engineer; with the reason",
    input: z.object({
      ...onTicket,
      reason: z.string().trim().min(1).max(1_000),
      /** Another engineer; without one the assignment stays. */
      engineerId: z.uuid().optional(),
    }),
    output: Obstacle,
  }),
  figures: get("/api/dispatch-figures", {
    may: dispatchPolicy.seeRight,
    summary: "Tells how long a ticket may stay unassigned and an obstacle unanswered",
    input: z.object({}),
    output: DispatchFigures,
  }),
  changeFigures: put("/api/dispatch-figures", {
    may: dispatchPolicy.changeFigures,
    summary: "Changes how long a ticket may stay unassigned and an obstacle unanswered",
    input: DispatchFigures,
    output: DispatchFigures,
  }),
} satisfies Api;
