import { Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { CustomerFields, noFacts } from "./customer-fields.tsx";
import { messages } from "./messages.ts";
import { OwnerChoice } from "./owner-choice.tsx";
import { FormActs } from "../platform/form-acts.tsx";

/** Adds a customer with both named owners (1.2), then goes to its page. */
export function NewCustomer({ done }: { done: () => void }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [facts, setFacts] = useState(noFacts);
  const [salesOwnerId, setSales] = useState<string | null>(null);
  const [serviceOwnerId, setService] = useState<string | null>(null);
  const add = useDo(customersApi.add, {
    onDone: ({ id }) => void navigate({ to: "/customers/$id", params: { id } as never }),
    onRefused: () => true,
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (salesOwnerId && serviceOwnerId) add.mutate({ ...facts, salesOwnerId, serviceOwnerId });
  };
  return (
    <SidePanel title={t("add")} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <CustomerFields facts={facts} onChange={setFacts} />
          <OwnerChoice label={t("salesOwner")} value={salesOwnerId} onChange={setSales} />
          <OwnerChoice label={t("serviceOwner")} value={serviceOwnerId} onChange={setService} />
          {add.error && <ErrorNote says={add.error.detail} />}
          <FormActs says={t("add")} busy={add.isPending} disabled={!salesOwnerId || !serviceOwnerId} cancel={done} />
        </Stack>
      </form>
    </SidePanel>
  );
}
