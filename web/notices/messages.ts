import { text } from "@kept/domain/kit/language.ts";

/** The words of the inbox. */
export const messages = {
  inbox: text("通知", "通知", "Notices"),
  waiting: text("等您處理", "等您处理", "Waits for you"),
  earlier: text("先前", "先前", "Earlier"),
  nothing: text("沒有等您處理的通知", "没有等您处理的通知", "Nothing waits for you"),
  nothingHint: text(
    "當承諾快到期、有人求助或需要您決定時，會在這裡告訴您原因。",
    "当承诺快到期、有人求助或需要您决定时，会在这里告诉您原因。",
    "When a promise runs short, someone asks for help or you have to decide, you are told here, and why.",
  ),
  acknowledge: text("知道了", "知道了", "Acknowledge"),
  acknowledged: text("已確認", "已确认", "acknowledged"),
  settled: text("已處理", "已处理", "settled"),
  open: text("開啟", "打开", "Open"),
  why: text("為何通知我", "为何通知我", "Why was I told?"),
  more: text("更早的", "更早的", "Earlier ones"),
  wantsDecide: text("請決定", "请决定", "decide"),
  wantsAssign: text("請指派", "请指派", "assign"),
  wantsAct: text("請處理", "请处理", "act"),
  wantsAcknowledge: text("請確認", "请确认", "acknowledge"),
  keys: text(
    "j k 移動 · Enter 開啟 · a 知道了",
    "j k 移动 · Enter 打开 · a 知道了",
    "j k move · Enter open · a acknowledge",
  ),
} as const;
