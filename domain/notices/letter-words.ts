import { say, text, type Language, type Text } from "../kit/language.ts";
import type { Want } from "./api.ts";

const words = {
  greeting: text("{name}，您好：", "{name}，您好：", "Hello {name},"),
  wants: {
    acknowledge: text("請確認您已知道。", "请确认您已知道。", "Please acknowledge it."),
    decide: text("請您決定。", "请您决定。", "Please decide."),
    assign: text("請您派工。", "请您派工。", "Please assign it."),
    act: text("請您處理。", "请您处理。", "Please see to it."),
  } satisfies Record<Want, Text>,
  insteadOf: text(
    "{absent} 不在，由您代理，所以通知您。",
    "{absent} 不在，由您代理，所以通知您。",
    "You are told because you stand in for {absent}, who is away.",
  ),
  open: text("在 Kept 中開啟", "在 Kept 中打开", "Open it in Kept"),
  why: text(
    "要改變通知方式，請在 Kept 的「通知」頁選擇。請勿回覆這封信。",
    "要改变通知方式，请在 Kept 的“通知”页选择。请勿回复这封信。",
    "Choose what you are told on the notices page of Kept. Please do not answer this letter.",
  ),
  digest: text("Kept：{n} 則通知", "Kept：{n} 条通知", "Kept: {n} notices"),
  digestLead: text(
    "以下是還沒讀的通知，一共 {n} 則。",
    "以下是还没读的通知，一共 {n} 条。",
    "What you were told and have not read yet, {n} in all.",
  ),
};

/** What a letter carries: its subject, its words as plain text and as HTML. */
export type LetterWords = { subject: string; body: string; html: string };

type Told = {
  name: string;
  language: Language;
  says: Text;
  title: string | null;
  wants: Want | null;
  /** Who is absent and would have been told. */
  insteadOf: string | null;
  /** The one link that matters. */
  link: string;
};

/** A letter about one notice, in its reader's language. All letters about one thing carry its title as subject, so that mail programs put them together. */
export function letterOf({ name, language, says, title, wants, insteadOf, link }: Told): LetterWords {
  const sentence = says[language];
  const lines = [
    sentence,
    ...(wants ? [words.wants[wants][language]] : []),
    ...(insteadOf ? [say(words.insteadOf, language, { absent: insteadOf })] : []),
  ];
  return {
    subject: oneLine(title ?? sentence),
    ...put(language, say(words.greeting, language, { name }), [lines.join("\n")], link),
  };
}

/** A letter that gathers what was told since the last one. */
export function digestOf(told: {
  name: string;
  language: Language;
  notices: readonly { says: Text; title: string | null }[];
  link: string;
}): LetterWords {
  const { name, language, notices, link } = told;
  const n = notices.length;
  const groups = Map.groupBy(notices, ({ title }) => title ?? "");
  const lead = say(words.digestLead, language, { n });
  const parts = [...groups].map(([title, each]) =>
    [...(title ? [title] : []), ...each.map(({ says }) => `• ${says[language]}`)].join("\n"),
  );
  return {
    subject: say(words.digest, language, { n }),
    ...put(language, say(words.greeting, language, { name }), [lead, ...parts], link),
  };
}

function put(language: Language, greeting: string, parts: readonly string[], link: string) {
  const open = words.open[language];
  const why = words.why[language];
  return {
    body: [greeting, ...parts, `${open}${language === "en" ? ":" : "："}\n${link}`, `-- \n${why}\n`].join("\n\n"),
    html: [
      `<!doctype html><html lang="${language}"><body style="font:15px/1.6 system-ui,sans-serif;color:#1c1f24;max-width:36em">`,
      ...[greeting, ...parts].map((part) => `<p>${safe(part).replaceAll("\n", "<br>")}</p>`),
      `<p><a href="${safe(link)}" style="font-weight:600">${open}</a></p>`,
      `<p style="color:#666;font-size:13px">${why}</p></body></html>`,
    ].join("\n"),
  };
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
};

const safe = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
