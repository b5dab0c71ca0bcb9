import { z } from "zod";
import { Language, languages } from "../kit/language.ts";

/** What a kept reply can be filled with. */
export const placeholders = ["customer", "contact", "number", "machine", "engineer", "promise", "due"] as const;
export type Placeholder = (typeof placeholders)[number];

/** What stands behind each placeholder, in each language; what is not known is not there. */
export const ReplyValues = z.record(Language, z.partialRecord(z.enum(placeholders), z.string()));
export type ReplyValues = z.infer<typeof ReplyValues>;

const words = z.string().trim().max(4_000);

/** Whom a reply or a macro is shared with: codes of departments, or everyone; empty: only for its owner. */
export const Sharing = z.array(z.string().max(60)).max(50);

/** What somebody writes of a reply. */
export const ReplyFacts = z.object({
  title: z.string().trim().min(1).max(80),
  /** What it is kept under; empty: under nothing. */
  folder: z.string().trim().max(60).default(""),
  texts: z
    .partialRecord(Language, words)
    .refine((texts) => languages.some((language) => (texts[language] ?? "") !== ""), "a text in one language at least"),
});
export type ReplyFacts = z.infer<typeof ReplyFacts>;

/** A reply as it is kept. */
export const Reply = ReplyFacts.extend({
  id: z.uuid(),
  version: z.number().int(),
  ownerId: z.uuid(),
  ownerName: z.string(),
  sharedWith: Sharing,
  mayChange: z.boolean(),
  /** What it is found by: title and group, folded, with their pinyin. */
  keys: z.array(z.string()),
});
export type Reply = z.infer<typeof Reply>;

/** A text with what is known filled in, in the words of one language; what is not known stays as it was written, and is named. */
export function filledReply(
  text: string,
  values: Partial<Record<Placeholder, string>>,
): { text: string; missing: Placeholder[] } {
  const filled = text.replace(marks, (whole, name: Placeholder) => values[name] ?? whole);
  return { text: filled, missing: unfilledIn(filled) };
}

/** The placeholders that still stand in a text, each once. */
export const unfilledIn = (text: string): Placeholder[] => [
  ...new Set([...text.matchAll(marks)].map(([, name]) => name as Placeholder)),
];

const marks = new RegExp(`\\{(${placeholders.join("|")})\\}`, "g");

/** The language a reply is said in: the one wished for, or else the first it has. */
export function languageOf({ texts }: Pick<ReplyFacts, "texts">, wished: Language): Language {
  const has = (language: Language) => (texts[language] ?? "") !== "";
  const near: readonly Language[] = wished === "en" ? languages : ["zh-Hant", "zh-Hans", "en"];
  return has(wished) ? wished : (near.find(has) ?? wished);
}
