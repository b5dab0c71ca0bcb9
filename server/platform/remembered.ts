import type { Work } from "./work.ts";

/** What a process keeps in memory of things that change a few times a day and are asked for at every deed. */
export type Memory = Map<string, { readonly since: number; readonly answer: Promise<unknown> }>;

/** Another process that changes something is noticed within this many milliseconds; a change made here, at once. */
const keptFor = 1_000;
const topicsAtMost = 2_000;

/** An answer kept in memory for a second at most and until a unit of work here forgets its topic; never used by the work that did so. */
export function remembered<Answer>(work: Work, topic: string, ask: () => Promise<Answer>): Promise<Answer> {
  if (work.pending.forgotten.has(topicOf(topic))) return ask();
  const { memory } = work.house;
  const known = memory.get(topic);
  if (known && performance.now() - known.since < keptFor) return known.answer as Promise<Answer>;
  if (memory.size >= topicsAtMost) dropOld(memory);
  const answer = ask();
  const entry = { since: performance.now(), answer };
  memory.set(topic, entry);
  answer.catch(() => memory.get(topic) === entry && memory.delete(topic));
  return answer;
}

/** Asks anew, in this work and after its commit everywhere in this process, for a topic and all that is kept under `topic:…`. */
export function forget(work: Work, topic: string): void {
  work.pending.forgotten.add(topic);
}

/** Drops what a committed work has changed. */
export function dropForgotten(work: Work): void {
  const { forgotten } = work.pending;
  if (forgotten.size === 0) return;
  for (const topic of work.house.memory.keys()) if (forgotten.has(topicOf(topic))) work.house.memory.delete(topic);
}

function dropOld(memory: Memory): void {
  const before = performance.now() - keptFor;
  for (const [topic, { since }] of memory) if (since < before) memory.delete(topic);
}

const topicOf = (topic: string): string => topic.split(":", 1)[0] ?? topic;
