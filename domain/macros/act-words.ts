import { say, text, type Language, type Text } from "../kit/language.ts";
import { firstHouseRules } from "../charter/house-rules.ts";
import { waitingName } from "../tickets/waiting.ts";
import { urgencyNames } from "../tickets/words.ts";
import type { CommonAct, MacroAct } from "./act.ts";

/** What rules and macros do, as people read it. */
export const commonActNames: Readonly<Record<CommonAct["does"], Text>> = {
  urgency: text("設定緊急程度", "设定紧急程度", "Set the urgency"),
  tag: text("加標籤", "加标签", "Add tags"),
  untag: text("去掉標籤", "去掉标签", "Take tags away"),
  note: text("寫備註", "写备注", "Write a note"),
  fill: text("填自訂欄位", "填自定义字段", "Fill in an own field"),
  assign: text("派給", "派给", "Assign"),
};

/** What a macro does, as people read it. */
export const macroActNames: Readonly<Record<MacroAct["does"], Text>> = {
  ...commonActNames,
  wait: text("讓它等待", "让它等待", "Let it wait"),
  reply: text("寫入常用回覆", "写入常用回复", "Write a saved reply"),
};

const sentences = {
  urgency: text("緊急程度設為{to}", "紧急程度设为{to}", "Sets the urgency to {to}"),
  tag: text("加上標籤：{tags}", "加上标签：{tags}", "Adds the tags {tags}"),
  untag: text("去掉標籤：{tags}", "去掉标签：{tags}", "Takes the tags {tags} away"),
  note: text("寫備註：「{words}」", "写备注：“{words}”", "Writes the note “{words}”"),
  fill: text("把「{title}」填為「{words}」", "把“{title}”填为“{words}”", "Fills in “{title}” with “{words}”"),
  assign: text("派給{engineer}", "派给{engineer}", "Assigns it to {engineer}"),
  best: text("最合適、在班的工程師", "最合适、在班的工程师", "the fitting engineer who is there"),
  wait: text("讓它等待，{reason}：「{words}」", "让它等待，{reason}：“{words}”", "Lets it wait, {reason}: “{words}”"),
  reply: text(
    "寫入常用回覆「{title}」：「{words}」",
    "写入常用回复“{title}”：“{words}”",
    "Writes the saved reply “{title}”: “{words}”",
  ),
  gone: text("一則已刪除的", "一条已删除的", "one that is gone"),
} as const;

/** What an act needs to be said as a sentence: its words filled in, and the names of whom and what it names. */
export type ActFacts = { words?: string; engineer?: string | undefined; title?: string | undefined };

/** What an act will do, as a sentence. */
export function sentenceOf(act: MacroAct, language: Language, facts: ActFacts): string {
  const { words = "", engineer, title } = facts;
  const told = (values: Record<string, string>) => say(sentences[act.does], language, values);
  switch (act.does) {
    case "urgency":
      return told({ to: urgencyNames[act.to][language] });
    case "tag":
      return told({ tags: act.add.join(language === "en" ? ", " : "、") });
    case "untag":
      return told({ tags: act.remove.join(language === "en" ? ", " : "、") });
    case "note":
      return told({ words });
    case "fill":
      return told({ title: title ?? sentences.gone[language], words });
    case "assign":
      return told({ engineer: engineer ?? sentences.best[language] });
    case "wait":
      return told({ reason: waitingName(firstHouseRules, act.reason)[language], words });
    case "reply":
      return told({ title: title ?? sentences.gone[language], words });
  }
}
