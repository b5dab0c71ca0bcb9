import { policy } from "../kit/policy.ts";

/** Whoever leads writes rules; whoever works on tickets sees why one did something. */
export const automationPolicy = policy("automation", {
  read: ["operator", "engineer", "department-manager", "supervisor", "quality"],
  change: ["department-manager", "supervisor"],
});
