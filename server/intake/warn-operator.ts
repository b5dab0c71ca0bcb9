import type { OutputOf } from "@kept/domain/kit/api.ts";
import type { CallWarning, intakeApi } from "@kept/domain/intake/api.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import { customerOf } from "../customers/index.ts";
import type { Work } from "../platform/work.ts";
import { callersSince, faultsSince, overdueNow, unhappySince } from "./store-warnings.ts";

const lately = 90 * day;
const many = 5;

/** What an operator should know before they speak on: what is overdue, who was unhappy, what is often broken (3.5.2). */
export async function warnOperator(
  work: Work,
  { customerId }: { customerId: string },
): Promise<OutputOf<typeof intakeApi.warnings>> {
  const since = plus(work.now, -lately);
  const { incomplete } = await customerOf(work, customerId);
  const faults = await faultsSince(work, customerId, since);
  const overdue = await overdueNow(work, customerId);
  const unhappy = await unhappySince(work, customerId, since);
  const warnings = [
    ...(overdue && overdue.count > 0 ? [warning("overdue", overdue.count, overdue.since)] : []),
    ...unhappy,
    ...(faults >= many ? [warning("many-faults", faults)] : []),
    ...(incomplete ? [warning("incomplete")] : []),
  ];
  return { faultsIn90Days: faults, warnings, lateCallers: await callersSince(work, customerId, since) };
}

const warning = (kind: CallWarning["kind"], count: number | null = null, at: string | null = null): CallWarning => ({
  kind,
  at,
  ticketId: null,
  number: null,
  count,
});
