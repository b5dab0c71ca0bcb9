import type { InputOf } from "@kept/domain/kit/api.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import type { intakeApi, UrgencyEffect } from "@kept/domain/intake/api.ts";
import { sinceMidnight } from "@kept/domain/intake/promise-sentence.ts";
import { derivedUrgency } from "@kept/domain/intake/urgency.ts";
import { houseRulesAt } from "../charter/index.ts";
import type { Work } from "../platform/work.ts";
import { faultsTold } from "./store-faults.ts";

const mostExamples = 5;

/** What other rules would have made of the faults of the last thirty days, beside those in force. */
export async function urgencyEffect(
  work: Work,
  { rules }: InputOf<typeof intakeApi.urgencyEffect>,
): Promise<UrgencyEffect> {
  const { urgency: now } = await houseRulesAt(work, work.now);
  const faults = await faultsTold(work, plus(work.now, -30 * day));
  const different = faults.flatMap(({ id, number, faultText, receivedAt, zone, ...told }) => {
    const fault = { ...told, sinceMidnight: sinceMidnight(receivedAt, zone) };
    const [was, would] = [derivedUrgency(fault, now).urgency, derivedUrgency(fault, rules).urgency];
    return was === would ? [] : [{ id, number, faultText, was, would }];
  });
  return { looked: faults.length, different: different.length, examples: different.slice(0, mostExamples) };
}
