import { Button, CopyButton, Group } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./security-messages.ts";
import classes from "./staff.module.css";

/** Shows recovery codes once, to be kept somewhere safe. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const t = useMessages(messages);
  return (
    <output className={classes.handOver}>
      <p>{t("codesShown")}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group>
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Button onClick={done}>{t("codesKept")}</Button>
      </Group>
    </output>
  );
}
