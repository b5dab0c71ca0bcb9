import type { Duration } from "@kept/domain/kit/instant.ts";
import type { Language } from "@kept/domain/kit/language.ts";

const units = {
  "zh-Hant": ["天", "小時", "分", "秒"],
  "zh-Hans": ["天", "小时", "分", "秒"],
  en: ["d", "h", "min", "s"],
} as const;
const sizes = [86_400_000, 3_600_000, 60_000, 1_000] as const;

/** A length of time as people say it, its two largest units: "2 h 5 min", "3 天 4 小時", "40 s". */
export function lengthInWords(length: Duration, language: Language): string {
  let left = Math.max(0, Math.round(length / 1_000) * 1_000);
  const parts: string[] = [];
  for (const [place, size] of sizes.entries()) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${units[language][place]}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(" ") || `0 ${units[language][3]}`;
}
