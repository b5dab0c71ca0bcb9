import { say, text, type Language } from "../kit/language.ts";
import type { FaxPurpose } from "./sent-fax.ts";

/** A fax as it is laid out on its page: a title, facts in two columns, and paragraphs. */
export type Cover = {
  readonly language: Language;
  readonly company: string;
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly paragraphs: readonly string[];
};

/** What stands on a cover. */
export type Covered = {
  language: Language;
  company: string;
  to: { name: string; number: string };
  /** Who writes. */
  from: string;
  /** The moment in the company's zone, as one reads it. */
  at: string;
  subject: string;
  reference: string;
  paragraphs: readonly string[];
};

const words = {
  title: text("傳真", "传真", "Fax"),
  to: text("收件人", "收件人", "To"),
  number: text("傳真號碼", "传真号码", "Fax number"),
  from: text("發件人", "发件人", "From"),
  at: text("日期", "日期", "Date"),
  subject: text("主旨", "主题", "Subject"),
  reference: text("編號", "编号", "Reference"),
  acknowledged: text("已收到您的傳真", "已收到您的传真", "We have your fax"),
  opened: text("已收到您的報修，單號 {number}", "已收到您的报修，单号 {number}", "We have your report: {number}"),
  greeting: text("{name} 您好：", "{name} 您好：", "Dear {name},"),
  greetingNobody: text("您好：", "您好：", "Good day,"),
  received: text(
    "您於 {at} 傳來的傳真已收到，由 {who} 處理，我們會儘快與您聯絡。",
    "您于 {at} 传来的传真已收到，由 {who} 处理，我们会尽快与您联系。",
    "we received your fax at {at}. {who} attends to it, and we shall be in touch with you shortly.",
  ),
  number2: text(
    "您的報修已登記，單號 {number}。來電或來傳真時請告訴我們這個號碼。",
    "您的报修已登记，单号 {number}。来电或来传真时请告诉我们这个号码。",
    "your report is on record under number {number}. Please tell us this number when you call or fax.",
  ),
  promise: text("我們答應您：", "我们答应您：", "We promise you:"),
  line: text("・{what}，最遲 {by}", "・{what}，最迟 {by}", "- {what}, by {by}"),
};

/** The page of a fax in its reader's language; facts nobody knows are left out. */
export function coverOf({ language, company, to, from, at, subject, reference, paragraphs }: Covered): Cover {
  const facts = [
    [words.to, to.name],
    [words.number, to.number],
    [words.from, [from, company].filter(Boolean).join(language === "en" ? ", " : "，")],
    [words.at, at],
    [words.subject, subject],
    [words.reference, reference],
  ] as const;
  return {
    language,
    company,
    title: words.title[language],
    facts: facts.flatMap(([label, value]) => (value ? [[label[language], value] as const] : [])),
    paragraphs,
  };
}

/** What a fax of the house says: that one came and who attends to it, or the number of its ticket and what is promised by when. */
export function houseWords(
  language: Language,
  said:
    | { purpose: Extract<FaxPurpose, "acknowledgement">; name: string; receivedAt: string; who: string }
    | {
        purpose: Extract<FaxPurpose, "ticket-opened">;
        name: string;
        number: string;
        promised: readonly { what: string; by: string }[];
      },
): { subject: string; text: string } {
  const hello = said.name ? say(words.greeting, language, { name: said.name }) : words.greetingNobody[language];
  if (said.purpose === "acknowledgement") {
    const received = say(words.received, language, { at: said.receivedAt, who: said.who });
    return { subject: words.acknowledged[language], text: [hello, "", received].join("\n") };
  }
  const promised = said.promised.map(({ what, by }) => say(words.line, language, { what, by }));
  const lines = [hello, "", say(words.number2, language, { number: said.number })];
  if (promised.length > 0) lines.push("", words.promise[language], ...promised);
  return { subject: say(words.opened, language, { number: said.number }), text: lines.join("\n") };
}
