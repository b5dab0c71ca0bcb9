import { changed } from "../platform/announce.ts";
import { remembered } from "../platform/remembered.ts";
import { newId, type Work } from "../platform/work.ts";
import { activeKinds, hooksFor, insertDeliveries } from "./store.ts";

/** Puts down what happened for every address that is told of its kind, in the transaction in which it happened. What a story tells in a time of its own is told to nobody. */
export async function tellOthers(work: Work, kind: string, facts: object): Promise<void> {
  if (work.house.time.mode !== work.house.settings.time) return;
  if (!(await remembered(work, "webhooks", () => activeKinds(work))).includes(kind)) return;
  const hooks = await hooksFor(work, kind);
  await putDown(
    work,
    kind,
    facts,
    hooks.map(({ id }) => id),
  );
}

/** Puts one message down for each of these addresses; the messages' ids. */
export async function putDown(work: Work, kind: string, facts: object, hookIds: readonly string[]): Promise<string[]> {
  const messages = hookIds.map((hookId) => {
    const id = newId(work);
    return { id, hookId, kind, body: JSON.stringify({ id, kind, at: work.now, facts }) };
  });
  await insertDeliveries(work, messages);
  changed(work, "webhook-deliveries");
  return messages.map(({ id }) => id);
}
