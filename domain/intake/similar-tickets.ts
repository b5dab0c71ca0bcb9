/** What is compared of an open ticket. */
export type OpenTicket = {
  readonly id: string;
  readonly machineText: string;
  readonly faultText: string;
  readonly symptomCodes?: readonly string[];
};

/** An open ticket that may be the same thing, and what speaks for it. */
export type Similar<T> = {
  readonly ticket: T;
  readonly because: "machine" | "symptom" | "words";
  readonly score: number;
};

/** The customer's open tickets that may be about the same fault, the likeliest first: "same thing?" before a second one is opened (3.5.4). */
export function similarTickets<T extends OpenTicket>(
  told: { machineText: string; faultText: string; symptomCodes: readonly string[] },
  open: readonly T[],
): Similar<T>[] {
  const machine = piecesOf(told.machineText);
  const words = piecesOf(told.faultText);
  return open
    .map((ticket) => compared(ticket, machine, words, told.symptomCodes))
    .filter(({ score }) => score >= 0.34)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}

function compared<T extends OpenTicket>(
  ticket: T,
  machine: ReadonlySet<string>,
  words: ReadonlySet<string>,
  codes: readonly string[],
): Similar<T> {
  const sameMachine = shared(machine, piecesOf(ticket.machineText));
  const sameCode = codes.some((code) => ticket.symptomCodes?.includes(code)) ? 1 : 0;
  const sameWords = shared(words, piecesOf(ticket.faultText));
  const score = 0.5 * sameMachine + 0.4 * sameCode + 0.9 * sameWords;
  const because = sameMachine >= sameWords && sameMachine > 0 ? "machine" : sameCode ? "symptom" : "words";
  return { ticket, because, score };
}

/** The share of the shorter text that stands in the other; 0 when one is empty. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  if (least === 0) return 0;
  return [...one].filter((piece) => other.has(piece)).length / least;
}

/** Latin words and numbers whole, Han characters in pairs, so that neither script needs spaces. */
function piecesOf(text: string): ReadonlySet<string> {
  const plain = text.normalize("NFKC").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const runs = plain.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = runs.flatMap((run) => {
    const letters = [...run];
    return letters.length === 1 ? letters : letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
  });
  return new Set([...words.filter((word) => word.length > 1), ...pairs]);
}
