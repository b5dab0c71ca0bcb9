import { z } from "zod";
import { get, put, remove, type Api } from "../kit/api.ts";
import { ticketPolicy } from "./policy.ts";
import { Reply, ReplyFacts, ReplyValues, Sharing } from "./reply.ts";

const one = { id: z.uuid() };

/** What one may ask about replies people keep to say again. */
export const repliesApi = {
  replies: get("/api/replies", {
    may: ticketPolicy.keepReplies,
    summary: "Lists the replies I may use: my own, and those shared with my department or everyone",
    input: z.object({}),
    output: z.object({ rows: z.array(Reply) }),
  }),
  replyValues: get("/api/reply-values/:id", {
    may: ticketPolicy.keepReplies,
    summary: "What a ticket fills a reply with, in each language; due times in the company's zone",
    input: z.object(one),
    output: ReplyValues,
  }),
  putReply: put("/api/replies/:id", {
    may: ticketPolicy.keepReplies,
    summary: "Writes a reply: a new one with version 0, else over the version it was read in",
    input: ReplyFacts.extend({ ...one, version: z.number().int().min(0) }),
    output: Reply,
  }),
  shareReply: put("/api/replies/:id/audience", {
    may: ticketPolicy.shareReplies,
    summary: "Shares a reply with departments or everyone, or takes it back",
    input: z.object({ ...one, sharedWith: Sharing }),
    output: Reply,
  }),
  dropReply: remove("/api/replies/:id", {
    may: ticketPolicy.keepReplies,
    summary: "Deletes a reply; what was said with it stays",
    input: z.object(one),
    output: z.null(),
  }),
} satisfies Api;
