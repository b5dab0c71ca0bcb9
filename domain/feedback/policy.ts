import { everyone, policy } from "../kit/policy.ts";

/** Who may call back and hear complaints. */
export const feedbackPolicy = policy("feedback", {
  read: everyone,
  callBack: ["operator", "department-manager", "supervisor"],
  recordComplaint: everyone,
  readComplaints: ["supervisor", "department-manager", "quality", "operator"],
  exportComplaints: ["supervisor", "department-manager", "quality"],
  answerComplaint: ["supervisor", "department-manager", "quality"],
  closeComplaint: ["supervisor", "department-manager"],
});
