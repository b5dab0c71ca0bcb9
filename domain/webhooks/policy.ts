import { policy } from "../kit/policy.ts";

/** Who may say what leaves the house. */
export const webhookPolicy = policy("webhooks", { read: ["administrator"], change: ["administrator"] });
