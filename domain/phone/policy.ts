import { policy } from "../kit/policy.ts";

const desk = ["operator", "department-manager", "supervisor", "quality"] as const;

/** Who may do what with the telephone; what a telephone system tells is signed instead. */
export const phonePolicy = policy("phone", {
  tell: "anyone",
  read: desk,
  be: ["operator", "engineer", "department-manager", "supervisor", "sales"],
  dial: ["operator", "engineer", "department-manager", "supervisor", "sales"],
  setUp: [],
});
