import { Converter } from "opencc-js/t2cn";

const toSimplified = Converter({ from: "tw", to: "cn" });
const han = /\p{Script=Han}/u;

/** A text in one width, case and script, as it is searched. */
export const folded = (text: string): string => toSimplified(text.normalize("NFKC").toLowerCase());

/** Unbroken runs of Chinese, or of letters and digits, of a folded text. */
export const runsIn = (text: string): string[] =>
  folded(text).match(/\p{Script=Han}+|(?:[^\P{L}\p{Script=Han}]|\p{N})+/gu) ?? [];

/** Whether something in it is written in Chinese characters. */
export const isHan = (run: string): boolean => han.test(run);

/** Each two characters that stand beside one another; none for a single one. */
export function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, place) => `${letters[place] ?? ""}${letter}`);
}

/** A token as PostgreSQL reads it in a tsvector or tsquery. */
export const quoted = (token: string): string => `'${token.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
