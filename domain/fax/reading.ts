import { z } from "zod";
import type { Language } from "../kit/language.ts";

/** By which letters pages are read: of Taiwan, of the mainland, or Latin alone; more than one of the Chinese at a time reads worse. */
export const scripts = ["zh-Hant", "zh-Hans", "en"] as const satisfies readonly Language[];
export const Script = z.enum(scripts);
export type Script = z.infer<typeof Script>;

/** What Tesseract calls the letters of a script; Latin ones go with each. */
const lettersOf: Readonly<Record<Script, readonly string[]>> = {
  "zh-Hant": ["chi_tra", "eng"],
  "zh-Hans": ["chi_sim", "eng"],
  en: ["eng"],
};

/** The letters to read a script by, of those that are installed; null where the ones that matter are not. */
export function lettersFor(script: Script, installed: readonly string[]): string | null {
  const [main = "", ...more] = lettersOf[script];
  return installed.includes(main) ? [main, ...more.filter((one) => installed.includes(one))].join("+") : null;
}

/** How far the pages of one fax were read, by which letters, and why they could not be. */
export const Reading = z.object({
  state: z.enum(["not-asked", "waiting", "read", "unreadable"]),
  script: Script.nullable(),
  says: z.string().nullable(),
});
export type Reading = z.infer<typeof Reading>;

/** How far the reading of pages is set up: the program, the letters it has, and whether PDFs can be read too. */
export const ReadingSetUp = z.object({ program: z.boolean(), scripts: z.array(Script), pdf: z.boolean() });
export type ReadingSetUp = z.infer<typeof ReadingSetUp>;
