/** The ticket numbers a text names ("F-2026-000123"), each once, the first first. */
export const ticketsNamed = (text: string): string[] => [
  ...new Set(
    [...text.normalize("NFKC").matchAll(/\bF-(\d{4})-(\d{4,9})\b/gi)].map(([, year, digits]) => `F-${year}-${digits}`),
  ),
];
