import { z } from "zod";

/** What is known of a kept file; its bytes are fetched from the thing it belongs to. */
export const FileFacts = z.object({
  id: z.string(),
  name: z.string(),
  /** Media type, told from the bytes, never from the name. */
  type: z.string(),
  /** Bytes. */
  size: z.number(),
  keptAt: z.string(),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** Bytes a file may have: 25 MB. */
export const fileSizeAtMost = 25 * 1024 * 1024;
