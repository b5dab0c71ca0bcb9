/** One place where two states of a thing differ; undefined where it was not there. */
export type Difference = { readonly path: string; readonly before: unknown; readonly after: unknown };

/** Where two states of a thing differ, by dotted paths in the order of their first appearance; lists are compared as a whole. */
export function differences(before: unknown, after: unknown, path = ""): Difference[] {
  if (same(before, after)) return [];
  if (!isRecord(before) && !isRecord(after)) return [{ path, before: before ?? undefined, after: after ?? undefined }];
  const [was, is] = [recordOf(before), recordOf(after)];
  if (!was || !is) return [{ path, before, after }];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => differences(was[name], is[name], path === "" ? name : `${path}.${name}`));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What was not there has no fields; a figure or a list has no fields to compare either, so it is compared whole. */
const recordOf = (value: unknown): Record<string, unknown> | null =>
  isRecord(value) ? value : value === undefined || value === null ? {} : null;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
