import { everyone, policy } from "../kit/policy.ts";

/** Everyone reads and answers their own notices, and nobody else's. */
export const noticePolicy = policy("notices", { read: everyone, acknowledge: everyone, see: everyone });
