import { everyone, policy } from "../kit/policy.ts";

const desk = ["operator", "department-manager", "supervisor"] as const;
const work = ["engineer", "department-manager", "supervisor"] as const;

/** Who may do what to tickets; an engineer's acts are further bound to his own tickets in the deed. */
export const ticketPolicy = policy("tickets", {
  list: everyone,
  saveView: everyone,
  shareView: ["department-manager", "supervisor"],
  read: everyone,
  exportList: ["operator", "department-manager", "supervisor", "quality"],
  open: ["operator", "engineer", "department-manager", "supervisor"],
  setUpFields: ["department-manager"],
  correct: [...desk, "engineer"],
  note: everyone,
  follow: everyone,
  remind: everyone,
  keepReplies: everyone,
  shareReplies: ["department-manager", "supervisor"],
  spendTime: [...desk, "engineer"],
  attach: everyone,
  tag: [...desk, "engineer"],
  tidyTags: ["department-manager", "supervisor"],
  setUrgency: [...desk, "engineer"],
  join: [...desk, "engineer"],
  merge: [...desk, "engineer"],
  split: [...desk, "engineer"],
  link: [...desk, "engineer"],
  contact: work,
  askHelp: work,
  answerHelp: ["supervisor"],
  decideVisit: work,
  wait: work,
  solve: work,
  reopen: [...desk, "engineer"],
  close: desk,
});
