import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

export const dispatchReasons = {
  "not-yours-to-assign": {
    status: 403,
    says: text(
      "派工由 {manager} 決定。已在對方的待辦中；若對方請假，熱線才可派工。",
      "派工由 {manager} 决定。已在对方的待办中；若对方请假，热线才可派工。",
      "{manager} assigns, and has this waiting. The hotline may assign only while the manager is away.",
    ),
  },
  "reason-needed": {
    status: 422,
    says: text(
      "請寫下原因：改派、或代經理派工時，原因會留在記錄上。",
      "请写下原因：改派、或代经理派工时，原因会留在记录上。",
      "Please give the reason: it stays on record when you reassign, or assign in the manager's place.",
    ),
  },
  "engineer-away": {
    status: 409,
    says: text(
      "{name} 目前不在（請假或離職）。請改選他人。",
      "{name} 目前不在（请假或离职）。请改选他人。",
      "{name} is away or has left. Please choose someone else.",
    ),
  },
  "not-an-engineer": {
    status: 422,
    says: text("只能派給工程師。", "只能派给工程师。", "Only an engineer can be assigned."),
  },
  "already-assigned-to-them": {
    status: 409,
    says: text("這張單已經派給 {name}。", "这张单已经派给 {name}。", "This ticket is with {name} already."),
  },
  "not-your-assignment": {
    status: 403,
    says: text(
      "只有被派工的工程師可以提出障礙。",
      "只有被派工的工程师可以提出障碍。",
      "Only the engineer it is assigned to can flag an obstacle.",
    ),
  },
  "obstacle-open-already": {
    status: 409,
    says: text(
      "這張單已有一項障礙等待經理回覆。",
      "这张单已有一项障碍等待经理回复。",
      "An obstacle on this ticket is waiting for the manager's answer already.",
    ),
  },
  "obstacle-answered-already": {
    status: 409,
    says: text("這項障礙已有回覆。", "这项障碍已有回复。", "This obstacle has been answered already."),
  },
  "obstacle-unknown": {
    status: 404,
    says: text("找不到這項障礙。", "找不到这项障碍。", "There is no such obstacle."),
  },
} as const satisfies Reasons;

export const refuse = refuser(dispatchReasons);
