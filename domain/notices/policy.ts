import { everyone, policy } from "../kit/policy.ts";

/** Everyone reads and answers their own notices, and nobody else's; the mail that goes out is the administrator's care. */
export const noticePolicy = policy("notices", {
  read: everyone,
  acknowledge: everyone,
  see: everyone,
  snooze: everyone,
  choose: everyone,
  watchMail: [],
  settleMail: [],
});
