import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the hotline desk says no. */
export const intakeReasons = {
  "call-unknown": { status: 404, says: text("找不到這通電話。", "找不到这通电话。", "There is no such call.") },
  "call-of-another-operator": {
    status: 403,
    says: text(
      "這通電話由 {who} 接聽。請先由對方保留，再接手。",
      "这通电话由 {who} 接听。请先由对方保留，再接手。",
      "{who} has this call. Let them park it, then take it over.",
    ),
  },
  "call-finished": {
    status: 409,
    says: text("這通電話已經結束。", "这通电话已经结束。", "This call is finished."),
  },
  "call-changed-elsewhere": {
    status: 412,
    says: text(
      "這通電話的記錄在別處存過了。已保留您這裡打的字，請選用其中一份。",
      "这通电话的记录在别处保存过了。已保留您这里打的字，请选用其中一份。",
      "This call was saved elsewhere meanwhile. What you typed here is kept; please choose one of the two.",
    ),
  },
  "call-lacks": {
    status: 422,
    says: text("還缺少：{what}。", "还缺少：{what}。", "Still missing: {what}."),
  },
  "promise-needs-ticket": {
    status: 409,
    says: text(
      "已經答應工程師會聯繫。請先開單，再結束通話。",
      "已经答应工程师会联系。请先开单，再结束通话。",
      "A call from an engineer was promised. Please open the ticket before you finish.",
    ),
  },
  "ticket-of-another-customer": {
    status: 422,
    says: text(
      "{number} 是另一家客戶的故障單。",
      "{number} 是另一家客户的故障单。",
      "{number} belongs to another customer.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(intakeReasons);
