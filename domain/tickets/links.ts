import { z } from "zod";

/** What one ticket is to another; a child has one parent. */
export const linkKinds = ["related", "duplicate-of", "caused-by", "child-of"] as const;
export const LinkKind = z.enum(linkKinds);
export type LinkKind = z.infer<typeof LinkKind>;

/** A link read from one of its tickets: `reverse` when the other one is the child, the duplicate or the consequence. */
export const LinkView = z.object({ kind: LinkKind, reverse: z.boolean() });
