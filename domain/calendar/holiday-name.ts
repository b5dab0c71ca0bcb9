import { text, type Text } from "../kit/language.ts";

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

/** The name of a holiday of mainland China, as its source writes it: "Labour Day,劳动节,2"; null for anything else. */
export function mainlandName(written: string): Text | null {
  const [english, chinese] = written.split(",");
  if (!english || !chinese) return null;
  return text(traditional[chinese] ?? chinese, simplified[chinese] ?? chinese, english);
}
