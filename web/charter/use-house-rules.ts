import { charterApi } from "@kept/domain/charter/api.ts";
import { firstHouseRules, rulesAt, type HouseRules } from "@kept/domain/charter/house-rules.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { useAsk } from "../platform/use-ask.ts";

/** What the company goes by now, or went by at a moment; until it is there, what every house begins with. */
export function useHouseRules(at?: Instant): HouseRules {
  const { data } = useAsk(charterApi.houseRules, {}, { staleTime: Infinity });
  if (!data) return firstHouseRules;
  return at ? rulesAt(data.versions, at).rules : data.inForce.rules;
}
