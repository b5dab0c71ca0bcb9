/** A file of the house as the checker sees it. */
export type SourceFile = {
  path: string;
  /** The whole text. */
  text: string;
  /** The text with comments blanked out; the same length. */
  code: string;
  /** Paths inside the repository that it imports, type-only imports included. */
  imports: readonly string[];
  /** Outside packages that it imports, as written. */
  packages: readonly string[];
};

/** One place where the code leaves the plan. */
export type Breach = { rule: string; at: string; detail: string };

/** Where a file stands: "server/tickets/open-ticket.ts" is in part "server", room "tickets". */
export function placeOf(path: string): { part: string; room: string; file: string } {
  const [part = "", ...rest] = path.split("/");
  return rest.length > 1
    ? { part, room: rest[0] ?? "", file: rest.slice(1).join("/") }
    : { part, room: "", file: rest[0] ?? "" };
}

/** Whether a file is a test, which may use more than what it tests. */
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
