import type { Tongue } from "./speech.tsx";

/** A length of time (ms) as it is read aloud, to the minute, so that a clock does not speak each second: "4 minutes", "2 小時 5 分鐘", "less than a minute". */
export function lengthAloud(ms: number, tongue: Tongue): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60)];
  const { none, d, h, m } = said[tongue];
  if (minutes < 1) return none;
  if (hours < 1) return m(minutes);
  if (days < 3) return [h(hours), minutes % 60 > 0 && m(minutes % 60)].filter(Boolean).join(" ");
  return [d(days), hours % 24 > 0 && h(hours % 24)].filter(Boolean).join(" ");
}

const many = (word: string) => (count: number) => `${count} ${word}${count === 1 ? "" : "s"}`;
const of = (word: string) => (count: number) => `${count} ${word}`;
const said: Readonly<Record<Tongue, { none: string } & Record<"d" | "h" | "m", (count: number) => string>>> = {
  "zh-Hant": { none: "不到一分鐘", d: of("天"), h: of("小時"), m: of("分鐘") },
  "zh-Hans": { none: "不到一分钟", d: of("天"), h: of("小时"), m: of("分钟") },
  en: { none: "less than a minute", d: many("day"), h: many("hour"), m: many("minute") },
};
