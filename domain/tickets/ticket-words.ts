import { isHan, pairsOf, quoted, runsIn } from "../kit/search-words.ts";
import type { Instant } from "../kit/instant.ts";
import type { Happening } from "./happening.ts";
import type { Ticket } from "./ticket.ts";

/** Tokens a text is found by at most; what lies beyond is not searched. */
const tokensAtMost = 600;

type Searched = Pick<Ticket, "customerName" | "machineText" | "faultText" | "errorText"> &
  Partial<Pick<Ticket, "number" | "receivedAt">>;

/** What a ticket is found by, as the text of a PostgreSQL tsvector: words and their beginnings, and pairs of Chinese characters, weighing by where they stand. */
export function ticketWords(ticket: Searched): string {
  const found = new Map<string, string>();
  const put = (weight: string, tokens: readonly string[]) => {
    for (const token of tokens) if (!found.has(token)) found.set(token, weight);
  };
  if (ticket.receivedAt) put("D", [weekToken(ticket.receivedAt)]);
  if (ticket.number) put("A", [ticket.number.toLowerCase(), ticket.number.replace(/^.*-0*/, "")]);
  put("B", tokensIn(`${ticket.customerName}\n${ticket.machineText}`));
  put("C", tokensIn(`${ticket.faultText}\n${ticket.errorText ?? ""}`));
  return vectorOf(found);
}

/** What a ticket is further found by when this has happened: notes and the names of files; empty when nothing was written. */
export function wordsSaid(what: Happening): string {
  const said = saidIn(what)?.text ?? "";
  return vectorOf(new Map(tokensIn(said).map((token) => [token, "D"])));
}

/** What people wrote when something happened, and whether it is the name of a file. */
export function saidIn(what: Happening): { source: "note" | "file"; text: string } | null {
  const note = (text: string | undefined) => (text ? ({ source: "note", text } as const) : null);
  switch (what.kind) {
    case "attached":
      return { source: "file", text: what.name };
    case "solved":
      return note(what.record.note);
    case "called-back":
      return note(what.comment);
    case "waiting":
      return note(what.evidence);
    case "help-asked":
    case "visit-decided":
    case "urgency-set":
    case "reopened":
    case "merged-in":
    case "merged-into":
      return note(what.why);
    case "noted":
    case "contacted":
    case "joined":
    case "mailed":
    case "faxed":
    case "help-given":
    case "resumed":
    case "closed":
      return note(what.text);
    default:
      return null;
  }
}

/** What is asked for, as the text of a tsquery in which all must be found, words by their beginnings; null when nothing can be asked. */
export function wordsAsked(asked: string): string | null {
  const terms = termsIn(asked).map(({ token, begins }) => `${quoted(token)}${begins ? ":*" : ""}`);
  return terms.length > 0 ? terms.join(" & ") : null;
}

/** The tsqueries of a search: `exact` and `begun` are found by the index without reading further than needed (a single Chinese character is not, so `begun` leaves it out), `all` checks what `begun` found, `ranks` weighs a hit. */
export type SearchAsked = { exact: string; begun: string; all: string; ranks: string };

/** A search in the forms it is carried out in; null when nothing can be asked. */
export function searchAsked(asked: string): SearchAsked | null {
  const terms = termsIn(asked);
  const all = wordsAsked(asked);
  if (all === null) return null;
  return {
    all,
    exact: terms.map(({ token, begins }) => `${quoted(token)}${begins && isHan(token) ? ":*" : ""}`).join(" & "),
    begun: terms
      .filter(({ token, begins }) => !begins || !isHan(token))
      .map(({ token, begins }) => (begins ? begun(token) : quoted(token)))
      .join(" & "),
    ranks: all.replaceAll(" & ", " | "),
  };
}

/** The token of the week a ticket was reported in, by which the newest are found first. */
export const weekToken = (at: Instant): string => `#${Math.floor((Date.parse(at) / 86_400_000 + 3) / 7)}`;

/** What is typed between the runs of a search, each once: a Chinese pair, or a word by its beginning. */
function termsIn(asked: string): { token: string; begins: boolean }[] {
  const tokens = new Map<string, boolean>();
  for (const run of runsIn(asked)) {
    if (isHan(run) && [...run].length > 1) for (const pair of pairsOf(run)) tokens.set(pair, false);
    else tokens.set(run.slice(0, 60), isHan(run) || run.length > 1);
  }
  return [...tokens].slice(0, 12).map(([token, begins]) => ({ token, begins }));
}

/** Every pair of a Chinese run and its last character alone, so that one character is found by the beginning of a pair; a word and its first two and four letters. */
function tokensIn(text: string): string[] {
  const tokens = runsIn(text).flatMap((run) =>
    isHan(run)
      ? [...pairsOf(run), ...[...run].slice(-1)]
      : [
          run.slice(0, 60),
          ...[2, 4].filter((length) => run.length >= length).map((length) => `~${run.slice(0, length)}`),
        ],
  );
  return [...new Set(tokens)].slice(0, tokensAtMost);
}

/** The beginning of a word as it is indexed. */
const begun = (token: string): string => quoted(`~${token.slice(0, token.length < 4 ? 2 : 4)}`);

const vectorOf = (tokens: ReadonlyMap<string, string>): string =>
  [...tokens].map(([token, weight], place) => `${quoted(token)}:${place + 1}${weight}`).join(" ");
