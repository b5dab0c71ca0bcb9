import { policy } from "../kit/policy.ts";

const desk = ["operator", "department-manager", "supervisor"] as const;

/** Who may take calls; whose call it is, is asked in the deed. */
export const intakePolicy = policy("intake", { take: ["operator"], read: desk });
