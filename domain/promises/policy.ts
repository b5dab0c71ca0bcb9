import { everyone, policy } from "../kit/policy.ts";

export const promisePolicy = policy("promises", {
  list: everyone,
  exportList: ["department-manager", "supervisor", "quality"],
  read: everyone,
  board: everyone,
  pause: ["engineer", "operator", "department-manager", "supervisor"],
});
