import { text, type Language, type Text } from "../kit/language.ts";
import type { Missing } from "./steps.ts";

/** Each thing a call may lack, as people read it. */
export const missingNames: Readonly<Record<Missing, Text>> = {
  company: text("哪家公司", "哪家公司", "which company"),
  "company-name": text("公司名稱", "公司名称", "the company's name"),
  caller: text("來電者是誰", "来电者是谁", "who is calling"),
  number: text("聯絡電話", "联系电话", "how to reach them"),
  "what-happens": text("發生了什麼", "发生了什么", "what happens"),
  reason: text("改變緊急程度的原因", "改变紧急程度的原因", "why the urgency was set otherwise"),
  "own-fields": text("必填的自訂欄位", "必填的自定义字段", "an own field that must be filled in"),
  promise: text("工程師聯繫的承諾", "工程师联系的承诺", "the promise that an engineer calls"),
  ticket: text("故障單", "故障单", "the ticket"),
  "about-ticket": text("是哪張故障單", "是哪张故障单", "which ticket it is about"),
  words: text("說了什麼", "说了什么", "what was said"),
};

/** What is missing as a list in a sentence. */
export const missingInWords = (missing: readonly Missing[], language: Language): string =>
  missing.map((each) => missingNames[each][language]).join(language === "en" ? ", " : "、");
