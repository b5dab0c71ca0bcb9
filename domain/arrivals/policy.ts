import { policy } from "../kit/policy.ts";

/** Who may see and settle what came in, and name the programs that may send it. */
export const arrivalPolicy = policy("arrivals", {
  read: ["operator", "department-manager", "supervisor", "quality"],
  settle: ["operator", "department-manager", "supervisor"],
  send: "anyone",
  readSources: ["administrator"],
  changeSources: ["administrator"],
});
