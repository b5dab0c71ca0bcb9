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
  "complaint-not-found": {
    status: 404,
    says: text("沒有這件投訴。", "没有这件投诉。", "There is no such complaint."),
  },
  "complaint-closed": {
    status: 409,
    says: text(
      "這件投訴已經結案。要再處理，請先重新開啟。",
      "这件投诉已经结案。要再处理，请先重新打开。",
      "This complaint is closed. Open it again first to go on with it.",
    ),
  },
  "complaint-about-you": {
    status: 403,
    says: text(
      "這件投訴與您有關，請由另一位主管答覆和結案。",
      "这件投诉与您有关，请由另一位主管答复和结案。",
      "This complaint is about you. Let another supervisor answer and close it.",
    ),
  },
  "complaint-unanswered": {
    status: 409,
    says: text(
      "還沒有答覆客戶。請先寫下怎麼答覆的，再結案。",
      "还没有答复客户。请先写下怎么答复的，再结案。",
      "The customer has no answer yet. Write down what they were told, then close it.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(feedbackReasons);
