import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { charterApi } from "@kept/domain/charter/api.ts";
import {
  firstVersion,
  rulesAt,
  unfitRules,
  type HouseRules,
  type HouseRulesVersion,
} from "@kept/domain/charter/house-rules.ts";
import { refuse } from "@kept/domain/charter/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { houseRulesVersions, insertHouseRules } from "./store-house-rules.ts";

/** What the company goes by now, and all versions with the house's own as the last. */
export async function readHouseRules(work: Work): Promise<OutputOf<typeof charterApi.houseRules>> {
  const versions = await houseRulesVersions(work);
  return { inForce: rulesAt(versions, work.now), versions: [...versions, firstVersion] };
}

/** What the company went by at a moment. */
export const houseRulesAt = async (work: Work, at: Instant): Promise<HouseRules> =>
  rulesAt(await houseRulesVersions(work), at).rules;

/** Makes a new version that holds from now or later on; what was decided by an earlier one stays. */
export async function changeHouseRules(
  work: Work,
  asked: InputOf<typeof charterApi.changeHouseRules>,
): Promise<HouseRulesVersion> {
  const { rules, why, holdsFrom = work.now } = asked;
  const [before = firstVersion] = await houseRulesVersions(work);
  const version = asked.version + 1;
  if (holdsFrom < work.now) throw refuse("house-rules-in-the-past");
  const unfit = unfitRules(before.rules, rules);
  if (unfit) throw refuse(unfit);
  const added = before.version === asked.version && (await insertHouseRules(work, { version, rules, holdsFrom, why }));
  if (!added) throw refuse("house-rules-changed-meanwhile");
  record(work, {
    verb: "charter.change-house-rules",
    subject: "house-rules",
    before: before.rules,
    after: { ...rules, holdsFrom, why },
  });
  changed(work, "house-rules");
  return { version, rules, holdsFrom, madeAt: work.now, madeByName: work.by.name, why };
}
