import { z } from "zod";
import type { Duration } from "../kit/instant.ts";
import { text, type Text } from "../kit/language.ts";

/** How the telephone rings in a country: how long one ring sounds from its first tone to its last, and the whole ring with its silence, in ms (ITU-T E.180). */
type Cadence = {
  readonly soundMs: Duration;
  readonly cycleMs: Duration;
  readonly written: string;
  readonly name: Text;
};

const cadence = (soundMs: number, cycleMs: number, written: string, name: Text): Cadence => ({
  soundMs,
  cycleMs,
  written,
  name,
});

/** The presets, by country or family of countries. */
export const ringPresets = {
  china: cadence(1_000, 5_000, "1/4 s", text("中國大陸", "中国大陆", "China")),
  "hong-kong": cadence(1_000, 4_000, "0.4/0.2/0.4/3 s", text("香港", "香港", "Hong Kong")),
  taiwan: cadence(1_000, 3_000, "1/2 s", text("台灣", "台湾", "Taiwan")),
  japan: cadence(1_000, 3_000, "1/2 s", text("日本", "日本", "Japan")),
  "north-america": cadence(2_000, 6_000, "2/4 s", text("北美", "北美", "North America")),
  britain: cadence(
    1_000,
    3_000,
    "0.4/0.2/0.4/2 s",
    text("英國、澳洲、新加坡、印度", "英国、澳大利亚、新加坡、印度", "UK, Australia, Singapore, India"),
  ),
  germany: cadence(
    1_000,
    5_000,
    "1/4 s",
    text("德國、義大利、荷蘭", "德国、意大利、荷兰", "Germany, Italy, Netherlands"),
  ),
  france: cadence(1_500, 5_000, "1.5/3.5 s", text("法國", "法国", "France")),
  spain: cadence(1_500, 4_500, "1.5/3 s", text("西班牙", "西班牙", "Spain")),
} as const satisfies Readonly<Record<string, Cadence>>;

export const RingPreset = z.enum(Object.keys(ringPresets) as [RingPreset, ...RingPreset[]]);
export type RingPreset = keyof typeof ringPresets;

/** How a hotline number counts its rings: strict ends with the last ring's tone, loose with the silence after it; plain seconds go before both. */
export const RingRule = z.object({
  preset: RingPreset.default("china"),
  reading: z.enum(["strict", "loose"]).default("strict"),
  seconds: z.number().min(1).max(600).nullable().default(null),
});
export type RingRule = z.infer<typeof RingRule>;

/** Milliseconds until so many rings are over (3.2a): strict in mainland China three end at 11,000. */
export function ringsLast(rings: number, rule: RingRule): Duration {
  if (rule.seconds !== null) return Math.round(rule.seconds * 1_000);
  const { soundMs, cycleMs } = ringPresets[rule.preset];
  return rule.reading === "strict" ? (rings - 1) * cycleMs + soundMs : rings * cycleMs;
}

/** How many rings somebody has heard after so many milliseconds; the first begins at once. */
export const ringsHeard = (ms: Duration, rule: RingRule): number =>
  ms < 0 ? 0 : Math.floor(ms / ringPresets[rule.preset].cycleMs) + 1;

/** How rings become seconds, as it is printed: "3 rings = 11.0 s (China, 1/4 s)". */
export function ringsInWords(rings: number, rule: RingRule): Text {
  const seconds = (ringsLast(rings, rule) / 1_000).toFixed(1);
  if (rule.seconds !== null)
    return text(
      `${rings} 聲＝${seconds} 秒（自訂）`,
      `${rings} 声＝${seconds} 秒（自定）`,
      `${rings} rings = ${seconds} s (set by hand)`,
    );
  const { name, written } = ringPresets[rule.preset];
  const hant = rule.reading === "strict" ? "" : "，含最後的靜默";
  const hans = rule.reading === "strict" ? "" : "，含最后的静默";
  const en = rule.reading === "strict" ? "" : ", with the last silence";
  return text(
    `${rings} 聲＝${seconds} 秒（${name["zh-Hant"]}，${written}${hant}）`,
    `${rings} 声＝${seconds} 秒（${name["zh-Hans"]}，${written}${hans}）`,
    `${rings} ${rings === 1 ? "ring" : "rings"} = ${seconds} s (${name.en}, ${written}${en})`,
  );
}
