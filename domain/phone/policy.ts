import { everyone, policy } from "../kit/policy.ts";

/** Who may do what with the telephone; what a telephone system tells is signed instead. */
export const phonePolicy = policy("phone", {
  tell: "anyone",
  read: everyone,
  exportCalls: ["department-manager", "supervisor", "quality"],
  be: ["operator", "engineer", "department-manager", "supervisor", "sales"],
  dial: ["operator", "engineer", "department-manager", "supervisor", "sales"],
  setUp: [],
});
