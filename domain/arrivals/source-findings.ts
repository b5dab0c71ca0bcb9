import { finding, worstFirst, type Finding } from "../kit/finding.ts";
import { between, day, minute, type Instant } from "../kit/instant.ts";
import { text } from "../kit/language.ts";
import type { Source } from "./arrival.ts";
import { arrivalReasons } from "./reasons.ts";

/** What came from a program in the last seven days. */
export type HeardOfSource = {
  readonly arrivals: number;
  /** Without a number or address of who sent it. */
  readonly nameless: number;
  /** Without a file. */
  readonly bare: number;
  /** How long after its reception the last one reached us, in ms; null where none came. */
  readonly lateMs: number | null;
};

/** Later than this, the five minutes of 3.2c are hardly left. */
const lateAllowed = 2 * minute;

/** What is wrong with a program that sends us things and what to do about it, the worst first; one good word when nothing is. */
export function sourceFindings(source: Source, heard: HeardOfSource, now: Instant): Finding[] {
  const found = [...rests(source), ...refusals(source, now), ...content(source, heard)];
  if (found.length > 0) return worstFirst(found);
  return [finding("good", words.good, { n: heard.arrivals })];
}

function rests({ active, lastAt }: Source): Finding[] {
  if (!active) return [finding("bad", words.rests)];
  return lastAt ? [] : [finding("bad", words.silent)];
}

/** A refusal of the last day that nothing good came after. */
function refusals({ refusedAt, refusedFor, lastAt }: Source, now: Instant): Finding[] {
  if (!refusedAt || !refusedFor || between(refusedAt, now) > day || (lastAt && lastAt > refusedAt)) return [];
  const reason = Object.entries(arrivalReasons).find(([code]) => code === refusedFor)?.[1];
  return [finding("bad", words.refused, { why: reason?.says ?? refusedFor })];
}

function content({ channel, lastAt }: Source, { arrivals, nameless, bare, lateMs }: HeardOfSource): Finding[] {
  if (!lastAt) return [];
  if (arrivals === 0) return [finding("warn", words.quiet)];
  const fax = channel === "fax";
  return [
    ...(fax && bare > 0 ? [finding("bad", words.bare, { n: bare })] : []),
    ...(fax && nameless === arrivals ? [finding("warn", words.nameless)] : []),
    ...(lateMs !== null && lateMs > lateAllowed
      ? [finding("warn", words.late, { minutes: Math.round(lateMs / minute) })]
      : []),
  ];
}

const words = {
  good: text(
    "一切正常：七天內收到 {n} 件。",
    "一切正常：七天内收到 {n} 件。",
    "All is well: {n} came within seven days.",
  ),
  rests: text(
    "這個來源已停用，什麼都不收。請啟用它。",
    "这个来源已停用，什么都不收。请启用它。",
    "This source is switched off and takes nothing. Switch it on.",
  ),
  silent: text(
    "還沒有收到任何東西。請把網址與密鑰填進那個程式，再送一件試試。",
    "还没有收到任何东西。请把网址与密钥填进那个程序，再送一件试试。",
    "Nothing has come in yet. Enter the address and the secret in that program, then send something on trial.",
  ),
  refused: text("最近一次被拒收：{why}", "最近一次被拒收：{why}", "The last one refused: {why}"),
  quiet: text(
    "七天內沒有收到任何東西。若平時不會這樣，請從那個程式送一件試試。",
    "七天内没有收到任何东西。若平时不会这样，请从那个程序送一件试试。",
    "Nothing came within seven days. If that is unusual, send something on trial from that program.",
  ),
  bare: text(
    "有 {n} 份傳真沒有附上頁面。請檢查那個程式是否把 TIFF 或 PDF 放進 files。",
    "有 {n} 份传真没有附上页面。请检查那个程序是否把 TIFF 或 PDF 放进 files。",
    "Of {n} faxes no page came along. See that the program puts the TIFF or PDF into files.",
  ),
  nameless: text(
    "沒有一份傳真帶有來電號碼，所以認不出客戶。請在數據機開啟來電顯示（HylaFAX 的 CallIDPattern）。",
    "没有一份传真带有来电号码，所以认不出客户。请在调制解调器开启来电显示（HylaFAX 的 CallIDPattern）。",
    "No fax carries the number it came from, so no customer is recognised. Let the modem tell it (HylaFAX: CallIDPattern).",
  ),
  late: text(
    "最近一件在收完 {minutes} 分鐘後才送到；五分鐘的承諾（3.2c）從收完算起。請檢查補送的排程和時鐘。",
    "最近一件在收完 {minutes} 分钟后才送到；五分钟的承诺（3.2c）从收完算起。请检查补送的计划和时钟。",
    "The last one reached us {minutes} minutes after its reception, from which the five minutes of 3.2c are counted. See to the sweep and to the clock.",
  ),
};
