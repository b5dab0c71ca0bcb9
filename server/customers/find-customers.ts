import type { Match } from "@kept/domain/customers/customer.ts";
import { numberEnding, phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { fold, forgivingReadings, readings, searchTokens } from "@kept/domain/customers/search-text.ts";
import type { Work } from "../platform/work.ts";
import { candidateByCode, candidatesByNumber, candidatesByTokens, type Candidate } from "./store-search.ts";

const lookedAt = 40;

/** Customers that may be meant by what was typed, the likeliest first: by name, code, contact, number; with a wrong character when nothing fits (3.5.2). */
export async function findCustomers(work: Work, asked: { text: string; limit: number }): Promise<Match[]> {
  const { text, limit } = asked;
  const ending = numberEnding(text);
  if (ending) {
    const byNumber = await byNumberEnding(work, text, ending, limit);
    if (byNumber.length > 0) return byNumber;
  }
  const byCode = await candidateByCode(work, text.trim().toUpperCase());
  const meant = readings(text);
  if (meant.length === 0) return byCode ? [matchOf(byCode, "code", null)] : [];
  const fitting = ranked(await candidatesByTokens(work, meant, lookedAt), text);
  const first = byCode ? [matchOf(byCode, "code", null), ...fitting.filter(({ id }) => id !== byCode.id)] : fitting;
  if (first.length > 0) return first.slice(0, limit);
  const forgiving = forgivingReadings(text);
  if (forgiving.length === 0) return [];
  const similar = await candidatesByTokens(work, forgiving, lookedAt);
  return similar
    .sort(byRelevance)
    .slice(0, limit)
    .map((candidate) => matchOf(candidate, "similar", null));
}

async function byNumberEnding(work: Work, text: string, ending: string, limit: number): Promise<Match[]> {
  const found = await candidatesByNumber(work, ending, phoneNumber(text)?.extension ?? null, limit);
  return found.map((candidate) =>
    matchOf(candidate, "number", candidate.contacts?.find(({ id }) => id === candidate.contactId) ?? null),
  );
}

type Placed = { match: Match; place: number; candidate: Candidate };

/** Pairs alone don't prove that the words are there in one piece: what does not hold is left out. */
function ranked(candidates: readonly Candidate[], text: string): Match[] {
  const typed = fold(text);
  return candidates
    .flatMap((candidate) => placed(candidate, typed))
    .sort((a, b) => a.place - b.place || byRelevance(a.candidate, b.candidate))
    .map(({ match }) => match);
}

function placed(candidate: Candidate, typed: string): Placed[] {
  const names = [candidate.name, candidate.shortName, ...Object.values(candidate.names), ...candidate.aliases].filter(
    Boolean,
  );
  const place = Math.min(...names.map((name) => placeIn(name, typed)));
  if (place < 9) return [{ candidate, place, match: matchOf(candidate, "name", null) }];
  for (const contact of candidate.contacts ?? [])
    if (placeIn(contact.name, typed) < 9)
      return [{ candidate, place: 5, match: matchOf(candidate, "contact", contact) }];
  return [];
}

/** How well a name fits: 0 it is it, 1 it begins so, 2 it contains it, 3 its initials or its pinyin do; 9 not at all. */
function placeIn(name: string, typed: string): number {
  const folded = fold(name);
  if (folded === typed) return 0;
  if (folded.startsWith(typed)) return 1;
  if (folded.includes(typed)) return 2;
  if (!/^[a-z]+$/.test(typed)) return 9;
  const tokens = new Set(searchTokens([name]));
  return readings(typed).some((reading) => reading.every((token) => tokens.has(token))) ? 3 : 9;
}

/** Open tickets first, then the latest contact. */
function byRelevance(a: Candidate, b: Candidate): number {
  const open = Number(b.openTickets > 0) - Number(a.openTickets > 0);
  if (open !== 0) return open;
  return (b.lastContactAt ?? "").localeCompare(a.lastContactAt ?? "") || a.name.length - b.name.length;
}

function matchOf(candidate: Candidate, foundBy: Match["foundBy"], contact: Match["contact"]): Match {
  const { id, name, shortName, code, importance, incomplete, openTickets, lastContactAt } = candidate;
  return { id, name, shortName, code, importance, incomplete, openTickets, lastContactAt, contact, foundBy };
}
