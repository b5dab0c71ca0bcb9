import { z } from "zod";

/** What a list can be given out as. */
export const listFormats = ["csv", "xlsx"] as const;
export type ListFormat = (typeof listFormats)[number];

/** The part of a question that says as what a list is wanted. */
export const listFormatAsked = { format: z.enum(listFormats).default("csv") };
