import chineseDays from "chinese-days";
import { text, type Text } from "../kit/language.ts";
import type { Day } from "../kit/instant.ts";

/** Public holidays of mainland China in Traditional characters, by the name their source gives. */
const traditional: Readonly<Record<string, string>> = {
  元旦: "元旦",
  春节: "春節",
  清明: "清明節",
  劳动节: "勞動節",
  端午: "端午節",
  中秋: "中秋節",
  国庆节: "國慶節",
};
const simplified: Readonly<Record<string, string>> = { 清明: "清明节", 端午: "端午节", 中秋: "中秋节" };

/** The holiday a day belongs to or makes up for; null on any other day. The source writes "Labour Day,劳动节,2". */
export function holidayName(day: Day): Text | null {
  const [english, chinese] = chineseDays.getDayDetail(day).name.split(",");
  if (!english || !chinese) return null;
  return text(traditional[chinese] ?? chinese, simplified[chinese] ?? chinese, english);
}
