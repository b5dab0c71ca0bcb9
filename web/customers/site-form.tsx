import { Stack, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { Site } from "@kept/domain/customers/customer.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { StaleVersions } from "./stale-versions.tsx";
import { useStale } from "./use-stale.ts";
import { FormActs } from "../platform/form-acts.tsx";

const parts = ["name", "address", "note"] as const;

/** Adds a place of a customer, or changes one; when someone else was quicker, both versions are shown. */
export function SiteForm({ customerId, site, done }: { customerId: string; site: Site | null; done: () => void }) {
  const t = useMessages(messages);
  const stale = useStale(Site);
  const [facts, setFacts] = useState({ name: site?.name ?? "", address: site?.address ?? "", note: site?.note ?? "" });
  const put = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const [version, setVersion] = useState(site?.version ?? 1);
  const add = useDo(customersApi.addSite, { onDone: done, onRefused: () => true });
  const change = useDo(customersApi.changeSite, { onDone: done, onRefused: stale.refused });
  const send = (seen: number) =>
    site ? change.mutate({ ...facts, id: site.id, version: seen }) : add.mutate({ ...facts, id: customerId });
  const save = (event: FormEvent) => {
    event.preventDefault();
    send(version);
  };
  const { theirs } = stale;
  const takeTheirs = ({ name, address, note, version: stands }: Site) => {
    setFacts({ name, address, note });
    setVersion(stands);
    change.reset();
    stale.settle();
  };
  const refused = theirs ? null : (add.error ?? change.error);
  return (
    <SidePanel title={t(site ? "changeSite" : "addSite")} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <TextInput
            label={t("name")}
            required
            autoFocus
            value={facts.name}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t("address")}
            value={facts.address}
            onChange={(event) => put({ address: event.currentTarget.value })}
          />
          <Textarea
            label={t("note")}
            autosize
            value={facts.note}
            onChange={(event) => put({ note: event.currentTarget.value })}
          />
          {refused && <ErrorNote says={refused.detail} />}
          {theirs && (
            <StaleVersions
              parts={parts.map((part) => ({ label: t(part), mine: facts[part], theirs: theirs[part] }))}
              takeTheirs={() => takeTheirs(theirs)}
              keepMine={() => send(theirs.version)}
            />
          )}
          <FormActs says={t("save")} busy={add.isPending || change.isPending} cancel={done} />
        </Stack>
      </form>
    </SidePanel>
  );
}
