import { Button, Checkbox, CloseButton, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { Contact, ContactNumber, Site } from "@kept/domain/customers/customer.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./customers.module.css";

type Props = { customerId: string; contact: Contact | null; sites: readonly Site[]; done: () => void };

/** Adds a person of a customer, or changes one. */
export function ContactForm({ customerId, contact, sites, done }: Props) {
  const t = useMessages(messages);
  const [facts, setFacts] = useState({
    name: contact?.name ?? "",
    role: contact?.role ?? "",
    email: contact?.email ?? "",
    siteId: contact?.siteId ?? null,
    numbers: contact?.numbers ?? [{ kind: "phone" as const, written: "" }],
  });
  const [left, setLeft] = useState(Boolean(contact?.leftAt));
  const put = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const add = useDo(customersApi.addContact, { onDone: done, onRefused: () => true });
  const change = useDo(customersApi.changeContact, { onDone: done, onRefused: () => true });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const whole = { ...facts, numbers: facts.numbers.filter(({ written }) => written.trim()) };
    if (contact) change.mutate({ ...whole, id: contact.id, version: contact.version, left });
    else add.mutate({ ...whole, id: customerId });
  };
  const refused = add.error ?? change.error;
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
          <NumbersField numbers={facts.numbers} onChange={(numbers) => put({ numbers })} />
          <TextInput
            label={t("email")}
            type="email"
            value={facts.email}
            onChange={(event) => put({ email: event.currentTarget.value })}
          />
          <NativeSelect
            label={t("site")}
            value={facts.siteId ?? ""}
            data={[{ value: "", label: "—" }, ...sites.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => put({ siteId: event.currentTarget.value || null })}
          />
          {contact && (
            <Checkbox label={t("left")} checked={left} onChange={(event) => setLeft(event.currentTarget.checked)} />
          )}
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

function NumbersField({
  numbers,
  onChange,
}: {
  numbers: ContactNumber[];
  onChange: (numbers: ContactNumber[]) => void;
}) {
  const t = useMessages(messages);
  const put = (place: number, part: Partial<ContactNumber>) =>
    onChange(numbers.map((number, at) => (at === place ? { ...number, ...part } : number)));
  return (
    <>
      {numbers.map((number, place) => (
        // Numbers have no name of their own but their place.
        <div key={place} className={classes.numbers}>
          <NativeSelect
            aria-label={t("kind")}
            value={number.kind}
            data={(["phone", "mobile", "fax"] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(event) => put(place, { kind: event.currentTarget.value as ContactNumber["kind"] })}
          />
          <TextInput
            aria-label={t("number")}
            type="tel"
            value={number.written}
            onChange={(event) => put(place, { written: event.currentTarget.value })}
          />
          <CloseButton aria-label={t("remove")} onClick={() => onChange(numbers.filter((_, at) => at !== place))} />
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange([...numbers, { kind: "phone", written: "" }])}>
        {t("addNumber")}
      </Button>
    </>
  );
}
