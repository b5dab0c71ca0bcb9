import type { Instant } from "@kept/domain/kit/instant.ts";
import { refuse } from "./reasons.ts";

/** Cuts what was found to a page, with the mark after which the next one begins. */
export function pageCut<Row extends { id: string }>(found: Row[], limit: number, at: (row: Row) => Instant) {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > rows.length && last ? `${at(last)}~${last.id}` : null };
}

/** The moment and id a page mark stands for. */
export function pageMark(mark: string | undefined): { at: Instant; id: string } | null {
  if (mark === undefined) return null;
  const [at, id] = mark.split("~");
  if (!at || !id || Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) throw refuse("page-mark-unreadable");
  return { at, id };
}
