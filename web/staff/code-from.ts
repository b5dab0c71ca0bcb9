/** A code drawn from an English name: "R&D, North" is "r-d-north". */
export const codeFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
