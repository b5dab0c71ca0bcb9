import { everyone, policy } from "../kit/policy.ts";

/** Everyone reads and answers their own notices, and nobody else's; whoever works on a thing sees who was told of it; the mail that goes out is the administrator's care. */
export const noticePolicy = policy("notices", {
  read: everyone,
  acknowledge: everyone,
  see: everyone,
  snooze: everyone,
  choose: everyone,
  watchTold: ["operator", "engineer", "department-manager", "supervisor", "quality"],
  watchMail: [],
  settleMail: [],
});
