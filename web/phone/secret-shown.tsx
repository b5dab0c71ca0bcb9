import { Button, CloseButton, CopyButton } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";

/** What the telephone system has to be given: where to send to, and what to sign with. */
export type Shown = { kind: "signed" | "zammad"; secret: string };

/** The address and the secret of a telephone system, this once. */
export function SecretShown({ shown, close }: { shown: Shown; close: () => void }) {
  const t = useMessages(messages);
  const zammad = shown.kind === "zammad";
  const address = `${location.origin}${zammad ? `/api/phone/zammad/${shown.secret}` : "/api/phone/v1/events"}`;
  return (
    <section className={classes.form} aria-label={t(zammad ? "addressOnce" : "secret")}>
      <Copied name={t(zammad ? "addressOnce" : "address")} value={address} />
      {!zammad && <Copied name={t("secret")} value={shown.secret} />}
      <CloseButton aria-label={t("close")} onClick={close} />
    </section>
  );
}

function Copied({ name, value }: { name: string; value: string }) {
  const t = useMessages(messages);
  return (
    <div className={classes.bar}>
      <div>
        <strong>{name}</strong>
        <br />
        <code className={classes.code}>{value}</code>
      </div>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy}>
            {t(copied ? "copied" : "copy")}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
