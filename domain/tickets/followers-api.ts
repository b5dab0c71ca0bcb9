import { z } from "zod";
import { get, put, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { Mentionable } from "./mentions.ts";
import { ticketPolicy } from "./policy.ts";

/** Someone who is told what happens to a ticket, and why they follow it. */
export const Follower = z.object({
  id: z.uuid(),
  name: z.string(),
  since: Instant,
  because: z.enum(["chose", "mentioned"]),
});
export type Follower = z.infer<typeof Follower>;

const one = { id: z.uuid() };
const followers = z.object({ rows: z.array(Follower) });

/** What one may ask about following tickets, and about whom a note can mention. */
export const followersApi = {
  followers: get("/api/ticket-followers/:id", {
    may: ticketPolicy.read,
    summary: "Lists who follows a ticket, the longest first",
    input: z.object(one),
    output: followers,
  }),
  follow: put("/api/ticket-followers/:id", {
    may: ticketPolicy.follow,
    summary: "Follows a ticket: from now on I am told what happens to it",
    input: z.object(one),
    output: followers,
  }),
  unfollow: remove("/api/ticket-followers/:id", {
    may: ticketPolicy.follow,
    summary: "Follows a ticket no longer",
    input: z.object(one),
    output: z.null(),
  }),
  mentionable: get("/api/mentionable", {
    may: ticketPolicy.note,
    summary: "Lists whom a note can mention by @: people who may see tickets, and departments",
    input: z.object({}),
    output: z.object({ rows: z.array(Mentionable) }),
  }),
} satisfies Api;
