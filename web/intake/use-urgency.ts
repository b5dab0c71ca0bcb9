import { sinceMidnight } from "@kept/domain/intake/promise-sentence.ts";
import { derivedUrgency, type DerivedUrgency } from "@kept/domain/intake/urgency.ts";
import { useHouseRules } from "../charter/use-house-rules.ts";
import { useDesk } from "./desk.ts";
import { useKnown } from "./use-known.ts";

/** How much the fault on the line presses by itself, and why. */
export function useUrgency(): DerivedUrgency {
  const { draft, call } = useDesk();
  const { customer } = useKnown(draft.company.customerId);
  const zone = customer?.zone ?? "Asia/Shanghai";
  const rules = useHouseRules(call.begunAt);
  const importance = customer?.importance ?? null;
  return derivedUrgency(
    { ...draft.fault, importance, sinceMidnight: sinceMidnight(call.begunAt, zone) },
    rules.urgency,
  );
}
