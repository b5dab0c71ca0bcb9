import { z } from "zod";
import { durationInWords } from "../kit/duration-in-words.ts";
import type { Duration } from "../kit/instant.ts";
import { say, text, type Language, type Text } from "../kit/language.ts";

const period = z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, "P1M, P3M, P1Y …");
const ms = z.number().int();

/** The number in a clause: a budget in milliseconds, rings with the country's cadence, a cycle, or a window of time. */
export const Figure = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("within"), ms: ms.positive() }),
  z.object({ kind: z.literal("rings"), rings: ms.min(1).max(20), onMs: ms.positive(), offMs: ms.min(0) }),
  z.object({ kind: z.literal("every"), period }),
  z.object({ kind: z.literal("window"), period }),
]);
export type Figure = z.infer<typeof Figure>;

/** How a telephone rings in a country: on, then silent, in milliseconds (design §2). */
export const ringCadences = {
  "mainland-china": { onMs: 1_000, offMs: 4_000 },
  "hong-kong": { onMs: 1_000, offMs: 3_000 },
  taiwan: { onMs: 1_000, offMs: 2_000 },
  "north-america": { onMs: 2_000, offMs: 4_000 },
  europe: { onMs: 1_000, offMs: 4_000 },
} as const;

/** The time a figure gives, or null where due dates come from a plan. Three rings end with the third: 11 s in mainland China. */
export function budgetOf(figure: Figure | null): Duration | null {
  if (figure?.kind === "within") return figure.ms;
  if (figure?.kind === "rings") return figure.rings * figure.onMs + (figure.rings - 1) * figure.offMs;
  return null;
}

const cycles: Readonly<Record<string, Text>> = {
  P1Y: text("年", "年", "year"),
  P6M: text("半年", "半年", "six months"),
  P3M: text("季度", "季度", "quarter"),
  P1M: text("個月", "个月", "month"),
  P1W: text("週", "周", "week"),
};
const spans = {
  Y: text("{n} 年", "{n} 年", "{n} years"),
  M: text("{n} 個月", "{n} 个月", "{n} months"),
  W: text("{n} 週", "{n} 周", "{n} weeks"),
  D: text("{n} 天", "{n} 天", "{n} days"),
};

/** The figure as it stands in the middle of a sentence: "10 minutes", "3 rings", "quarter". */
export function figureInWords(figure: Figure, language: Language): string {
  switch (figure.kind) {
    case "within":
      return durationInWords(figure.ms, language);
    case "rings":
      return say(text("{n} 聲", "{n} 声", figure.rings === 1 ? "{n} ring" : "{n} rings"), language, {
        n: figure.rings,
      });
    case "every":
      return cycles[figure.period]?.[language] ?? spanInWords(figure.period, language);
    case "window":
      return spanInWords(figure.period, language);
  }
}

/** The figure standing alone: "10 minutes", "every quarter". */
export function figureAlone(figure: Figure, language: Language): string {
  const words = figureInWords(figure, language);
  return figure.kind === "every" ? say(text("每{words}", "每{words}", "every {words}"), language, { words }) : words;
}

function spanInWords(period: string, language: Language): string {
  const parts = [...period.matchAll(/(\d+)([YMWD])/g)].map(([, count, letter]) => {
    const words = say(spans[letter as keyof typeof spans], language, { n: count ?? "" });
    return count === "1" && language === "en" ? words.replace(/s$/, "") : words;
  });
  return parts.join(language === "en" ? " " : "");
}
