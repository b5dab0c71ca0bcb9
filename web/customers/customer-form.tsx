import { Button, Group, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { Customer } from "@kept/domain/customers/customer.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { CustomerFields } from "./customer-fields.tsx";
import { messages } from "./messages.ts";

/** Changes a customer; when someone else was quicker, both versions are shown. */
export function CustomerForm({ customer, done }: { customer: Customer; done: () => void }) {
  const t = useMessages(messages);
  const [version, setVersion] = useState(customer.version);
  const [stands, setStands] = useState<Customer | null>(null);
  const { name, names, shortName, aliases, code, importance, note } = customer;
  const [facts, setFacts] = useState({ name, names, shortName, aliases, code, importance, note });
  const change = useDo(customersApi.change, {
    onDone: done,
    onRefused: ({ more }) => {
      const current = Customer.safeParse(more["stands"]);
      if (current.success) {
        setStands(current.data);
        setVersion(current.data.version);
      }
      return true;
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ id: customer.id, version, ...facts });
  };
  return (
    <SidePanel title={t("change")} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <CustomerFields facts={facts} onChange={setFacts} />
          {change.error && <ErrorNote says={change.error.detail} />}
          {stands && (
            <p>
              {t("staleTitle")} {[stands.name, stands.shortName, stands.code, stands.note].filter(Boolean).join(" · ")}
            </p>
          )}
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t("save")}
            </Button>
            <Button variant="subtle" onClick={done}>
              {t("cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
