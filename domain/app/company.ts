import { z } from "zod";

/** The company whose house this is: the name its customers hear, and which logo stands for it. */
export const Company = z.object({
  /** Empty until somebody has named it. */
  name: z.string(),
  /** Changes with the picture, so that a browser never shows an old one; null while there is none. */
  logo: z.string().nullable(),
});
export type Company = z.infer<typeof Company>;

/** Bytes a logo may have: 500 KB, as every page shows it. */
export const logoSizeAtMost = 500 * 1024;

/** What a logo may be: pictures of pixels. A vector drawing may carry a script, so it is not taken. */
export const logoTypes = ["image/png", "image/jpeg", "image/webp"] as const;
