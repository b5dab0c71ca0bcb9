import { languages, type Text } from "../kit/language.ts";

/** Every text within a value, wherever it stands. */
export function textsIn(value: unknown): Text[] {
  if (!value || typeof value !== "object") return [];
  return "en" in value ? [value as Text] : Object.values(value).flatMap(textsIn);
}

/** The texts that do not carry the same names in braces in every language, so that a value would be lost in one of them. */
export const unevenTexts = (value: unknown): Text[] =>
  textsIn(value).filter((one) => languages.some((language) => placeholders(one[language]) !== placeholders(one.en)));

const placeholders = (sentence: string): string =>
  [...sentence.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();
