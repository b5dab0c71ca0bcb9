import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { customersApi } from "@kept/domain/customers/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";
import classes from "./customers.module.css";

/** Says that mail to an address does not arrive, since when and why, wherever somebody may write to it; nothing while it arrives. */
export function ReturnedAddress({ address }: { address: string }) {
  const t = useMessages(messages);
  const times = useTimes();
  const may = useMay();
  const [typed] = useDebouncedValue(address.trim().toLowerCase(), 200);
  const whole = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed);
  const { data } = useAsk(customersApi.emailStanding, { address: typed }, { enabled: whole });
  const arrives = useDo(customersApi.emailArrives);
  if (!whole || !data?.failsSince) return null;
  const since = `${times.day(data.failsSince)} ${times.clock(data.failsSince)}`;
  return (
    <span role="note" className={classes.returned}>
      {t("emailFails", { address: data.address, since, says: data.says })}
      {may(customersApi.emailArrives) && (
        <Button
          size="compact-xs"
          variant="default"
          loading={arrives.isPending}
          onClick={() => arrives.mutate({ address: typed })}
        >
          {t("emailArrives")}
        </Button>
      )}
    </span>
  );
}
