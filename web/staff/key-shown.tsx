import { Button, CopyButton, Group, Stack } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./key-messages.ts";
import classes from "./staff.module.css";

/** A key just made, to be copied now: it is never shown again. */
export function KeyShown({ name, apiKey, done }: { name: string; apiKey: string; done: () => void }) {
  const t = useMessages(messages);
  return (
    <Stack gap="sm">
      <output className={classes.handOver}>
        <p>{t("shownOnce", { name })}</p>
        <p className={classes.secret}>{apiKey}</p>
        <CopyButton value={apiKey}>
          {({ copied, copy }) => (
            <Button variant="default" autoFocus onClick={copy}>
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
      </output>
      <p className={classes.quiet}>{t("howTo")}</p>
      <p className={classes.secret}>Authorization: Bearer {apiKey}</p>
      <Group>
        <Button onClick={done}>{t("done")}</Button>
      </Group>
    </Stack>
  );
}
