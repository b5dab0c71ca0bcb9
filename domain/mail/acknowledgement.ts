import { say, text, type Language } from "../kit/language.ts";

/** What is promised, as the reporter reads it: "solved", and by when in the company's zone. */
export type PromisedTime = { readonly what: string; readonly by: string };

const words = {
  subject: text(
    "[{number}] 已收到您的報修：{subject}",
    "[{number}] 已收到您的报修：{subject}",
    "[{number}] We have your report: {subject}",
  ),
  greeting: text("{name} 您好：", "{name} 您好：", "Dear {name},"),
  body: text(
    "您的報修已收到，單號 {number}。我們答應您：",
    "您的报修已收到，单号 {number}。我们答应您：",
    "we have received your report; its number is {number}. We promise you:",
  ),
  line: text("・{what}，最遲 {by}", "・{what}，最迟 {by}", "- {what}, by {by}"),
  answer: text(
    "要補充說明，直接回覆這封信即可，會記到您的單上。",
    "要补充说明，直接回复这封信即可，会记到您的单上。",
    "To add anything, just answer this mail: it goes onto your ticket.",
  ),
};

/** The acknowledgement a reporter gets by mail: the number, what is promised and by when, in their language. */
export function acknowledgement(asked: {
  language: Language;
  name: string;
  number: string;
  subject: string;
  promised: readonly PromisedTime[];
}): { subject: string; text: string } {
  const { language, name, number, subject, promised } = asked;
  const lines = [
    say(words.greeting, language, { name }),
    "",
    say(words.body, language, { number }),
    ...promised.map(({ what, by }) => say(words.line, language, { what, by })),
    "",
    say(words.answer, language),
  ];
  return { subject: say(words.subject, language, { number, subject }).trim(), text: lines.join("\n") };
}
