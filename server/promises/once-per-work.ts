import type { Work } from "../platform/work.ts";

const known = new WeakMap<Work, Map<string, Promise<unknown>>>();

/** Asks once in a unit of work, so that a batch of alarms does not ask the same again and again. A key stands for one kind of answer. */
export function oncePerWork<Answer>(work: Work, key: string, ask: () => Promise<Answer>): Promise<Answer> {
  const answers = known.get(work) ?? new Map<string, Promise<unknown>>();
  known.set(work, answers);
  const answer = (answers.get(key) as Promise<Answer> | undefined) ?? ask();
  answers.set(key, answer);
  return answer;
}
