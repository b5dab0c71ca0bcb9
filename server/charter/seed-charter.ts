import { clauses } from "@kept/domain/charter/clauses.ts";
import type { Work } from "../platform/work.ts";
import { seedCodes } from "./fault-codes.ts";
import { seedFirstVersions } from "./store.ts";
import { forgetCharter } from "./versions-known.ts";

/** The default charter holds from the beginning of time, so that nothing is ever promised without a clause. */
const always = "1970-01-01T00:00:00.000Z";

/** Puts the default charter in place at the first start, and clauses that are new at later ones; changes nothing that is there. */
export async function seedCharter(work: Work): Promise<void> {
  await seedFirstVersions(work, clauses, always);
  await seedCodes(work);
  forgetCharter(work);
}
