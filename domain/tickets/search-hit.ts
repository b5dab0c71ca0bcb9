import { folded, isHan, runsIn } from "../kit/search-words.ts";
import type { SearchHit } from "./hit-shape.ts";

type Searched = { source: SearchHit["source"]; text: string };
/** Characters shown before and behind the first hit. */
const around = 60;

/** The sentence that holds most of what was asked; of several the first. Null when none holds any. */
export function searchHit(texts: readonly Searched[], asked: string): SearchHit | null {
  const terms = [...new Set(runsIn(asked))];
  let best: { hit: SearchHit; terms: number } | null = null;
  for (const { source, text } of texts)
    for (const sentence of text.split(/(?<=[。！？!?\n])|(?<=\.)\s/u)) {
      const found = marksIn(sentence, terms);
      if (found.terms > (best?.terms ?? 0))
        best = { hit: { source, ...cut(sentence, found.marks) }, terms: found.terms };
    }
  return best?.hit ?? null;
}

/** Where the terms stand in a sentence: Chinese anywhere, words by their beginnings; and how many of them do. */
function marksIn(sentence: string, terms: readonly string[]): { marks: [number, number][]; terms: number } {
  const { text, places } = foldedWithPlaces(sentence);
  const marks: [number, number][] = [];
  let count = 0;
  for (const term of terms) {
    const before = marks.length;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      if (!isHan(term) && /[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !isHan(text[at - 1] ?? " ")) continue;
      marks.push([places[at] ?? 0, places[at + term.length] ?? sentence.length]);
    }
    if (marks.length > before) count += 1;
  }
  return { marks: marks.sort(([one], [other]) => one - other), terms: count };
}

/** A folded sentence and the place of each of its characters in the original; script and width change one character at a time. */
function foldedWithPlaces(sentence: string): { text: string; places: number[] } {
  const places: number[] = [];
  let text = "";
  let at = 0;
  for (const letter of sentence) {
    const one = folded(letter);
    for (let count = 0; count < one.length; count++) places.push(at);
    text += one;
    at += letter.length;
  }
  return { text, places: [...places, sentence.length] };
}

function cut(sentence: string, marks: readonly [number, number][]): Pick<SearchHit, "text" | "marks"> {
  const from = Math.max(0, (marks[0]?.[0] ?? 0) - around);
  const to = Math.min(sentence.length, (marks[0]?.[1] ?? 0) + around);
  const text = `${from > 0 ? "…" : ""}${sentence.slice(from, to)}${to < sentence.length ? "…" : ""}`;
  const shift = from - (from > 0 ? 1 : 0);
  return {
    text: text.replaceAll("\n", " "),
    marks: marks.filter((mark) => mark[1] <= to).map(([start, end]) => [start - shift, end - shift]),
  };
}
