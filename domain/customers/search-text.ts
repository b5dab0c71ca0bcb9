import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";

const toSimplified = Converter({ from: "tw", to: "cn" });

/** A text as it is searched: one width, lower case, Simplified, without spaces and marks. */
export const fold = (text: string): string =>
  toSimplified(text.normalize("NFKC").toLowerCase()).replace(/[\s\p{P}\p{S}]+/gu, "");

/** All tokens under which texts are found: pairs of neighbouring characters as they stand, of the pinyin initials (`~`), and of the full pinyin (`=`). */
export function searchTokens(texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    const folded = fold(text);
    for (const pair of pairs(folded)) tokens.add(pair);
    if (!hasHan(folded)) continue;
    const syllables = pinyin(folded, { toneType: "none", type: "array", nonZh: "consecutive" });
    for (const pair of pairs(syllables.map((syllable) => syllable[0] ?? "").join(""))) tokens.add(`~${pair}`);
    for (const pair of pairs(syllables.join(""))) tokens.add(`=${pair}`);
  }
  return [...tokens];
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

/** Whether one folded text stands in another, which pairs alone do not prove. */
export const standsIn = (typed: string, text: string): boolean => fold(text).includes(fold(typed));

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const pairs = (text: string): string[] => pairsOf([...text]);

/** A single character is its own token, so that one typed character finds what begins or ends with it. */
function pairsOf(characters: readonly string[]): string[] {
  if (characters.length === 1) return [...characters];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
