import { policy } from "../kit/policy.ts";

/** Who may send faxes, and read what was sent; reports of the transmission come signed. */
export const faxPolicy = policy("fax", {
  write: ["operator", "department-manager", "supervisor", "engineer", "sales"],
  read: ["operator", "department-manager", "supervisor", "quality", "engineer", "sales"],
  readPages: ["operator", "department-manager"],
  setUpReading: ["administrator"],
  report: "anyone",
});
