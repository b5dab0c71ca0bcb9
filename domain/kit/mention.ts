import { z } from "zod";

/** Someone, or a department, whom a text mentions, and how it says so: "@何經理". */
export const Mention = z.object({ kind: z.enum(["person", "department"]), id: z.string(), says: z.string() });
export type Mention = z.infer<typeof Mention>;

/** A stretch of a text: a mention, or what stands between mentions. */
export type Stretch = { readonly says: string; readonly mention: Mention | null };

/** A text in stretches, so that its mentions can be shown as such; the longest name after each `@` counts. */
export function stretchesOf(text: string, mentions: readonly Mention[]): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { index } of text.matchAll(/(?<![\w.-])[@＠]/g)) {
    if (index < done) continue;
    const mention = mentionedAt(text.slice(index + 1), mentions);
    if (!mention) continue;
    if (index > done) stretches.push({ says: text.slice(done, index), mention: null });
    done = index + mention.says.length;
    stretches.push({ says: text.slice(index, done), mention });
  }
  if (done < text.length) stretches.push({ says: text.slice(done), mention: null });
  return stretches;
}

function mentionedAt(rest: string, mentions: readonly Mention[]): Mention | null {
  const fit = mentions.filter(({ says }) => {
    const name = says.slice(1);
    const goesOn = /\w$/.test(name) && /^\w/.test(rest.slice(name.length));
    return name !== "" && !goesOn && rest.slice(0, name.length).toLowerCase() === name.toLowerCase();
  });
  return fit.toSorted((a, b) => b.says.length - a.says.length)[0] ?? null;
}

/** Whether a mention means someone: themselves, or the department they belong to. */
export const means = ({ kind, id }: Mention, me: { id: string; departmentCode: string | null } | null): boolean =>
  me !== null && id === (kind === "person" ? me.id : me.departmentCode);
