/** The clause an address names (`?clause=4.10`); read from the text, because the router would take 4.10 for the number 4.1, and writes it in quotes itself. */
export const clauseInAddress = (search: string): string | null =>
  new URLSearchParams(search).get("clause")?.replace(/^"|"$/g, "") || null;
