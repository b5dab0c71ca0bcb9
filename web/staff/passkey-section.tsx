import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { OwnFactors } from "@kept/domain/staff/factor-api.ts";
import { ask, Refused } from "../platform/client.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { agentName } from "./agent-name.ts";
import { PasswordAgain } from "./password-again.tsx";
import { messages } from "./security-messages.ts";
import { SureButton } from "./sure-button.tsx";
import classes from "./staff.module.css";

/** One's passkeys: adding one with the device's own help, and removing them. */
export function PasskeySection({ factors }: { factors: OwnFactors }) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  const remove = useDo(staffApi.removePasskey);
  const [adding, setAdding] = useState(false);
  const possible = browserSupportsWebAuthn();
  return (
    <section className={classes.section}>
      <h2>{t("passkeys")}</h2>
      <p className={classes.quiet}>{possible ? t("passkeysHint") : t("passkeysImpossible")}</p>
      <ul className={classes.lines}>
        {factors.passkeys.map(({ id, name, madeAt, lastUsedAt }) => (
          <li key={id}>
            <span>
              {name}{" "}
              <span className={classes.quiet}>
                {times.date(madeAt)} ·{" "}
                {lastUsedAt ? t("passkeyUsed", { when: times.when(lastUsedAt, now) }) : t("passkeyUnused")}
              </span>
            </span>
            <SureButton
              word={t("passkeyRemove")}
              asks={t("passkeyRemoveAsks")}
              busy={remove.isPending}
              does={() => remove.mutate({ id })}
            />
          </li>
        ))}
      </ul>
      {adding ? (
        <AddPasskey done={() => setAdding(false)} />
      ) : (
        possible && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t("passkeyAdd")}
          </Button>
        )
      )}
    </section>
  );
}

function AddPasskey({ done }: { done: () => void }) {
  const t = useMessages(messages);
  const [name, setName] = useState(() => agentName(navigator.userAgent));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const add = useDo(staffApi.addPasskey, { onDone: done, onRefused: () => true });
  const make = async (password: string) => {
    setBusy(true);
    setRefused(undefined);
    try {
      const { challengeId, options } = await ask(staffApi.beginPasskey, { password });
      const response = await startRegistration({ optionsJSON: options as never });
      await add.mutateAsync({ challengeId, name, response: { ...response } });
    } catch (fault) {
      setRefused(fault instanceof Refused ? fault.detail : t("passkeyFailed"));
    }
    setBusy(false);
  };
  return (
    <>
      <TextInput
        maw={360}
        mb="sm"
        label={t("passkeyName")}
        description={t("passkeyNameHint")}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordAgain refused={refused} busy={busy} goOn={(password) => void make(password)} cancel={done} />
    </>
  );
}
