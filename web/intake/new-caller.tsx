import type { KeyboardEvent } from "react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { customersApi } from "@kept/domain/customers/api.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { ReturnedAddress } from "../customers/returned-address.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import { entered } from "./entered.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { StepFrame } from "./step-frame.tsx";
import { useKnown } from "./use-known.ts";

/** A caller who is not on record: name and number, checked against the numbers we know, and whom they call for (3.5.3). */
export function NewCaller({ back }: { back: (() => void) | null }) {
  const t = useMessages(messages);
  const { draft, edit, goOn, call } = useDesk();
  const { caller } = draft;
  const { sites } = useKnown(draft.company.customerId);
  const change = (typed: Partial<typeof caller>) =>
    edit((before) => ({
      ...before,
      caller: {
        ...before.caller,
        contactId: null,
        confirmed: (typed.name ?? before.caller.name).trim() !== "",
        ...typed,
      },
    }));
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp" && !event.altKey && back && caller.name === "") return back();
    if (!entered(event) || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    const lacking =
      caller.name.trim() === ""
        ? "caller-name"
        : caller.phone.trim() + caller.email.trim() === ""
          ? "caller-phone"
          : null;
    if (lacking && document.activeElement?.id !== lacking) document.getElementById(lacking)?.focus();
    else if (caller.name.trim() !== "") goOn();
  };
  return (
    <StepFrame title={t("askContact")} hasField>
      <div className={classes.fields} onKeyDown={press}>
        <TextInput
          id="caller-name"
          autoFocus
          label={t("callerName")}
          value={caller.contactId ? "" : caller.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          id="caller-phone"
          label={t("callerPhone")}
          value={caller.phone}
          inputMode="tel"
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
        <KnownNumber phone={caller.phone} />
        {(caller.email !== "" || call.channel === "email") && (
          <TextInput
            type="email"
            label={t("callerEmail")}
            value={caller.email}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
        )}
        <ReturnedAddress address={caller.email} />
        <TextInput
          label={t("onBehalfOf")}
          value={caller.onBehalfOf}
          onChange={(event) => change({ onBehalfOf: event.currentTarget.value })}
        />
        {sites.length > 1 && (
          <NativeSelect
            label={t("site")}
            value={caller.siteId ?? ""}
            data={[{ value: "", label: t("noSite") }, ...sites.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => change({ siteId: event.currentTarget.value || null })}
          />
        )}
      </div>
    </StepFrame>
  );
}

/** Says whose number this is when we know it, so that nobody is taken down twice. */
function KnownNumber({ phone }: { phone: string }) {
  const t = useMessages(messages);
  const { draft, edit, goOn } = useDesk();
  const [looked] = useDebouncedValue(phone.trim(), 150);
  const worth = (phoneNumber(looked)?.digits.length ?? 0) >= 6;
  const found = useAsk(customersApi.find, { text: looked, limit: 3 }, { enabled: worth });
  const match = worth ? found.data?.rows.find(({ foundBy, contact }) => foundBy === "number" && contact) : undefined;
  const contact = match?.contact;
  if (!match || !contact) return null;
  const take = () => {
    edit((before) => ({
      ...before,
      company: { ...before.company, customerId: match.id, name: match.name, unknown: false },
      caller: { ...before.caller, contactId: contact.id, name: contact.name, confirmed: true },
    }));
    goOn();
  };
  return (
    <p className={classes.hint} role="status">
      <span>{t("knownNumber", { name: contact.name, company: match.name })}</span>
      {(match.id === draft.company.customerId || draft.company.unknown) && (
        <Button size="compact-xs" variant="default" onClick={take}>
          {t("itIsThem")}
        </Button>
      )}
    </p>
  );
}
