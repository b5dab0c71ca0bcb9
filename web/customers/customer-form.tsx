import { Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { Customer } from "@kept/domain/customers/customer.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { languageNames } from "../platform/language.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { CustomerFields, type Facts } from "./customer-fields.tsx";
import { messages } from "./messages.ts";
import { StaleVersions } from "./stale-versions.tsx";
import { useStale } from "./use-stale.ts";
import { FormActs } from "../platform/form-acts.tsx";

/** Changes a customer; when someone else was quicker, both versions are shown. */
export function CustomerForm({ customer, done }: { customer: Customer; done: () => void }) {
  const t = useMessages(messages);
  const stale = useStale(Customer);
  const [facts, setFacts] = useState(factsOf(customer));
  const [formKey, setFormKey] = useState(0);
  const change = useDo(customersApi.change, { onDone: done, onRefused: stale.refused });
  const [version, setVersion] = useState(customer.version);
  const send = (seen: number) => change.mutate({ id: customer.id, version: seen, ...facts });
  const save = (event: FormEvent) => {
    event.preventDefault();
    send(version);
  };
  const { theirs } = stale;
  const mine = shown(facts);
  const takeTheirs = (stands: Customer) => {
    setFacts(factsOf(stands));
    setVersion(stands.version);
    setFormKey(formKey + 1);
    change.reset();
    stale.settle();
  };
  return (
    <SidePanel title={t("change")} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <CustomerFields key={formKey} facts={facts} onChange={setFacts} />
          {change.error && !theirs && <ErrorNote says={change.error.detail} />}
          {theirs && (
            <StaleVersions
              parts={shown(factsOf(theirs)).map(([label, said], at) => ({
                label,
                mine: mine[at]?.[1] ?? "",
                theirs: said,
              }))}
              takeTheirs={() => takeTheirs(theirs)}
              keepMine={() => send(theirs.version)}
            />
          )}
          <FormActs says={t("save")} busy={change.isPending} cancel={done} />
        </Stack>
      </form>
    </SidePanel>
  );

  /** Every part of the form by its label, in words. */
  function shown(part: Facts): [label: string, said: string][] {
    return [
      [t("name"), part.name],
      [t("hant"), part.names["zh-Hant"] ?? ""],
      [t("hans"), part.names["zh-Hans"] ?? ""],
      [t("english"), part.names.en ?? ""],
      [t("shortName"), part.shortName],
      [t("aliases"), part.aliases.join(", ")],
      [t("code"), part.code],
      [t("importance"), t(part.importance)],
      [t("zone"), part.zone],
      [t("language"), languageNames[part.language]],
      [t("note"), part.note],
    ];
  }
}

function factsOf({ name, names, shortName, aliases, code, importance, zone, language, note }: Customer): Facts {
  return { name, names, shortName, aliases, code, importance, zone, language, note };
}
