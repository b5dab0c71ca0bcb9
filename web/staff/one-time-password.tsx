import { Button, CopyButton, Group } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";

/** Shows a password or a link once, to be handed over. */
export function OneTimePassword({ says, password }: { says: string; password: string }) {
  const t = useMessages(messages);
  return (
    <output className={classes.handOver}>
      <p>{says}</p>
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
