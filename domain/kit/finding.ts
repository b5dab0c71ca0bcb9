import { z } from "zod";
import { languages, say, Text, text } from "./language.ts";

/** What was found when something was looked at, and what to do about it. */
export const Finding = z.object({ level: z.enum(["good", "warn", "bad"]), says: Text });
export type Finding = z.infer<typeof Finding>;

/** A finding in the three languages, each `{name}` replaced by the value of that name; a text stands in its own language. */
export function finding(
  level: Finding["level"],
  sentence: Text,
  values: Readonly<Record<string, string | number | Text>> = {},
): Finding {
  const [hant = "", hans = "", en = ""] = languages.map((language) => {
    const said = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? value[language] : value,
    ]);
    return say(sentence, language, Object.fromEntries(said));
  });
  return { level, says: text(hant, hans, en) };
}

/** The worst first. */
export const worstFirst = (found: readonly Finding[]): Finding[] =>
  found.toSorted((a, b) => Number(b.level === "bad") - Number(a.level === "bad"));
