import { text, type Text } from "../kit/language.ts";

/** The sentences of a trace; a `{name}` is filled in each language's own words. */
export const traceWords = {
  begun: text("承諾開始：{cause}。", "承诺开始：{cause}。", "The promise began: {cause}."),
  begunSo: text(
    "承諾開始：{cause}（{more}）。",
    "承诺开始：{cause}（{more}）。",
    "The promise began: {cause} ({more}).",
  ),
  roundTheClock: text(
    "約定在 {budget}內，每天 24 小時計時。",
    "约定在 {budget}内，每天 24 小时计时。",
    "It is to be kept within {budget}, counted round the clock.",
  ),
  byCalendar: text(
    "約定在 {budget}內，按「{calendar}」第 {version} 版計時（{zone}）。",
    "约定在 {budget}内，按“{calendar}”第 {version} 版计时（{zone}）。",
    "It is to be kept within {budget} of working time by “{calendar}”, version {version} ({zone}).",
  ),
  byDate: text("約定的是一個日期。", "约定的是一个日期。", "It was promised for a date."),
  unmeasured: text("這一條沒有約定時間。", "这一条没有约定时间。", "This clause sets no time."),
  holidaysUnknown: text(
    "{years} 年的節假日尚未公佈，按每週時間計算。",
    "{years} 年的节假日尚未公布，按每周时间计算。",
    "The holidays of {years} are not known yet; the usual week was counted.",
  ),
  paused: text(
    "時鐘暫停：{reason}。憑據：{evidence}（記錄人 {who}）。",
    "时钟暂停：{reason}。凭据：{evidence}（记录人 {who}）。",
    "The clock was paused: {reason}. Evidence: {evidence} (noted by {who}).",
  ),
  resumed: text(
    "時鐘恢復，暫停了 {length}（{who}）。",
    "时钟恢复，暂停了 {length}（{who}）。",
    "The clock ran on after {length} ({who}).",
  ),
  warned: text("約定時間已用 {share}%。", "约定时间已用 {share}%。", "{share} % of the time was used."),
  warnedPeople: text(
    "約定時間已用 {share}%，已提醒 {names}。",
    "约定时间已用 {share}%，已提醒 {names}。",
    "{share} % of the time was used. Reminded: {names}.",
  ),
  told: text("已通知 {names}。", "已通知 {names}。", "Told: {names}."),
  toldTo: text("已通知 {names}，請其{wants}。", "已通知 {names}，请其{wants}。", "Told to {wants}: {names}."),
  climbed: text(
    "無人處理，上報 {names}，請其{wants}。",
    "无人处理，上报 {names}，请其{wants}。",
    "Nobody had acted, so it went up. Told to {wants}: {names}.",
  ),
  insteadOf: text("{name}（代 {insteadOf}）", "{name}（代 {insteadOf}）", "{name} (for {insteadOf})"),
  toldNobody: text("沒有可以通知的人。", "没有可以通知的人。", "There was nobody to tell."),
  answered: text("{who} 已接手處理。", "{who} 已接手处理。", "{who} took it up."),
  handedOver: text(
    "改由 {debtor} 負責（{who}）。",
    "改由 {debtor} 负责（{who}）。",
    "{debtor} owes it from here on ({who}).",
  ),
  due: text("應在此時之前兌現。", "应在此时之前兑现。", "It is to be kept by this moment."),
  broken: text(
    "約定時間用完，尚未兌現。",
    "约定时间用完，尚未兑现。",
    "The time was used up and it had not been kept.",
  ),
  done: text("完成：{cause}（{who}）。", "完成：{cause}（{who}）。", "Done: {cause} ({who})."),
  doneSo: text(
    "完成：{cause}，{more}（{who}）。",
    "完成：{cause}，{more}（{who}）。",
    "Done: {cause}, {more} ({who}).",
  ),
  lapsed: text("不可能再兌現：{why}。", "不可能再兑现：{why}。", "It could no longer be kept: {why}."),
  restored: text(
    "承諾照舊：{why}，如同從未結束（{who}）。",
    "承诺照旧：{why}，如同从未结束（{who}）。",
    "It is owed as before: {why}. It counts as if it had never ended ({who}).",
  ),
  released: text(
    "承諾解除：{why}（{who}）。",
    "承诺解除：{why}（{who}）。",
    "The promise was released: {why} ({who}).",
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** The judgement at the end of a trace. */
export const verdictWords = {
  running: text(
    "進行中：已用 {used}，還剩 {left}。",
    "进行中：已用 {used}，还剩 {left}。",
    "Running: {used} used, {left} left.",
  ),
  runningFree: text("進行中，已過 {used}。", "进行中，已过 {used}。", "Running for {used}."),
  paused: text(
    "暫停中：已用 {used}，還剩 {left}。",
    "暂停中：已用 {used}，还剩 {left}。",
    "Paused: {used} used, {left} left.",
  ),
  kept: text("承諾已兌現，用時 {used}。", "承诺已兑现，用时 {used}。", "The promise was kept, in {used}."),
  broken: text(
    "承諾未兌現：用時 {used}，遲了 {left}。",
    "承诺未兑现：用时 {used}，迟了 {left}。",
    "The promise was broken: {used} used, {left} late.",
  ),
  late: text(
    "承諾未兌現：已遲 {left}，仍在處理。",
    "承诺未兑现：已迟 {left}，仍在处理。",
    "The promise is broken: {left} late and still owed.",
  ),
  released: text("承諾已解除，不計入。", "承诺已解除，不计入。", "Released; it counts neither way."),
  lapsed: text("承諾未兌現。", "承诺未兑现。", "The promise was broken."),
  onlyByPauses: text(
    "如不扣除暫停，則未兌現。",
    "如不扣除暂停，则未兑现。",
    "Had the pauses counted, it would have been broken.",
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** What someone told was to do. */
export const wantsWords = {
  acknowledge: text("知悉", "知悉", "take note"),
  decide: text("決定", "决定", "decide"),
  assign: text("指派", "指派", "assign it"),
  act: text("處理", "处理", "act"),
} as const satisfies Readonly<Record<string, Text>>;
