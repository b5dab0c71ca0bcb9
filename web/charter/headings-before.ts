import { chapterTitles } from "@kept/domain/charter/clauses.ts";

/** The headings that open with a clause, given the one above it: its chapter, and 3.5 and 3.6, which have their own. */
export function headingsBefore(clause: string, above: string | undefined): string[] {
  const [chapter = "", part] = clause.split(".");
  const inner = `${chapter}.${part}`;
  const opens: string[] = [];
  if (above?.split(".")[0] !== chapter) opens.push(chapter);
  if (inner in chapterTitles && !above?.startsWith(`${inner}.`)) opens.push(inner);
  return opens;
}
