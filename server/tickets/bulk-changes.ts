import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import { say } from "@kept/domain/kit/language.ts";
import type { ticketListApi } from "@kept/domain/tickets/list-api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { attempt } from "../platform/attempt.ts";
import type { Work } from "../platform/work.ts";
import { ticketOf } from "./find-tickets.ts";
import { setTags } from "./set-tags.ts";
import { setUrgency } from "./set-urgency.ts";

type Api = typeof ticketListApi;
type Result<Undo> = { id: string; number: string; done: boolean; why: string | null; undo: Undo | null };

/** Adds and removes tags of many tickets; what cannot be done is said, the rest is done. */
export async function changeTagsOfMany(work: Work, asked: InputOf<Api["tagMany"]>): Promise<OutputOf<Api["tagMany"]>> {
  const rows = await eachInTurn(work, asked.rows, async ({ id, add, remove }) => {
    const { tags } = await ticketOf(work, id);
    const added = add.filter((tag) => !tags.includes(tag));
    const removed = remove.filter((tag) => tags.includes(tag));
    const next = [...tags.filter((tag) => !removed.includes(tag)), ...added];
    if (next.length > 20) throw refuse("too-many-tags");
    await setTags(work, { id, tags: next });
    return added.length + removed.length > 0 ? { id, add: removed, remove: added } : null;
  });
  return { rows };
}

/** Sets how much each of many tickets presses; what cannot be done is said, the rest is done. */
export async function changeUrgencyOfMany(
  work: Work,
  asked: InputOf<Api["setUrgencyOfMany"]>,
): Promise<OutputOf<Api["setUrgencyOfMany"]>> {
  const rows = await eachInTurn(work, asked.rows, async ({ id, urgency, why }) => {
    const before = await ticketOf(work, id);
    await setUrgency(work, { id, urgency, why });
    return { id, urgency: before.urgency, why };
  });
  return { rows };
}

/** Does a deed on each, in the order of ids so that two people never wait for each other; answers in the order asked. */
async function eachInTurn<Row extends { id: string }, Undo>(
  work: Work,
  asked: readonly Row[],
  deed: (row: Row) => Promise<Undo | null>,
): Promise<Result<Undo>[]> {
  const results = new Map<Row, Result<Undo>>();
  for (const row of asked.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const tried = await attempt(work, async () => {
      const { number } = await ticketOf(work, row.id);
      return { number, undo: await deed(row) };
    });
    results.set(row, await resultOf(work, row.id, tried));
  }
  return asked.flatMap((row) => results.get(row) ?? []);
}

type Tried<Undo> = Awaited<ReturnType<typeof attempt<{ number: string; undo: Undo | null }>>>;

async function resultOf<Undo>(work: Work, id: string, tried: Tried<Undo>): Promise<Result<Undo>> {
  if ("done" in tried) return { id, number: tried.done.number, done: true, why: null, undo: tried.done.undo };
  const { reason, values } = tried.refused;
  const known = await attempt(work, () => ticketOf(work, id));
  const number = "done" in known ? known.done.number : "";
  return { id, number, done: false, why: say(reason.says, work.by.language, values), undo: null };
}
