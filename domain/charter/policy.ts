import { everyone, policy } from "../kit/policy.ts";

/** Everyone reads the charter; only the administrator changes it. The code tree belongs to those who learn from it, the words on the phone and the rules beside the charter to whoever leads the service. */
export const charterPolicy = policy("charter", {
  read: everyone,
  change: [],
  changeCodes: ["quality", "supervisor"],
  changeGuidance: ["supervisor", "department-manager"],
  changeHouseRules: ["supervisor", "department-manager"],
});
