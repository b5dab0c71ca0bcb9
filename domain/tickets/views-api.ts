import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Role } from "../kit/actor.ts";
import { ListShape } from "./list-shape.ts";
import { ticketPolicy } from "./policy.ts";

/** Whom a view is shared with: roles, or everyone. */
export const viewAudience = z.array(z.union([Role, z.literal("everyone")])).max(20);

/** A way of looking at the list that someone saved. */
export const TicketView = z.object({
  id: z.uuid(),
  name: z.string(),
  ownerId: z.uuid(),
  ownerName: z.string(),
  shape: ListShape,
  /** Empty: only for its owner. */
  sharedWith: viewAudience,
  /** Whether whoever asks may change it. */
  mayChange: z.boolean(),
});
export type TicketView = z.infer<typeof TicketView>;

/** Counted up to this and no further, so that counting stays quick. */
export const viewCountAtMost = 1_000;

const one = { id: z.uuid() };
const given = { name: z.string().trim().min(1).max(60), shape: ListShape };

/** What one may ask about saved views of the list. */
export const ticketViewsApi = {
  views: get("/api/ticket-views", {
    may: ticketPolicy.list,
    summary: "Lists the saved views one may use: one's own, and those shared with one's roles",
    input: z.object({}),
    output: z.object({ rows: z.array(TicketView) }),
  }),
  viewCounts: get("/api/tickets/counts", {
    may: ticketPolicy.list,
    summary: "Counts the tickets on each shelf and in each saved view one may use, up to 1,000",
    input: z.object({}),
    output: z.object({ rows: z.array(z.object({ view: z.string(), count: z.number() })) }),
  }),
  makeView: post("/api/ticket-views", {
    may: ticketPolicy.saveView,
    summary: "Saves a view of the list for oneself",
    input: z.object(given),
    output: TicketView,
  }),
  changeView: put("/api/ticket-views/:id", {
    may: ticketPolicy.saveView,
    summary: "Changes the name, filters, columns and order of a view; a shared one by its owner or who may share",
    input: z.object({ ...one, ...given }),
    output: TicketView,
  }),
  shareView: put("/api/ticket-views/:id/audience", {
    may: ticketPolicy.shareView,
    summary: "Shares a view with roles or everyone, or takes it back",
    input: z.object({ ...one, sharedWith: viewAudience }),
    output: TicketView,
  }),
  dropView: remove("/api/ticket-views/:id", {
    may: ticketPolicy.saveView,
    summary: "Takes a view away; a shared one by its owner or who may share",
    input: z.object(one),
    output: z.null(),
  }),
} satisfies Api;
