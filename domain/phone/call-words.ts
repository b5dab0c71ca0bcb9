import { say, text, type Language, type Text } from "../kit/language.ts";
import type { CallOutcome } from "./fold-call.ts";
import type { PhoneCall } from "./phone-call.ts";

/** How a call ended, in a word. */
export const outcomeNames: Readonly<Record<CallOutcome, Text>> = {
  answered: text("已接聽", "已接听", "answered"),
  missed: text("未接", "未接", "missed"),
  abandoned: text("等不及掛斷", "等不及挂断", "gave up"),
  "short-abandon": text("一響即掛", "一响即挂", "gave up at once"),
  busy: text("忙線", "忙线", "busy"),
  voicemail: text("轉語音信箱", "转语音信箱", "to the mailbox"),
  unknown: text("結果不明", "结果不明", "unknown"),
};

/** What 3.2a says of a call, in a word. */
export const callVerdictNames: Readonly<Record<PhoneCall["verdict"], Text>> = {
  waiting: text("等候中", "等候中", "waiting"),
  running: text("計時中", "计时中", "running"),
  kept: text("已兌現", "已兑现", "kept"),
  broken: text("未兌現", "未兑现", "broken"),
  neither: text("不計", "不计", "neither"),
  unmeasured: text("無法判定", "无法判定", "not known"),
};

const words = {
  in: text("電話 {from} → {to}", "电话 {from} → {to}", "Call {from} → {to}"),
  rang: text("響鈴 {s} 秒", "响铃 {s} 秒", "rang {s} s"),
  waited: text("等候 {s} 秒", "等候 {s} 秒", "waited {s} s"),
  answered: text("{who} 接聽", "{who} 接听", "answered by {who}"),
  talked: text("通話 {length}", "通话 {length}", "talked {length}"),
  transferred: text("轉接 {n} 次", "转接 {n} 次", "transferred {n}×"),
} as const satisfies Readonly<Record<string, Text>>;

/** A call in one line: who rang where, for how long, who answered and how long they talked. */
export function callInWords(call: PhoneCall, language: Language): string {
  const tell = (sentence: Text, values: Record<string, string | number>) => say(sentence, language, values);
  const parts = [
    tell(words.in, { from: call.from || "—", to: call.lineName ?? call.to }),
    call.ringMs !== null && tell(words.rang, { s: seconds(call.ringMs) }),
    call.waitMs !== null && call.waitMs !== call.ringMs && tell(words.waited, { s: seconds(call.waitMs) }),
    call.answeredByName && tell(words.answered, { who: call.answeredByName }),
    call.talkMs !== null && tell(words.talked, { length: minutes(call.talkMs) }),
    call.transfers > 0 && tell(words.transferred, { n: call.transfers }),
    call.outcome && call.outcome !== "answered" && outcomeNames[call.outcome][language],
  ];
  return parts.filter(Boolean).join(language === "en" ? ", " : "，");
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
const minutes = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1_000) % 60).padStart(2, "0")}`;
