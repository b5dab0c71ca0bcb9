import { text } from "@kept/domain/kit/language.ts";

/** The words of the wallboard. */
export const messages = {
  title: text("承諾看板", "承诺看板", "Our promises now"),
  onCall: text("通話中", "通话中", "On the line"),
  parked: text("等候中", "等候中", "Parked"),
  ringing: text("響鈴中", "响铃中", "Ringing"),
  inRings: text("三聲內", "三声内", "In 3 rings"),
  open: text("處理中", "处理中", "Open tickets"),
  unassigned: text("待指派", "待指派", "Nobody's yet"),
  overdue: text("已逾時", "已超时", "Past their time"),
  keptShare: text("今日兌現", "今日兑现", "Kept today"),
  onDuty: text("值班", "值班", "On duty"),
  next: text("接下來到期", "接下来到期", "Due next"),
  noneDue: text("現在沒有欠著的承諾", "现在没有欠着的承诺", "Nothing is owed right now"),
  longest: text("等最久", "等最久", "Waiting longest"),
  noneWaiting: text("沒有人在等", "没有人在等", "Nobody is waiting"),
  clauses: text("今日各條款", "今日各条款", "Today by clause"),
  noneToday: text("今天還沒有承諾到期", "今天还没有承诺到期", "No promise has ended today"),
  kept: text("兌現 {n}", "兑现 {n}", "{n} kept"),
  broken: text("未兌現 {n}", "未兑现 {n}", "{n} broken"),
  over: text("逾 {time}", "超 {time}", "over {time}"),
  paused: text("暫停", "暂停", "paused"),
  d: text("天", "天", "d"),
  none: text("—", "—", "—"),
  home: text("回首頁", "回首页", "Go home"),
  down: text(
    "連不上伺服器，正在重試。畫面停在 {time}。",
    "连不上服务器，正在重试。画面停在 {time}。",
    "The server cannot be reached; trying again. What you see is of {time}.",
  ),
} as const;
