import { everyone, policy } from "../kit/policy.ts";

/** Who may do what with people, duty and access. Entering an absence for someone else is asked in the deed. */
export const staffPolicy = policy("staff", {
  readSession: "anyone",
  signIn: "anyone",
  signOut: "anyone",
  setUp: "anyone",
  // Someone with a one-time password has no role until it is changed, so the deed itself asks for the session.
  changeOwnPassword: "anyone",
  setPasswordByLink: "anyone",
  changeOwnSettings: everyone,
  changeOwnFactors: everyone,
  endOwnSessions: everyone,
  read: everyone,
  exportPeople: ["supervisor"],
  create: ["administrator"],
  change: ["administrator"],
  endEmployment: ["administrator"],
  setPassword: ["administrator"],
  endSessions: ["administrator"],
  requireFactor: ["administrator"],
  changeDepartments: ["administrator"],
  readDuty: everyone,
  changeDuty: ["department-manager", "supervisor"],
  readAbsences: everyone,
  enterAbsence: everyone,
  readKeys: ["administrator"],
  createKey: ["administrator"],
  revokeKey: ["administrator"],
  readRights: everyone,
  changeOwnRoles: ["administrator"],
  changeSalesSight: ["administrator"],
});
