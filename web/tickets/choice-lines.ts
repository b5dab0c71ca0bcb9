import { text, type Text } from "@kept/domain/kit/language.ts";
import type { FieldFacts } from "@kept/domain/tickets/field.ts";

type Choices = FieldFacts["choices"];

/** The choices of a field as they are typed, one a line. */
export const choicesText = (choices: Choices): string =>
  choices.map(({ says }) => [says["zh-Hant"], says["zh-Hans"], says.en].join("|")).join("\n");

/** The choices a text says, one a line in up to three languages; a line in its old place keeps its key, so that its words may change. */
export function choicesIn(typed: string, before: Choices): Choices {
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  const said = lines.map((line) => {
    const [hant = "", hans = hant, en = hant] = line.split(/[|｜]/).map((part) => part.trim());
    return text(hant, hans || hant, en || hant);
  });
  const named = (says: Text) => before.find((choice) => choice.says["zh-Hant"] === says["zh-Hant"]);
  const taken = new Set(said.map((says) => named(says)?.key));
  return said.map((says, place) => {
    const renamed = taken.has(before[place]?.key) ? undefined : before[place];
    return { key: (named(says) ?? renamed)?.key ?? crypto.randomUUID().slice(0, 8), says };
  });
}
