import { z } from "zod";
import { get, post, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { ticketPolicy } from "./policy.ts";

const tag = z.string().trim().min(1).max(60);

/** A tag and on how many tickets it stands: open ones, and all. */
export const TagUse = z.object({ tag: z.string(), open: z.number().int(), all: z.number().int() });
export type TagUse = z.infer<typeof TagUse>;

/** Tags that were renamed, merged or removed everywhere: by whom, and on how many tickets. */
export const TagChange = z.object({
  id: z.uuid(),
  at: Instant,
  byName: z.string(),
  tags: z.array(z.string()),
  /** What stands instead; null: they were removed. */
  becomes: z.string().nullable(),
  tickets: z.number().int(),
  undoneAt: Instant.nullable(),
});
export type TagChange = z.infer<typeof TagChange>;

/** Tickets changed at once at most. */
export const retaggedAtMost = 50_000;

/** What one may ask about tags as such. */
export const tagsApi = {
  tags: get("/api/ticket-tags", {
    may: ticketPolicy.list,
    summary:
      "Lists the tags in use with how many tickets have each, the most used first, up to 1,000, and the latest changes",
    input: z.object({}),
    output: z.object({ rows: z.array(TagUse), changes: z.array(TagChange) }),
  }),
  retag: post("/api/ticket-tags/changes", {
    may: ticketPolicy.tidyTags,
    summary: "Renames a tag, merges several into one, or removes them, on every ticket",
    input: z.object({
      tags: z.array(tag).min(1).max(50),
      becomes: tag.nullable().describe("what stands instead of them; null: nothing"),
    }),
    output: TagChange,
  }),
  undoRetag: post("/api/ticket-tags/changes/:id/undoing", {
    may: ticketPolicy.tidyTags,
    summary: "Gives every ticket back the tags that a change took; what was tagged by hand meanwhile stays",
    input: z.object({ id: z.uuid() }),
    output: TagChange,
  }),
} satisfies Api;
