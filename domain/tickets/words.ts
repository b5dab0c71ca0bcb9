import { text, type Text } from "../kit/language.ts";
import type { Result, TicketChannel, TicketState, Urgency } from "./ticket.ts";

/** Each state of a ticket as people read it. */
export const stateNames: Readonly<Record<TicketState, Text>> = {
  reported: text("已受理", "已受理", "reported"),
  assigned: text("已指派", "已指派", "assigned"),
  "in-contact": text("聯繫中", "联系中", "in contact"),
  "help-asked": text("已求助", "已求助", "help asked"),
  "visit-needed": text("需上門", "需上门", "visit needed"),
  waiting: text("等待中", "等待中", "waiting"),
  solved: text("已解決", "已解决", "solved"),
  "called-back": text("已回訪", "已回访", "called back"),
  closed: text("已結案", "已结案", "closed"),
};

/** Each urgency as people read it. */
export const urgencyNames: Readonly<Record<Urgency, Text>> = {
  low: text("不急", "不急", "low"),
  normal: text("一般", "一般", "normal"),
  high: text("急", "急", "high"),
  critical: text("特急", "特急", "critical"),
};

/** Each channel as people read it. */
export const channelNames: Readonly<Record<TicketChannel, Text>> = {
  phone: text("電話", "电话", "phone"),
  email: text("電子郵件", "电子邮件", "e-mail"),
  fax: text("傳真", "传真", "fax"),
  visit: text("到訪", "到访", "visit"),
  portal: text("客戶入口", "客户入口", "portal"),
};

/** Each ending of a fault as people read it. */
export const resultNames: Readonly<Record<Result, Text>> = {
  fixed: text("已修復", "已修复", "fixed"),
  workaround: text("暫時替代", "临时替代", "workaround"),
  "no-fault-found": text("未發現故障", "未发现故障", "no fault found"),
  "user-guidance": text("使用指導", "使用指导", "user guidance"),
};

/** Short words for how a contact was made. */
export const wayNames: Readonly<Record<"phone" | "email" | "message" | "on-site", Text>> = {
  phone: text("電話", "电话", "phone"),
  email: text("電子郵件", "电子邮件", "e-mail"),
  message: text("訊息", "消息", "message"),
  "on-site": text("當面", "当面", "in person"),
};
