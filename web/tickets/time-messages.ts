import { text } from "@kept/domain/kit/language.ts";

/** The words of time spent on a ticket. */
export const messages = {
  title: text("花費時間", "花费时间", "Time spent"),
  none: text("還沒有人記時間", "还没有人记时间", "Nobody wrote time down yet"),
  all: text("合計 {time}", "合计 {time}", "{time} in all"),
  start: text("開始計時", "开始计时", "Start the watch"),
  stop: text("停止，記下", "停止，记下", "Stop, write down"),
  runs: text("{name} 正在計時 {time}", "{name} 正在计时 {time}", "{name}, by the watch {time}"),
  length: text("多久", "多久", "How long"),
  lengthHint: text("1:30、90m、1.5h、1 小時 30 分", "1:30、90m、1.5h、1 小时 30 分", "1:30, 90m, 1.5h"),
  notLength: text(
    "看不懂這個時間。請像這樣寫：1:30、90m 或 1.5h。",
    "看不懂这个时间。请像这样写：1:30、90m 或 1.5h。",
    "This is no length of time. Write it like 1:30, 90m or 1.5h.",
  ),
  kind: text("做什麼", "做什么", "Kind of work"),
  day: text("哪天", "哪天", "Day"),
  what: text("說明（可不填）", "说明（可不填）", "What was done, if it helps"),
  write: text("記下", "记下", "Write down"),
  save: text("更正", "更正", "Correct"),
  cancel: text("取消", "取消", "Cancel"),
  correct: text("更正 {time}", "更正 {time}", "Correct {time}"),
  remove: text("移除 {time}", "移除 {time}", "Take {time} away"),
  entries: text("每一筆", "每一笔", "Each entry"),
  was: text(
    "{who} 更正，原為 {time} {kind}",
    "{who} 更正，原为 {time} {kind}",
    "{who} corrected it from {time} {kind}",
  ),
  cameFrom: text("來自 {number}", "来自 {number}", "from {number}"),
  wasRemoved: text("{who} 移除了", "{who} 移除了", "{who} took it away"),
} as const;
