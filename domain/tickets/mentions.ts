import { z } from "zod";

/** Someone, or a department, that can be mentioned in a note. */
export const Mentionable = z.object({
  kind: z.enum(["person", "department"]),
  /** Of the person, or the code of the department. */
  id: z.string(),
  /** What stands behind the `@`: of a department in each language; of a person the name, told apart where two share it. */
  handles: z.array(z.string()).min(1),
  /** Where they belong, in the language of whoever asks; empty when nowhere. */
  department: z.string(),
  /** What it is found by, folded: names, pinyin initials, full pinyin, the department. */
  keys: z.array(z.string()),
});
export type Mentionable = z.infer<typeof Mentionable>;

type Named = Pick<Mentionable, "kind" | "id" | "handles">;

/** Whom a text mentions, each once, in their order and as it is written there: the longest name after each `@` counts, an address such as a@b is none. */
export function mentionsIn<One extends Named>(
  text: string,
  all: readonly One[],
): { one: One; at: number; says: string }[] {
  const found: { one: One; at: number; says: string }[] = [];
  for (const { index } of text.matchAll(/(?<![\w.-])[@＠]/g)) {
    const named = namedAt(text.slice(index + 1), all);
    if (!named || found.some(({ one }) => one.id === named.one.id)) continue;
    found.push({ one: named.one, at: index, says: text.slice(index, index + 1 + named.length) });
  }
  return found;
}

function namedAt<One extends Named>(rest: string, all: readonly One[]): { one: One; length: number } | undefined {
  let best: { one: One; length: number } | undefined;
  for (const one of all)
    for (const handle of one.handles)
      if (begins(rest, handle) && handle.length > (best?.length ?? 0)) best = { one, length: handle.length };
  return best;
}

/** A name in letters ends where its letters end; a Chinese one may be followed by anything. */
const begins = (rest: string, handle: string): boolean =>
  rest.slice(0, handle.length).toLowerCase() === handle.toLowerCase() &&
  !(/\w$/.test(handle) && /^\w/.test(rest.slice(handle.length)));

const ends = /[。！？!?\n]|\.(?=\s|$)/;

/** The sentence of a text in which something stands, 200 characters at most. */
export function sentenceAt(text: string, at: number): string {
  const before = text.slice(0, at).split(ends).at(-1) ?? "";
  const behind = text.slice(at);
  const end = ends.exec(behind);
  const sentence = `${before}${end ? behind.slice(0, end.index + end[0].length) : behind}`.trim();
  return sentence.length > 200 ? `${sentence.slice(0, 199)}…` : sentence;
}

/** What is being typed behind an `@` just before the caret, and where the `@` stands; null when no name is being typed. */
export function mentionTyped(text: string, caret: number): { at: number; typed: string } | null {
  const found = /(?<![\w.-])[@＠]([\p{L}\p{N}·]{0,24})$/u.exec(text.slice(0, caret));
  return found ? { at: found.index, typed: found[1] ?? "" } : null;
}

/** Those who fit what is typed by name, pinyin or department; those whose name begins so first. */
export function fitting<One extends Pick<Mentionable, "keys">>(all: readonly One[], typed: string): One[] {
  const wanted = typed.toLowerCase();
  const begin = all.filter(({ keys }) => keys.some((key) => key.startsWith(wanted)));
  return [...begin, ...all.filter((one) => !begin.includes(one) && one.keys.some((key) => key.includes(wanted)))];
}
