import { Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { Customer } from "@kept/domain/customers/customer.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { messages } from "./messages.ts";
import { OwnerChoice } from "./owner-choice.tsx";
import { FormActs } from "../platform/form-acts.tsx";

/** Hands a customer over to another owner, with date and reason (1.2). */
export function HandOverForm({
  customer,
  side,
  done,
}: {
  customer: Customer;
  side: "sales" | "service";
  done: () => void;
}) {
  const t = useMessages(messages);
  const now = useNow(60_000);
  const [toId, setTo] = useState<string | null>(null);
  const [on, setOn] = useState(() => new Date(now).toISOString().slice(0, 10));
  const [reason, setReason] = useState("");
  const handOver = useDo(customersApi.handOver, { onDone: done, onRefused: () => true });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (toId) handOver.mutate({ id: customer.id, side, toId, on, reason });
  };
  return (
    <SidePanel title={`${t("handOver")}: ${t(side === "sales" ? "salesOwner" : "serviceOwner")}`} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <OwnerChoice label={t("handOverTo")} value={toId} onChange={setTo} />
          <TextInput
            type="date"
            label={t("handOverOn")}
            required
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <TextInput
            label={t("reason")}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {handOver.error && <ErrorNote says={handOver.error.detail} />}
          <FormActs says={t("handOver")} busy={handOver.isPending} disabled={!toId} cancel={done} />
        </Stack>
      </form>
    </SidePanel>
  );
}
