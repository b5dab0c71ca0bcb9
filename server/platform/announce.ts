import type { Work } from "./work.ts";

/** Tells every room above what happened, in the same transaction, in the order of the plan. */
export async function announce<Events extends object, Name extends keyof Events & string = keyof Events & string>(
  work: Work,
  name: Name,
  event: Events[Name],
): Promise<void> {
  for (const react of work.house.reactions.get(name) ?? []) await react(work, event as never);
}

/** Says that a resource changed, so that every browser that shows it asks again; told after the commit. */
export function changed(work: Work, resource: string, subject: string | null = null): void {
  work.pending.changed.set(`${resource}/${subject ?? ""}`, { resource, subject });
}
