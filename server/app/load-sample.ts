import { refuse } from "@kept/domain/app/reasons.ts";
import type { FirstSteps } from "@kept/domain/app/first-steps.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { firstStepsDone } from "./first-steps.ts";
import { insertSample, whatIsThere } from "./store-sample.ts";

/** Asks for the sample; it is told in the background soon after. */
export async function loadSample(work: Work): Promise<FirstSteps> {
  const nothing = { people: [], customers: [] };
  if ((await whatIsThere(work, nothing)).customers > 0) throw refuse("sample-needs-empty-house");
  if (!(await insertSample(work))) throw refuse("sample-is-loading");
  record(work, { verb: "app.loadSample", subject: "sample" });
  changed(work, "first-steps");
  return firstStepsDone(work);
}
