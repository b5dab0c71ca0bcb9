import type { Match } from "@kept/domain/customers/customer.ts";
import { numberEnding, phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { fitOf, fold, forgivingReadings, readings } from "@kept/domain/customers/search-text.ts";
import type { Work } from "../platform/work.ts";
import { candidateByCode, candidatesByNumber, candidatesByTokens, twoTiers, type Candidate } from "./store-search.ts";

const lookedAt = 60;
const similarLookedAt = 24;

/** From so many digits on a text that is the end of a number means the number. */
const digitsOfANumber = 5;

/** Customers that may be meant by what was typed, the likeliest first: by code, number, name, contact; with a wrong character when nothing fits (3.5.2). */
export async function findCustomers(work: Work, asked: { text: string; limit: number }): Promise<Match[]> {
  const { text, limit } = asked;
  const meant = readings(text);
  const [byCode, byNumber] = await Promise.all([
    mayBeCode(text) ? candidateByCode(work, text.trim().toUpperCase()) : undefined,
    byNumberEnding(work, text, limit),
  ]);
  const isNumber = byNumber.length > 0 && (numberEnding(text)?.length ?? 0) >= digitsOfANumber;
  const byWords = meant.length > 0 && !isNumber ? await candidatesByTokens(work, meant, lookedAt) : [];
  const found = [...(byCode ? [matchOf(byCode, "code", null)] : []), ...byNumber, ...ranked(byWords, text)];
  if (found.length > 0) return eachOnce(found).slice(0, limit);
  const forgiving = forgivingReadings(text);
  if (forgiving.length === 0) return [];
  const similar = await candidatesByTokens(work, forgiving, similarLookedAt, twoTiers);
  return similar
    .sort(byRelevance)
    .slice(0, limit)
    .map((candidate) => matchOf(candidate, "similar", null));
}

/** A customer found in several ways stands where it was found first. */
const eachOnce = (matches: readonly Match[]): Match[] =>
  matches.filter((match, at) => matches.findIndex(({ id }) => id === match.id) === at);

/** A code is letters, digits and dashes; it is not asked for while somebody types Chinese. */
const mayBeCode = (text: string): boolean => /^[\w./-]+$/.test(text.trim());

async function byNumberEnding(work: Work, text: string, limit: number): Promise<Match[]> {
  const ending = numberEnding(text);
  if (!ending) return [];
  const found = await candidatesByNumber(work, ending, phoneNumber(text)?.extension ?? null, limit);
  return found.map((candidate) => matchOf(candidate, "number", candidate.contact));
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

/** By its own names first, then by its people. */
function placed(candidate: Candidate, typed: string): Placed[] {
  const { names, people } = candidate.words;
  const fits = names.map((name) => fitOf(name, typed)).filter((fit) => fit !== null);
  if (fits.length > 0) return [{ candidate, place: Math.min(...fits), match: matchOf(candidate, "name", null) }];
  const person = people.find(({ heard }) => fitOf(heard, typed) !== null);
  if (!person) return [];
  const { id, name, role } = person;
  return [{ candidate, place: 5, match: matchOf(candidate, "contact", { id, name, role }) }];
}

/** Open tickets first, then the latest contact. */
function byRelevance(a: Candidate, b: Candidate): number {
  const open = Number(b.openTickets > 0) - Number(a.openTickets > 0);
  if (open !== 0) return open;
  return (b.lastContactAt ?? "").localeCompare(a.lastContactAt ?? "") || a.name.length - b.name.length;
}

function matchOf(candidate: Omit<Candidate, "words">, foundBy: Match["foundBy"], contact: Match["contact"]): Match {
  const { id, name, shortName, code, importance, incomplete, openTickets, lastContactAt } = candidate;
  return { id, name, shortName, code, importance, incomplete, openTickets, lastContactAt, contact, foundBy };
}
