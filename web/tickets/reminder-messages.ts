import { text } from "@kept/domain/kit/language.ts";

/** The words of reminders. */
export const messages = {
  title: text("提醒", "提醒", "Reminders"),
  none: text("這張單沒有您的提醒", "这张单没有您的提醒", "No reminders of yours here"),
  what: text("提醒我做什麼", "提醒我做什么", "Remind me of"),
  at: text("什麼時候", "什么时候", "When"),
  "in-two-hours": text("兩小時後", "两小时后", "in 2 h"),
  "tomorrow-morning": text("明早", "明早", "tomorrow morning"),
  "next-duty": text("下次上班", "下次上班", "when I am next on duty"),
  set: text("提醒我", "提醒我", "Remind me"),
  move: text("改期", "改期", "Move"),
  save: text("儲存", "保存", "Save"),
  cancel: text("取消", "取消", "Cancel"),
  done: text("完成", "完成", "Done"),
  remove: text("刪除提醒", "删除提醒", "Delete the reminder"),
  isDone: text("提醒已完成", "提醒已完成", "The reminder is done"),
  isGone: text("提醒已刪除", "提醒已删除", "The reminder is deleted"),
  undo: text("復原", "撤销", "Undo"),
  cameFrom: text("來自 {number}", "来自 {number}", "from {number}"),
  insteadOf: text("代 {name}", "代 {name}", "for {name}"),
} as const;
