import { z } from "zod";
import { Text } from "../kit/language.ts";

/** The codes every installation begins with; a company may add others. */
export const departmentCodes = ["system-engineering", "hotline", "sales", "rnd", "production", "stores"] as const;
export type DepartmentCode = (typeof departmentCodes)[number];

/** A department, who leads it, and who stands in when the leader is away. */
export const Department = z.object({
  code: z.string(),
  name: Text,
  managerId: z.string().nullable(),
  managerName: z.string().nullable(),
  deputyId: z.string().nullable(),
  deputyName: z.string().nullable(),
  /** Whether the manager is away at this moment, by absence or by the roster; true when there is none. */
  managerAway: z.boolean(),
  version: z.number(),
});
export type Department = z.infer<typeof Department>;
