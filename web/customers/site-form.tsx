import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { Site } from "@kept/domain/customers/customer.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** Adds a place of a customer, or changes one. */
export function SiteForm({ customerId, site, done }: { customerId: string; site: Site | null; done: () => void }) {
  const t = useMessages(messages);
  const [name, setName] = useState(site?.name ?? "");
  const [address, setAddress] = useState(site?.address ?? "");
  const add = useDo(customersApi.addSite, { onDone: done, onRefused: () => true });
  const change = useDo(customersApi.changeSite, { onDone: done, onRefused: () => true });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (site) change.mutate({ id: site.id, name, address });
    else add.mutate({ id: customerId, name, address });
  };
  const refused = add.error ?? change.error;
  return (
    <SidePanel title={t("addSite")} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <TextInput
            label={t("name")}
            required
            autoFocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput label={t("address")} value={address} onChange={(event) => setAddress(event.currentTarget.value)} />
          {refused && <ErrorNote says={refused.detail} />}
          <Group>
            <Button type="submit" loading={add.isPending || change.isPending}>
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
