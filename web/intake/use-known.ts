import { customersApi } from "@kept/domain/customers/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { useAsk } from "../platform/use-ask.ts";

/** All we know of the company on the line, each part as soon as it arrives (3.5.2). */
export function useKnown(customerId: string | null) {
  const enabled = customerId !== null;
  const id = customerId ?? "";
  const whole = useAsk(customersApi.read, { id }, { enabled });
  const open = useAsk(ticketsApi.list, { customerId: id, state: "open", limit: 20 }, { enabled });
  const recent = useAsk(ticketsApi.list, { customerId: id, state: "all", sort: "newest", limit: 6 }, { enabled });
  const owed = useAsk(promisesApi.list, { customerId: id, state: "open", limit: 6 }, { enabled });
  const warned = useAsk(intakeApi.warnings, { customerId: id }, { enabled });
  return {
    customer: whole.data?.customer ?? null,
    sites: whole.data?.sites ?? [],
    contacts: (whole.data?.contacts ?? []).filter(({ leftAt }) => leftAt === null),
    open: open.data?.rows ?? null,
    recent: recent.data?.rows ?? null,
    owed: owed.data?.rows ?? null,
    warnings: warned.data?.warnings ?? [],
    /** Who reported something lately, the latest first; null until known. */
    lateCallers: warned.data?.lateCallers ?? (warned.error ? [] : null),
    faultsIn90Days: warned.data?.faultsIn90Days ?? null,
    failed: whole.error,
  };
}
