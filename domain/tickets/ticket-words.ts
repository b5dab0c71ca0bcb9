import { Converter } from "opencc-js/t2cn";
import type { Ticket } from "./ticket.ts";

const toSimplified = Converter({ from: "tw", to: "cn" });
/** Tokens a ticket is found by at most; what lies beyond is not searched. */
const tokensAtMost = 600;

/** What a ticket is found by, as the text of a PostgreSQL tsvector: words, and pairs of Chinese characters in either script. */
export function ticketWords(ticket: Pick<Ticket, "customerName" | "machineText" | "faultText" | "errorText">): string {
  const all = [ticket.customerName, ticket.machineText, ticket.faultText, ticket.errorText ?? ""].join("\n");
  return [...new Set(runsIn(all).flatMap(tokensOf))].slice(0, tokensAtMost).map(quoted).join(" ");
}

/** What is asked for, as the text of a tsquery in which all must be found, words by their beginnings; null when nothing can be asked. */
export function wordsAsked(asked: string): string | null {
  const terms = runsIn(asked).flatMap((run) => {
    if (!chinese.test(run)) return [`${quoted(run)}:*`];
    return [...run].length === 1 ? [`${quoted(run)}:*`] : pairsOf(run).map(quoted);
  });
  return terms.length > 0 ? [...new Set(terms)].slice(0, 12).join(" & ") : null;
}

const chinese = /\p{Script=Han}/u;

/** Unbroken runs of Chinese, or of letters and digits, folded to one script and case. */
const runsIn = (text: string): string[] =>
  toSimplified(text.normalize("NFKC").toLowerCase()).match(/\p{Script=Han}+|(?:[^\P{L}\p{Script=Han}]|\p{N})+/gu) ?? [];

/** Every pair of a Chinese run and its last character alone, so that one character is found by the beginning of a pair. */
const tokensOf = (run: string): string[] =>
  chinese.test(run) ? [...pairsOf(run), ...[...run].slice(-1)] : [run.slice(0, 60)];

const pairsOf = (run: string): string[] => {
  const letters = [...run];
  return letters.slice(1).map((letter, place) => `${letters[place] ?? ""}${letter}`);
};

const quoted = (token: string): string => `'${token.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
