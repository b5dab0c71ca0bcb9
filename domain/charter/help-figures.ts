import { z } from "zod";
import { minute } from "../kit/instant.ts";

const length = z.number().int().positive();

/** Within what a supervisor acknowledges a call for help (3.6.4), and acts on it; both in milliseconds. */
export const HelpFigures = z
  .object({ acknowledgeMs: length, actMs: length })
  .refine(({ acknowledgeMs, actMs }) => acknowledgeMs <= actMs, { path: ["actMs"] });
export type HelpFigures = z.infer<typeof HelpFigures>;

/** What holds while no version of 3.6.4 says otherwise: ten minutes and an hour. */
export const helpDefaults: HelpFigures = { acknowledgeMs: 10 * minute, actMs: 60 * minute };
