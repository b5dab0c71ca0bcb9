import { refuse } from "@kept/domain/app/reasons.ts";
import type { FirstSteps } from "@kept/domain/app/first-steps.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { forget } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";
import { firstStepsDone } from "./first-steps.ts";
import { deleteSample, emptyOfSample, realBeside, sampleRow } from "./store-sample.ts";

/** What on a screen was drawn from the sample. */
const nouns = (
  "customers tickets promises calls staff duty notices first-steps call-backs " +
  "arrivals mailboxes inbound-sources phone-sources phone-lines phone-extensions phone-calls phone-board phone-presence"
).split(" ");

/** Takes the sample out, so that the house is empty again but for its settings and its own people; refused once something real stands beside it. */
export async function removeSample(work: Work): Promise<FirstSteps> {
  const sample = await sampleRow(work);
  if (!sample) throw refuse("no-sample");
  if (sample.state === "loading") throw refuse("sample-is-loading");
  const real = await realBeside(work, sample);
  if (real) throw refuse("sample-mixed-with-real", { what: real.name });
  await emptyOfSample(work, sample);
  await deleteSample(work);
  forget(work, "duty");
  record(work, { verb: "app.removeSample", subject: "sample", before: { customers: sample.customers.length } });
  for (const noun of nouns) changed(work, noun);
  return firstStepsDone(work);
}
