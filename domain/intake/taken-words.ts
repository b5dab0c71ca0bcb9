import { z } from "zod";

/** What a person took over of what a program read on the pages of a fax, where it goes in a draft. */
export const TakenWords = z.object({
  machineText: z.string().trim().max(200).default(""),
  faultText: z.string().trim().max(500).default(""),
  phone: z.string().trim().max(60).default(""),
});
export type TakenWords = z.infer<typeof TakenWords>;
