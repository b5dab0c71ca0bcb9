import { z } from "zod";

/** Whether a file can be fetched: while it is scanned and when it is infected it cannot; "unscanned" was let through because no scanner answered. */
export const fileStates = ["ready", "scanning", "unscanned", "infected"] as const;
export const FileState = z.enum(fileStates);
export type FileState = z.infer<typeof FileState>;

/** What is known of a kept file; its bytes are fetched from the thing it belongs to. */
export const FileFacts = z.object({
  id: z.string(),
  name: z.string(),
  /** Media type, told from the bytes, never from the name. */
  type: z.string(),
  /** Bytes. */
  size: z.number(),
  keptAt: z.string(),
  state: FileState,
  /** What the virus scanner found; null when it found nothing. */
  finding: z.string().nullable(),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** Bytes a file may have: 25 MB. */
export const fileSizeAtMost = 25 * 1024 * 1024;
