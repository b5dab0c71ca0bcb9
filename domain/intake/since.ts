import { day, hour, minute, type Duration } from "../kit/instant.ts";

const chineseDigits = "零一二三四五六七八九十";

/** How long ago, in ms, "2h", "30 分鐘", "半小時", "昨天", "since this morning" or "14:05" lie before a local time of day; null when it is not said in such words. `sinceMidnight` is the time of day in ms. */
export function howLongAgo(said: string, sinceMidnight: Duration): Duration | null {
  const words = said.normalize("NFKC").toLowerCase().trim();
  if (words === "") return null;
  return spanOf(words) ?? clockOf(words, sinceMidnight) ?? namedOf(words, sinceMidnight);
}

const units: readonly [RegExp, Duration][] = [
  [/^(?:分鐘|分钟|分|minutes?|mins?|m)/, minute],
  [/^(?:個?小時|个?小时|個鐘頭|个钟头|hours?|hrs?|h)/, hour],
  [/^(?:天|日|days?|d)/, day],
  [/^(?:個?星期|个?星期|週|周|weeks?|w)/, 7 * day],
];

function spanOf(words: string): Duration | null {
  const found = /(\d+(?:\.\d+)?|半|兩|两|[一二三四五六七八九十])\s*(?=[個个小分天日星週周鐘钟hmdw])/.exec(words);
  if (!found?.[1]) return null;
  const rest = words.slice(found.index + found[0].length);
  const unit = units.find(([name]) => name.test(rest));
  return unit ? countOf(found[1]) * unit[1] : null;
}

function countOf(said: string): number {
  if (said === "半") return 0.5;
  if (said === "兩" || said === "两") return 2;
  const place = chineseDigits.indexOf(said);
  return place > 0 ? place : Number(said);
}

/** "14:05" or "下午2點" before this time of day; a time that is still to come today was yesterday. */
function clockOf(words: string, sinceMidnight: Duration): Duration | null {
  const found = /(\d{1,2})\s*(?:[:時时點点]\s*(\d{2})?|(?=\s*[ap]m))/.exec(words);
  if (!found?.[1]) return null;
  const late = /下午|晚上|pm/.test(words) && Number(found[1]) < 12 ? 12 : 0;
  const at = (Number(found[1]) + late) * hour + Number(found[2] ?? 0) * minute;
  if (at >= day) return null;
  const yesterday = /昨|yesterday/.test(words) || at > sinceMidnight;
  return sinceMidnight - at + (yesterday ? day : 0);
}

const eight = 8 * hour;

function namedOf(words: string, sinceMidnight: Duration): Duration | null {
  if (/剛|刚|just now|right now|現在|现在/.test(words)) return 0;
  if (/前天|day before yesterday/.test(words)) return sinceMidnight + day + eight;
  if (/昨|yesterday|last night/.test(words)) return sinceMidnight + eight;
  if (/上週|上周|上個?星期|上个?星期|last week/.test(words)) return 7 * day;
  if (/今早|早上|上午|今天|this morning|today/.test(words)) return Math.max(0, sinceMidnight - eight);
  if (/中午|noon/.test(words)) return Math.max(0, sinceMidnight - 12 * hour);
  return null;
}
