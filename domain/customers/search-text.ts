import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";

const toSimplified = Converter({ from: "tw", to: "cn" });

/** A text as it is searched: one width, lower case, Simplified, without spaces and marks. */
export const fold = (text: string): string =>
  toSimplified(text.normalize("NFKC").toLowerCase()).replace(/[\s\p{P}\p{S}]+/gu, "");

/** A name as it is looked through: folded, its pinyin initials, its full pinyin; the last two are empty where nothing is Chinese. */
export type Heard = readonly [folded: string, initials: string, pinyin: string];

/** A name as it is looked through. */
export function heard(text: string): Heard {
  const folded = fold(text);
  if (!hasHan(folded)) return [folded, "", ""];
  const syllables = pinyin(folded, { toneType: "none", type: "array", nonZh: "consecutive" });
  return [folded, syllables.map((syllable) => syllable[0] ?? "").join(""), syllables.join("")];
}

/** All tokens under which names are found: pairs of neighbouring characters as they stand, of the pinyin initials (`~`), and of the full pinyin (`=`). */
export function searchTokens(names: readonly Heard[]): string[] {
  const tokens = new Set<string>();
  for (const [folded, initials, full] of names) {
    for (const pair of pairs(folded)) tokens.add(pair);
    for (const pair of pairs(initials)) tokens.add(`~${pair}`);
    for (const pair of pairs(full)) tokens.add(`=${pair}`);
  }
  return [...tokens];
}

/** How well a name fits what was typed, folded: 0 it is it, 1 it begins so, 2 it contains it, 3 its initials or its pinyin do; null when it doesn't. */
export function fitOf([folded, initials, full]: Heard, typed: string): 0 | 1 | 2 | 3 | null {
  if (folded === typed) return 0;
  if (folded.startsWith(typed)) return 1;
  if (folded.includes(typed)) return 2;
  return initials.includes(typed) || full.includes(typed) ? 3 : null;
}

/** The ways in which what was typed may be meant, each a list of tokens that must all be there: as it stands, as initials, as full pinyin. Empty when nothing searchable was typed. */
export function readings(typed: string): string[][] {
  const folded = fold(typed);
  if (folded.length === 0) return [];
  const asItStands = pairs(folded);
  if (hasHan(folded) || !/^[a-z]+$/.test(folded)) return [asItStands];
  return [asItStands, asItStands.map((pair) => `~${pair}`), asItStands.map((pair) => `=${pair}`)];
}

/** The readings of three or more characters with one of them wrong: for each place, the pairs that do not touch it. */
export function forgivingReadings(typed: string): string[][] {
  const characters = [...fold(typed)];
  if (characters.length < 3) return [];
  return characters
    .map((_, wrong) => pairsOf(characters).filter((_pair, at) => at !== wrong && at + 1 !== wrong))
    .filter((tokens) => tokens.length > 0);
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const pairs = (text: string): string[] => pairsOf([...text]);

/** A single character is its own token, so that one typed character finds what begins or ends with it. */
function pairsOf(characters: readonly string[]): string[] {
  if (characters.length === 1) return [...characters];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
