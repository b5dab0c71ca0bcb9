import { say, text, type Language } from "../kit/language.ts";

const wrote = text("{name} 於 {at} 寫道：", "{name} 于 {at} 写道：", "On {at}, {name} wrote:");

/** A text as mail programs quote it, so that they fold it and ours trims it; `at` as the reader reads it. */
export const quoted = (language: Language, { name, at, text: words }: { name: string; at: string; text: string }) =>
  [
    say(wrote, language, { name, at }),
    ...words
      .trim()
      .split("\n")
      .map((line) => `> ${line}`.trimEnd()),
  ].join("\n");

/** A mail with its signature below, set off as mail programs know it (RFC 3676 §4.3). */
export const signed = (words: string, signature: string): string =>
  signature === "" ? words : `${words.trimEnd()}\n\n-- \n${signature}`;

/** A mail without the signature that stands below it. */
export function unsigned(words: string, signature: string): string {
  const end = `\n\n-- \n${signature}`;
  return signature !== "" && words.endsWith(end) ? words.slice(0, -end.length) : words;
}
