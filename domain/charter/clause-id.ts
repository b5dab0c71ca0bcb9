import { z } from "zod";

/** Every clause of the charter, in its own order; the id is the number the charter gives it. */
export const clauseIds = [
  ...(["1.1", "1.2", "1.3", "1.4", "1.5"] as const),
  ...(["2.1", "2.2", "2.3", "2.4", "2.5", "2.6"] as const),
  ...(["3.1", "3.2a", "3.2b", "3.2c", "3.3a", "3.3b", "3.4"] as const),
  ...(["3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.5.5", "3.5.6", "3.5.7", "3.5.8"] as const),
  ...(["3.6.1", "3.6.2", "3.6.3", "3.6.4", "3.6.5", "3.6.6", "3.6.7", "3.6.A", "3.6.B"] as const),
  ...(["4.0", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8", "4.9", "4.10"] as const),
  ...(["5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7"] as const),
  ...(["6.1", "6.2", "6.3", "6.4"] as const),
] as const;
export const ClauseId = z.enum(clauseIds);
export type ClauseId = z.infer<typeof ClauseId>;
