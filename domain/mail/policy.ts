import { policy } from "../kit/policy.ts";

/** Who may set up mailboxes and read the mail that came. */
export const mailPolicy = policy("mail", {
  readMailboxes: ["administrator", "supervisor"],
  changeMailboxes: ["administrator"],
  write: ["operator", "engineer", "department-manager", "supervisor", "sales"],
  read: ["operator", "department-manager", "supervisor", "quality", "engineer"],
});
