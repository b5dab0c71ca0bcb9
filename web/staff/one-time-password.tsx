import { Button, CopyButton, Group } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";

/** Shows a password once, to be handed over. */
export function OneTimePassword({ name, password }: { name: string; password: string }) {
  const t = useMessages(messages);
  return (
    <output className={classes.handOver}>
      <p>{t("oneTimeIs", { name })}</p>
      <Group>
        <span className={classes.oneTime}>{password}</span>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
      </Group>
    </output>
  );
}
