import { z } from "zod";

/** Where a search hit. */
export const hitSources = ["number", "customer", "machine", "fault", "error", "note", "file"] as const;

/** The sentence in which a search hit, and which of its characters did: from, to. */
export const SearchHit = z.object({
  source: z.enum(hitSources),
  text: z.string(),
  marks: z.array(z.tuple([z.number(), z.number()])),
});
export type SearchHit = z.infer<typeof SearchHit>;
