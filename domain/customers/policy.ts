import { everyone, policy } from "../kit/policy.ts";

export const customerPolicy = policy("customers", {
  find: everyone,
  read: everyone,
  change: ["operator", "sales", "department-manager", "supervisor"],
  takeDown: ["operator", "sales", "engineer", "department-manager", "supervisor"],
  handOver: ["department-manager", "supervisor"],
  load: ["sales", "department-manager", "supervisor"],
  personalData: ["department-manager", "supervisor"],
  export: ["sales", "department-manager", "supervisor"],
});
