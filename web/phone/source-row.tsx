import { useState } from "react";
import { Button } from "@mantine/core";
import { phoneApi } from "@kept/domain/phone/api.ts";
import type { PhoneSource } from "@kept/domain/phone/set-up.ts";
import { Findings } from "../platform/findings.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";
import type { Shown } from "./secret-shown.tsx";

/** A telephone system: how it goes, what is wrong with it, and what can be done. */
export function SourceRow({ source, show }: { source: PhoneSource; show: (shown: Shown) => void }) {
  const t = useMessages(messages);
  const [tests, setTests] = useState(false);
  const { id, kind, active, secrets } = source;
  const change = useDo(phoneApi.changeSource);
  const add = useDo(phoneApi.addSecret, {
    onDone: ({ secret }) => kind !== "asterisk" && show({ kind, secret }),
  });
  const end = useDo(phoneApi.endSecret);
  return (
    <li className={classes.source}>
      <div className={classes.bar}>
        <div className={classes.grows}>
          <strong>{source.name}</strong> <code>{source.code}</code> <span className={classes.quiet}>{t(kind)}</span>
          <p className={classes.quiet}>
            {!active && `${t("rests")} · `}
            {kind === "asterisk" && `${t(source.linkedAt ? "linked" : "notLinked")} · `}
            {source.lastReceivedAt ? (
              <>
                {t("lastHeard")} <Moment at={source.lastReceivedAt} />
              </>
            ) : (
              t("never")
            )}
          </p>
        </div>
        <div className={classes.acts}>
          <Button size="compact-sm" onClick={() => setTests(!tests)} aria-expanded={tests}>
            {t("test")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => change.mutate({ id, active: !active })}>
            {t(active ? "rest" : "wake")}
          </Button>
          {kind !== "asterisk" && secrets.length < 2 && (
            <Button size="compact-sm" variant="default" onClick={() => add.mutate({ id })}>
              {t("newSecret")}
            </Button>
          )}
          {secrets.length > 1 &&
            secrets.map((secret) => (
              <Button
                key={secret.id}
                size="compact-sm"
                variant="default"
                onClick={() => end.mutate({ id, secretId: secret.id })}
              >
                {t("endSecret", { begins: secret.begins })}
              </Button>
            ))}
        </div>
      </div>
      {tests && <Tested id={id} />}
    </li>
  );
}

function Tested({ id }: { id: string }) {
  const { data } = useAsk(phoneApi.findings, { id }, { staleTime: 0 });
  return <Findings rows={data?.rows} />;
}
