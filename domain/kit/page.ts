import { z, type ZodType } from "zod";

/** What a list by keyset takes: how many rows, and where the last page ended. */
export const pageAsked = { limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().optional() };

/** A page of a list; `next` is handed in as `after` to go on, null at the end. */
export const pageOf = <Row extends ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable() });
