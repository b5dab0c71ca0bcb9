import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { Contact } from "@kept/domain/customers/customer.ts";
import { erasedParts, keptParts } from "@kept/domain/customers/erasure.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { addressOf } from "../platform/client.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./customers.module.css";

/** What a contact may ask for: all their personal data as a file, or that it is erased; what stays, and why, stands beside it. */
export function PersonalData({ contact, done }: { contact: Contact; done: () => void }) {
  const t = useMessages(messages);
  const may = useMay();
  const [asks, setAsks] = useState(false);
  if (!may(customersApi.eraseContact)) return null;
  return (
    <section className={classes.personal}>
      <h3 className={classes.heading}>{t("personalData")}</h3>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          component="a"
          download
          href={addressOf(customersApi.personalData, { id: contact.id })}
        >
          {t("personalExport")}
        </Button>
        {!asks && !contact.erasedAt && (
          <Button size="xs" variant="default" color="red" onClick={() => setAsks(true)}>
            {t("erase")}
          </Button>
        )}
      </Group>
      {asks && <Erase contact={contact} done={done} stay={() => setAsks(false)} />}
    </section>
  );
}

function Erase({ contact, done, stay }: { contact: Contact; done: () => void; stay: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const erase = useDo(customersApi.eraseContact, { onDone: done, onRefused: () => true });
  return (
    <Stack gap="xs" mt="xs">
      <strong>{t("eraseGoes")}</strong>
      <ul className={classes.points}>
        {erasedParts.map((part) => (
          <li key={part.en}>{part[language]}</li>
        ))}
      </ul>
      <strong>{t("eraseStays")}</strong>
      <ul className={classes.points}>
        {keptParts.map(({ what, why }) => (
          <li key={what.en}>
            {what[language]} <span className={classes.quiet}>{why[language]}</span>
          </li>
        ))}
      </ul>
      <TextInput
        autoFocus
        label={t("eraseConfirm", { name: contact.name })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {erase.error && <ErrorNote says={erase.error.detail} />}
      <Group>
        <Button
          color="red.9"
          disabled={typed.trim() !== contact.name.trim()}
          loading={erase.isPending}
          onClick={() => erase.mutate({ id: contact.id, name: typed })}
        >
          {t("eraseNow")}
        </Button>
        <Button variant="subtle" onClick={stay}>
          {t("cancel")}
        </Button>
      </Group>
    </Stack>
  );
}
