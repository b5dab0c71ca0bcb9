import { Button, CloseButton, CopyButton } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./webhooks.module.css";

/** The secret of a new address, this once. */
export function SecretShown({ secret, close }: { secret: string; close: () => void }) {
  const t = useMessages(messages);
  return (
    <section className={classes.secret} aria-label={t("secret")}>
      <div>
        <strong>{t("secret")}</strong>
        <p className={classes.quiet}>{t("secretHint")}</p>
        <code>{secret}</code>
      </div>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {t(copied ? "copied" : "copy")}
          </Button>
        )}
      </CopyButton>
      <CloseButton aria-label={t("cancel")} onClick={close} />
    </section>
  );
}
