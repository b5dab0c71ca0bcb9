import { policy } from "../kit/policy.ts";

/** Whoever works on tickets keeps and runs macros; each of their acts asks for its own right. */
export const macroPolicy = policy("macros", {
  keep: ["operator", "engineer", "department-manager", "supervisor"],
  share: ["department-manager", "supervisor"],
});
