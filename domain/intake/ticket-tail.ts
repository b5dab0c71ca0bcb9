import { ticketNumber, ticketNumberIn } from "../tickets/ticket-number.ts";

/** How many years back a caller may mean when they give only the end of a number. */
const yearsBack = 2;

/** With fewer digits the end of a number fits too many tickets: they then mean the whole count, "12" is 000012. */
const digitsOfAnEnd = 3;

const digitsOfACount = 6;

/** The ticket numbers a caller may mean by a whole number or by its last digits, the likeliest first; none when it is neither (3.5.1). */
export function ticketNumbersMeant(asked: string, year: number): string[] {
  const whole = ticketNumberIn(asked);
  if (whole) return [whole];
  const tail = /^\s*#?(\d{1,6})\s*$/.exec(asked.normalize("NFKC"))?.[1];
  if (!tail || Number(tail) === 0) return [];
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => year - back);
  return countsEndingIn(tail).flatMap((count) => years.map((each) => ticketNumber(each, count)));
}

function countsEndingIn(tail: string): number[] {
  const step = 10 ** tail.length;
  const ends = tail.length < digitsOfAnEnd ? 1 : 10 ** (digitsOfACount - tail.length);
  return Array.from({ length: ends }, (_, lead) => lead * step + Number(tail)).filter((count) => count > 0);
}
