import { z } from "zod";

/** What a call turns out to be: a fault takes all eight steps, the others a short path; cut off is a caller who was lost. */
export const outcomes = ["fault", "existing-ticket", "question", "complaint", "wrong-number", "cut-off"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** The clause a complaint about conduct is held against: our hotline's (3.4) or an engineer's (3.6.7). */
export const ConductClause = z.enum(["3.4", "3.6.7"]);
export type ConductClause = z.infer<typeof ConductClause>;
