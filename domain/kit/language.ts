import { z } from "zod";

export const languages = ["zh-Hant", "zh-Hans", "en"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** One sentence in the three languages of the house. */
export const Text = z.object({ "zh-Hant": z.string(), "zh-Hans": z.string(), en: z.string() });
export type Text = z.infer<typeof Text>;

/** Writes a text shortly: Traditional, Simplified, English. */
export const text = (hant: string, hans: string, en: string): Text => ({ "zh-Hant": hant, "zh-Hans": hans, en });

/** The sentence in one language, each `{name}` replaced by the value of that name. */
export function say(
  sentence: Text,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
