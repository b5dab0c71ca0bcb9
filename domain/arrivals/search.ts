import { isHan, pairsOf, quoted, runsIn } from "../kit/search-words.ts";
import type { Arrival } from "./arrival.ts";

const tokensAtMost = 1_000;

type Searched = Pick<Arrival, "sender" | "subject" | "text" | "to"> & {
  customerName: string | null;
  readText?: string;
};

/** What an arrival is found by, as the text of a PostgreSQL tsvector: words, and pairs of Chinese characters with the last one alone. */
export function arrivalWords({ sender, subject, text, to, customerName, readText = "" }: Searched): string {
  const all = [sender.name, sender.address, customerName ?? "", to, subject, text, readText].join("\n");
  const tokens = runsIn(all).flatMap((run) => (isHan(run) ? [...pairsOf(run), ...[...run].slice(-1)] : [cut(run)]));
  return [...new Set(tokens)].slice(0, tokensAtMost).map(quoted).join(" ");
}

/** What is asked for, as the text of a tsquery in which all must be found, each by its beginning; null when nothing can be asked. */
export function arrivalAsked(asked: string): string | null {
  const tokens = runsIn(asked).flatMap((run) =>
    isHan(run) && [...run].length > 1 ? pairsOf(run).map(quoted) : [`${quoted(cut(run))}:*`],
  );
  return tokens.length > 0 ? [...new Set(tokens)].slice(0, 12).join(" & ") : null;
}

const cut = (run: string): string => run.slice(0, 60);
