import { everyone, policy } from "../kit/policy.ts";

/** Everyone reads the charter; only the administrator changes it. The code tree belongs to those who learn from it, the words on the phone to whoever leads the hotline. */
export const charterPolicy = policy("charter", {
  read: everyone,
  change: [],
  changeCodes: ["quality", "supervisor"],
  changeGuidance: ["supervisor", "department-manager"],
});
