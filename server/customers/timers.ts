import { instantAt, msOf, hour } from "@kept/domain/kit/instant.ts";
import { setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { writeTiers } from "./store-search.ts";

export const timers = {
  /** Every hour the most relevant customers are marked anew, so that they are found first. */
  "customer-tiers": async (work: Work) => {
    await writeTiers(work);
    planTiers(work);
  },
};

/** Sets the hourly marking, if it is not set. */
export const planTiers = (work: Work): void =>
  setTimer(work, {
    key: "customer-tiers",
    kind: "customer-tiers",
    dueAt: instantAt(Math.ceil((msOf(work.now) + 1) / hour) * hour),
  });
