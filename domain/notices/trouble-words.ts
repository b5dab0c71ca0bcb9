import type { LetterState } from "../kit/letter-state.ts";
import { text, type Text } from "../kit/language.ts";

/** What an administrator reads when a letter did not arrive, or may not have. */
export function troubleInWords(toName: string, state: LetterState, why: string): Text {
  const [hant, hans, en] = endings[state] ?? endings.refused;
  const [wide, narrow] = why === "" ? ["", ""] : [`：${why}`, `: ${why}`];
  return text(
    `給 ${toName} 的郵件${hant}${wide}`,
    `给 ${toName} 的邮件${hans}${wide}`,
    `The mail to ${toName} ${en}${narrow}`,
  );
}

const endings: Partial<Record<LetterState, readonly [string, string, string]>> & {
  refused: readonly [string, string, string];
} = {
  refused: ["被拒收", "被拒收", "was refused"],
  unsure: ["可能沒有送達", "可能没有送达", "may not have arrived"],
  "given-up": ["三天都送不出去", "三天都送不出去", "could not be delivered for three days"],
};
