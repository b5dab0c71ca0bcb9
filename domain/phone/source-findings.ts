import { finding, worstFirst, type Finding } from "../kit/finding.ts";
import { between, day, minute, second, type Instant } from "../kit/instant.ts";
import { text, type Text } from "../kit/language.ts";
import type { PhoneSource } from "./set-up.ts";

/** What came of a telephone system in the last seven days. */
export type Heard = {
  readonly calls: number;
  readonly rang: number;
  readonly answered: number;
  /** Answered at telephones of nobody we know. */
  readonly answeredByStrangers: number;
  /** Nobody told their end. */
  readonly unended: number;
  readonly numbersKnown: boolean;
  readonly strangeNumbers: readonly string[];
  readonly strangeTelephones: readonly string[];
};

/** A clock so far off makes rings unsure. */
const skewAllowed = 2 * second;

/** What is wrong with a telephone system and what to do about it, the worst first; one good word when nothing is. */
export function sourceFindings(source: PhoneSource, heard: Heard, now: Instant): Finding[] {
  const found = [
    ...reach(source),
    ...refusals(source, now),
    ...clock(source),
    ...calls(source, heard),
    ...names(heard),
  ];
  if (found.length === 0 && source.lastReceivedAt) return [finding("good", words.good, { n: heard.calls })];
  return worstFirst(found);
}

function reach(source: PhoneSource): Finding[] {
  if (!source.active) return [finding("bad", words.rests)];
  if (source.kind === "asterisk" && !source.linkedAt)
    return [finding("bad", words.notLinked, { why: source.linkFault ?? "—" })];
  if (!source.lastReceivedAt) return [finding(source.kind === "asterisk" ? "warn" : "bad", words.silent)];
  return [];
}

/** A refusal of the last day that nothing good came after. */
function refusals({ refusedAt, refusedWhy, lastReceivedAt }: PhoneSource, now: Instant): Finding[] {
  if (!refusedAt || !refusedWhy || between(refusedAt, now) > day) return [];
  const since = lastReceivedAt !== null && lastReceivedAt > refusedAt;
  return [finding(since ? "warn" : "bad", words.refused, { why: refusedWhy })];
}

function clock({ skewMs, kind }: PhoneSource): Finding[] {
  if (kind === "zammad") return [finding("warn", words.receipt)];
  if (skewMs === null || Math.abs(skewMs) <= skewAllowed) return [];
  const seconds = (Math.abs(skewMs) / 1_000).toFixed(1);
  if (skewMs > 10 * minute) return [finding("warn", words.veryLate, { seconds })];
  return [finding("warn", skewMs > 0 ? words.behind : words.ahead, { seconds })];
}

function calls({ lastReceivedAt }: PhoneSource, heard: Heard): Finding[] {
  if (!lastReceivedAt) return [];
  if (heard.calls === 0) return [finding("warn", words.noCalls)];
  return [
    ...(heard.rang === 0 ? [finding("bad", words.noRings)] : []),
    ...(heard.unended > 0 ? [finding("warn", words.unended, { n: heard.unended })] : []),
  ];
}

function names(heard: Heard): Finding[] {
  const list = (names: readonly string[]) => names.join(", ");
  return [
    ...(heard.numbersKnown && heard.strangeNumbers.length > 0
      ? [finding("warn", words.strangeNumbers, { list: list(heard.strangeNumbers) })]
      : []),
    ...(!heard.numbersKnown ? [finding("warn", words.noNumbers)] : []),
    ...(heard.strangeTelephones.length > 0
      ? [finding("warn", words.strangeTelephones, { list: list(heard.strangeTelephones) })]
      : []),
  ];
}

const words = {
  good: text(
    "一切正常：七天內收到 {n} 通來電，響鈴、接聽、掛斷都有。",
    "一切正常：七天内收到 {n} 通来电，响铃、接听、挂断都有。",
    "All is well: {n} calls in seven days, with their rings, answers and ends.",
  ),
  rests: text(
    "這個來源已暫停，什麼都不收。請恢復它。",
    "这个来源已暂停，什么都不收。请恢复它。",
    "This source rests and takes nothing. Wake it.",
  ),
  notLinked: text(
    "連不上交換機：{why}。請檢查位址、帳號、密碼，以及交換機的 manager.conf 是否允許這台機器。",
    "连不上交换机：{why}。请检查地址、账号、密码，以及交换机的 manager.conf 是否允许这台机器。",
    "The telephone system cannot be reached: {why}. Check address, user and password, and that its manager.conf permits this machine.",
  ),
  silent: text(
    "還沒有收到任何消息。請在交換機填上網址與密鑰，再打一通試試。",
    "还没有收到任何消息。请在交换机填上网址与密钥，再打一通试试。",
    "Nothing has come in yet. Enter the address and the secret in the telephone system, then make a trial call.",
  ),
  refused: text("最近一次被拒收：{why}", "最近一次被拒收：{why}", "The last one refused: {why}"),
  receipt: text(
    "這種接法不帶時間，以收到的時間計；從來電算起，不會把逾時算成準時。",
    "这种接法不带时间，以收到的时间计；从来电算起，不会把超时算成准时。",
    "This way carries no times; those of receipt count, from the new call on, so that nothing late counts as in time.",
  ),
  behind: text(
    "它的時鐘慢了 {seconds} 秒，或消息來得晚。請用 NTP 對時。",
    "它的时钟慢了 {seconds} 秒，或消息来得晚。请用 NTP 对时。",
    "Its clock is {seconds} s behind ours, or its messages come late. Set it by NTP.",
  ),
  ahead: text(
    "它的時鐘快了 {seconds} 秒。請用 NTP 對時。",
    "它的时钟快了 {seconds} 秒。请用 NTP 对时。",
    "Its clock is {seconds} s ahead of ours. Set it by NTP.",
  ),
  veryLate: text(
    "最近的消息晚了 {seconds} 秒才到：可能是補送，也可能時區設錯。",
    "最近的消息晚了 {seconds} 秒才到：可能是补发，也可能时区设错。",
    "The last messages came {seconds} s late: sent again after an outage, or its time zone is wrong.",
  ),
  noCalls: text("七天內沒有來電。", "七天内没有来电。", "No call came in within seven days."),
  noRings: text(
    "它說了來電，卻沒說響鈴（ringing），所以無法判定三聲內接聽。請開啟響鈴通知。",
    "它说了来电，却没说响铃（ringing），所以无法判定三声内接听。请开启响铃通知。",
    "It tells of calls but not of ringing, so that three rings cannot be judged. Let it send the event ringing.",
  ),
  unended: text(
    "有 {n} 通來電沒說怎麼結束（hangup）。",
    "有 {n} 通来电没说怎么结束（hangup）。",
    "Of {n} calls it never told the end (hangup).",
  ),
  noNumbers: text(
    "還沒有設定熱線號碼，所有來電都算熱線。",
    "还没有设置热线号码，所有来电都算热线。",
    "No hotline number is set up, so that every call from outside counts as one.",
  ),
  strangeNumbers: text(
    "這些號碼不是熱線號碼，不計承諾：{list}。",
    "这些号码不是热线号码，不计承诺：{list}。",
    "Calls to these numbers are no hotline calls, so nothing is promised: {list}.",
  ),
  strangeTelephones: text(
    "這些分機不知道是誰的：{list}。請填在人員的分機，或在下面對應。",
    "这些分机不知道是谁的：{list}。请填在人员的分机，或在下面对应。",
    "Nobody knows whose telephones these are: {list}. Enter them as people's extensions, or below.",
  ),
} as const satisfies Readonly<Record<string, Text>>;
