import type { FirstSteps } from "@kept/domain/app/first-steps.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { companyRow, sampleRow, whatIsThere, writeCompany } from "./store-sample.ts";

/** Which steps to the first call are done, by what is there. */
export async function firstStepsDone(work: Work): Promise<FirstSteps> {
  const company = await companyRow(work);
  const sample = await sampleRow(work);
  const none = { state: "none" as const, share: 0, people: [], customers: [] };
  const { calendars, people, customers, calls } = await whatIsThere(work, sample ?? none);
  return {
    company: company.name,
    done: {
      company: company.name !== "",
      hours: company.hoursSettled || calendars > 0,
      people: people > 1,
      customers: customers > 0,
      call: calls > 0,
    },
    sample: { state: sample?.state ?? "none", share: sample?.share ?? 0, mayLoad: !sample && customers === 0 },
  };
}

/** Names the company, or settles the hours of its hotline. */
export async function changeCompany(
  work: Work,
  asked: { name?: string | undefined; hoursSettled?: boolean | undefined },
): Promise<FirstSteps> {
  const before = await companyRow(work);
  const after = { name: asked.name ?? before.name, hoursSettled: asked.hoursSettled ?? before.hoursSettled };
  await writeCompany(work, after);
  record(work, { verb: "app.changeCompany", subject: "company", before, after });
  changed(work, "first-steps");
  changed(work, "company");
  return firstStepsDone(work);
}
