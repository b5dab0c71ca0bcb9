import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the feedback room says no. */
export const feedbackReasons = {
  "call-back-not-found": {
    status: 404,
    says: text("沒有這項回訪。", "没有这项回访。", "There is no such call back."),
  },
  "call-back-done": {
    status: 409,
    says: text(
      "這次回訪已經有結果了，由 {who} 記錄。",
      "这次回访已经有结果了，由 {who} 记录。",
      "This call back has its outcome already, recorded by {who}.",
    ),
  },
  "dissatisfaction-needs-words": {
    status: 422,
    says: text(
      "請寫下客戶不滿意的原因，工程師要靠它繼續處理。",
      "请写下客户不满意的原因，工程师要靠它继续处理。",
      "Write down what the customer is not content with; the engineer goes on from it.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(feedbackReasons);
