import { z } from "zod";

/** The steps from an empty house to the first call, in their order. */
export const firstSteps = ["company", "hours", "people", "customers", "call"] as const;
export type FirstStep = (typeof firstSteps)[number];

/** How far the sample data are: `none` · `loading` (`share` of it told, 0 to 1) · `loaded` · `broken-off`, when the server stopped meanwhile. */
const SampleState = z.object({
  state: z.enum(["none", "loading", "loaded", "broken-off"]),
  share: z.number(),
  /** Whether it may be loaded: only while no customer is there. */
  mayLoad: z.boolean(),
});
export type SampleState = z.infer<typeof SampleState>;

/** The company's name, which steps are done by what is there (sample data do not count), and how far the sample is. */
export const FirstSteps = z.object({
  company: z.string(),
  done: z.record(z.enum(firstSteps), z.boolean()),
  sample: SampleState,
});
export type FirstSteps = z.infer<typeof FirstSteps>;
