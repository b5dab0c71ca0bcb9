import { z } from "zod";
import { text, Text, type Language } from "../kit/language.ts";

/** Where in IT equipment a fault sits; the first part of every symptom, cause and component code. */
export const families = [
  "power",
  "storage",
  "memory",
  "board",
  "thermal",
  "firmware",
  "configuration",
  "network",
  "media",
  "software",
  "environment",
  "user",
] as const;
export const Family = z.enum(families);
export type Family = z.infer<typeof Family>;

/** Each family as people read it. */
export const familyNames: Readonly<Record<Family, Text>> = {
  power: text("電源", "电源", "Power"),
  storage: text("存儲", "存储", "Storage"),
  memory: text("內存", "内存", "Memory"),
  board: text("主板與板卡", "主板与板卡", "Boards and cards"),
  thermal: text("散熱", "散热", "Cooling"),
  firmware: text("固件", "固件", "Firmware"),
  configuration: text("配置", "配置", "Configuration"),
  network: text("網絡", "网络", "Network"),
  media: text("介質與打印", "介质与打印", "Media and printing"),
  software: text("軟件", "软件", "Software"),
  environment: text("機房環境", "机房环境", "Environment"),
  user: text("使用", "使用", "Use"),
};

/** One entry of a code tree: its code ("power.no-start"), its family, its name, and more words people type for it. */
export const Code = z.object({ code: z.string(), family: Family.nullable(), says: Text, words: z.array(z.string()) });
export type Code = z.infer<typeof Code>;

/** Writes a code shortly; its family is the part before the dot, none when there is no dot. */
export const code = (name: string, hant: string, hans: string, en: string, words = ""): Code => ({
  code: name,
  family: name.includes(".") ? Family.parse(name.slice(0, name.indexOf("."))) : null,
  says: text(hant, hans, en),
  words: words.split(" ").filter(Boolean),
});

/** The codes that fit what is typed, the best first: a name that begins so, then one that contains it, then its other words; all of them when nothing is typed. */
export function codesMatching(codes: readonly Code[], typed: string, language: Language): Code[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...codes];
  return codes
    .map((entry, order) => ({ entry, order, score: scoreOf(entry, wanted, language) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => entry);
}

/** How well all wanted words fit; 0 when one of them fits nowhere. */
function scoreOf(entry: Code, wanted: readonly string[], language: Language): number {
  const own = entry.says[language].toLowerCase();
  const others = [...Object.values(entry.says), ...(entry.family ? Object.values(familyNames[entry.family]) : [])];
  const elsewhere = [...others, ...entry.words, entry.code].map((word) => word.toLowerCase());
  const scores = wanted.map((word) => {
    if (own.startsWith(word)) return 8;
    if (own.includes(word)) return 4;
    if (elsewhere.some((other) => other.startsWith(word))) return 2;
    return elsewhere.some((other) => other.includes(word)) ? 1 : 0;
  });
  return scores.includes(0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 0);
}
