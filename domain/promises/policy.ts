import { everyone, policy } from "../kit/policy.ts";

export const promisePolicy = policy("promises", {
  list: everyone,
  read: everyone,
  board: everyone,
  pause: ["engineer", "operator", "department-manager", "supervisor"],
});
