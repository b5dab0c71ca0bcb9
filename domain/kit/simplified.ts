import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "twp", to: "cn" });

/** A text written in Traditional Chinese in Simplified Chinese, words of Taiwan said as on the mainland. */
export const simplified = (traditional: string): string =>
  convert(traditional).replaceAll("「", "“").replaceAll("」", "”").replaceAll("『", "‘").replaceAll("』", "’");
