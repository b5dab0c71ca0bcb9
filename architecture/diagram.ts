import type { Plan } from "./rooms.ts";

const open = "<!-- drawn from architecture/rooms.ts by node architecture/draw.ts -->";
const close = "<!-- end of the drawing -->";

/** Puts the drawing of a plan between its two marks in a paper; the paper must have them. */
export function withDrawing(paper: string, plan: Plan): string {
  const [before, rest] = paper.split(open);
  const after = rest?.split(close)[1];
  if (before === undefined || after === undefined) throw new Error("ARCHITECTURE.md has lost the marks of its drawing");
  return `${before}${open}\n\n${drawingOf(plan)}\n\n${close}${after}`;
}

/** Two Mermaid graphs: the parts and what they import, the rooms and what they use; what follows from another line is left out. */
function drawingOf(plan: Plan): string {
  const parts = Object.fromEntries(Object.entries(plan.parts).map(([part, { imports }]) => [part, imports]));
  return [graph(withoutShortcuts(parts)), graph(withoutShortcuts(plan.rooms))].join("\n\n");
}

const graph = (uses: Record<string, readonly string[]>): string =>
  [
    "```mermaid",
    "graph TD",
    ...Object.entries(uses).flatMap(([name, below]) =>
      below.length ? below.map((other) => `  ${name} --> ${other}`) : [`  ${name}`],
    ),
    "```",
  ].join("\n");

function withoutShortcuts(uses: Record<string, readonly string[]>): Record<string, readonly string[]> {
  const reaches = (from: string, to: string): boolean =>
    (uses[from] ?? []).some((next) => next === to || reaches(next, to));
  return Object.fromEntries(
    Object.entries(uses).map(([name, below]) => [
      name,
      below.filter((to) => !below.some((by) => by !== to && reaches(by, to))),
    ]),
  );
}
