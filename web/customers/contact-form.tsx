import { Checkbox, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { Contact, type Site } from "@kept/domain/customers/customer.ts";
import { Language, languages } from "@kept/domain/kit/language.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { languageNames } from "../platform/language.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { NumbersField } from "./numbers-field.tsx";
import { PersonalData } from "./personal-data.tsx";
import { StaleVersions } from "./stale-versions.tsx";
import { useStale } from "./use-stale.ts";
import { FormActs } from "../platform/form-acts.tsx";

type Props = { customerId: string; contact: Contact | null; sites: readonly Site[]; done: () => void };

/** Adds a person of a customer, or changes one; when someone else was quicker, both versions are shown. */
export function ContactForm({ customerId, contact, sites, done }: Props) {
  const t = useMessages(messages);
  const { data } = useAsk(customersApi.read, { id: customerId });
  const { zone, language } = data?.customer ?? { zone: "", language: "zh-Hans" as const };
  const stale = useStale(Contact);
  const [facts, setFacts] = useState(() => factsOf(contact, language));
  const put = (part: Partial<Facts>) => setFacts({ ...facts, ...part });
  const [version, setVersion] = useState(contact?.version ?? 1);
  const add = useDo(customersApi.addContact, { onDone: done, onRefused: () => true });
  const change = useDo(customersApi.changeContact, { onDone: done, onRefused: stale.refused });
  const send = (seen: number) => {
    const { left, ...rest } = { ...facts, numbers: facts.numbers.filter(({ written }) => written.trim()) };
    if (contact) change.mutate({ ...rest, id: contact.id, version: seen, left });
    else add.mutate({ ...rest, id: customerId });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    send(version);
  };
  const { theirs } = stale;
  const takeTheirs = (stands: Contact) => {
    setFacts(factsOf(stands, language));
    setVersion(stands.version);
    change.reset();
    stale.settle();
  };
  const refused = theirs ? null : (add.error ?? change.error);
  return (
    <SidePanel title={t(contact ? "changeContact" : "addContact")} close={done}>
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
            label={t("role")}
            value={facts.role}
            onChange={(event) => put({ role: event.currentTarget.value })}
          />
          <NumbersField numbers={facts.numbers} zone={zone} onChange={(numbers) => put({ numbers })} />
          <TextInput
            label={t("email")}
            type="email"
            value={facts.email}
            onChange={(event) => put({ email: event.currentTarget.value })}
          />
          <NativeSelect
            label={t("language")}
            value={facts.language}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(event) => put({ language: Language.parse(event.currentTarget.value) })}
          />
          <NativeSelect
            label={t("site")}
            value={facts.siteId ?? ""}
            data={[{ value: "", label: "—" }, ...sites.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => put({ siteId: event.currentTarget.value || null })}
          />
          {contact && (
            <Checkbox
              label={t("left")}
              checked={facts.left}
              onChange={(event) => put({ left: event.currentTarget.checked })}
            />
          )}
          {refused && <ErrorNote says={refused.detail} />}
          {theirs && (
            <StaleVersions
              parts={compared(facts, factsOf(theirs, language))}
              takeTheirs={() => takeTheirs(theirs)}
              keepMine={() => send(theirs.version)}
            />
          )}
          <FormActs says={t("save")} busy={add.isPending || change.isPending} cancel={done} />
        </Stack>
      </form>
      {contact && <PersonalData contact={contact} done={done} />}
    </SidePanel>
  );

  function compared(mine: Facts, others: Facts) {
    const siteName = (id: string | null) => sites.find((site) => site.id === id)?.name ?? "";
    const numbers = (of: Facts) =>
      of.numbers
        .filter(({ written }) => written.trim())
        .map(({ kind, written }) => `${t(kind)} ${written}`)
        .join(" · ");
    const part = (label: keyof typeof messages, said: (of: Facts) => string) => ({
      label: t(label),
      mine: said(mine),
      theirs: said(others),
    });
    return [
      part("name", (of) => of.name),
      part("role", (of) => of.role),
      part("number", numbers),
      part("email", (of) => of.email),
      part("language", (of) => languageNames[of.language]),
      part("site", (of) => siteName(of.siteId)),
      part("left", (of) => (of.left ? t("left") : "")),
    ];
  }
}

type Facts = ReturnType<typeof factsOf>;

const factsOf = (contact: Contact | null, language: Language) => ({
  name: contact?.name ?? "",
  role: contact?.role ?? "",
  email: contact?.email ?? "",
  language: contact?.language ?? language,
  siteId: contact?.siteId ?? null,
  numbers: contact?.numbers ?? [{ kind: "phone" as const, written: "" }],
  left: Boolean(contact?.leftAt),
});
