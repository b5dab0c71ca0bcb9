import { second, type Duration } from "../kit/instant.ts";
import { languages, say, text, type Text } from "../kit/language.ts";
import { lengthInWords } from "./length-in-words.ts";

const words = {
  left: text("還剩 {time}", "还剩 {time}", "{time} left"),
  up: text("時間到", "时间到", "time is up"),
  late: text("已逾時 {time}", "已超时 {time}", "overdue by {time}"),
};

/** What whoever is told of a promise reads: "晨星紡織：解決故障，還剩 9 小時 (3.6.6)". */
export function alarmInWords(owed: {
  clause: string;
  title: Text;
  customer: string | null;
  remainingMs: Duration | null;
}): Text {
  const { clause, title, customer, remainingMs } = owed;
  const [hant = "", hans = "", en = ""] = languages.map((language) => {
    const [colon, comma] = language === "en" ? [": ", ", "] : ["：", "，"];
    const who = customer === null ? "" : `${customer}${colon}`;
    const time = remainingMs === null ? null : timeWords(remainingMs);
    const left = time && say(time, language, { time: lengthInWords(remainingMs ?? 0, language) });
    return `${who}${title[language]}${left ? `${comma}${left}` : ""} (${clause})`;
  });
  return text(hant, hans, en);
}

const timeWords = (left: Duration): Text => (Math.abs(left) < second ? words.up : left > 0 ? words.left : words.late);
