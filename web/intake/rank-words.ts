import type { RankReason } from "@kept/domain/dispatch/rank-engineers.ts";
import { familyNames, type Family } from "@kept/domain/charter/code.ts";
import { say, text, type Language, type Text } from "@kept/domain/kit/language.ts";
import { languageNames } from "../platform/language.ts";

const words: Readonly<Record<RankReason["kind"], Text>> = {
  "served-customer": text("服務過這家 {n} 次", "服务过这家 {n} 次", "served here {n}×"),
  "served-machine": text("修過這台 {n} 次", "修过这台 {n} 次", "served this machine {n}×"),
  "served-fault": text("處理過這類 {n} 次", "处理过这类 {n} 次", "this kind of fault {n}×"),
  skill: text("{word}", "{word}", "{word}"),
  speaks: text("說{word}", "说{word}", "speaks {word}"),
  free: text("空閒", "空闲", "free"),
  busy: text("手上 {n} 張", "手上 {n} 张", "{n} in hand"),
  "on-duty": text("當班", "当班", "on duty"),
  "stands-in": text("代班", "代班", "stands in"),
  "off-duty": text("下班", "下班", "off duty"),
  away: text("不在", "不在", "away"),
};

/** A reason of the ranking in a short word: "served here 3×", "Power", "free". */
export function reasonInWords({ kind, count = 1, word = "" }: RankReason, language: Language): string {
  const family = familyNames[word as Family];
  const spoken = word in languageNames ? languageNames[word as Language] : (family?.[language] ?? word);
  return say(words[kind], language, { n: count, word: spoken });
}

/** The reasons that speak for someone, in one line. */
export const reasonsInWords = (reasons: readonly RankReason[], language: Language): string =>
  reasons.map((reason) => reasonInWords(reason, language)).join(" · ");
