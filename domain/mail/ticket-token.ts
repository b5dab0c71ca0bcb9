/** A ticket number, and a mark that only the house can have made of it. */
export type TicketToken = { readonly number: string; readonly mark: string };

/** The words whose mark makes a token of a ticket. */
export const wordsOfToken = (number: string): string => `mail answers ${number}`;

/** The address by which an answer names its ticket: "service+t-2026-000123-k3xq7mabcd@kept.example" (RFC 5233). */
export function tokenAddress(address: string, { number, mark }: TicketToken): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+t-${number.replace(/^F-/, "")}-${mark}${address.slice(at)}`;
}

/** A subject that names its ticket by a token: "[F-2026-000123-k3xq7mabcd] …". */
export const tokenSubject = (subject: string, { number, mark }: TicketToken): string =>
  subject.replace(number, `${number}-${mark}`);

/** The tokens that addresses and a subject hold, each still to be proven; the addresses' first. */
export function tokensIn(addresses: readonly string[], subject: string): TicketToken[] {
  const inAddress = /\+t-(\d{4}-\d{4,9})-([a-z2-7]{10})@/gi;
  const inSubject = /\bF-(\d{4}-\d{4,9})-([a-z2-7]{10})\b/gi;
  const found = [
    ...addresses.flatMap((address) => [...address.matchAll(inAddress)]),
    ...subject.normalize("NFKC").matchAll(inSubject),
  ];
  return found.map(([, digits = "", mark = ""]) => ({ number: `F-${digits}`, mark: mark.toLowerCase() }));
}
