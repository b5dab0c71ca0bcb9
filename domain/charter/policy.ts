import { everyone, policy } from "../kit/policy.ts";

/** Everyone reads the charter; only the administrator changes it. */
export const charterPolicy = policy("charter", {
  read: everyone,
  change: [],
});
