import { Modal } from "@mantine/core";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { keysNow } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./desk.module.css";

/** All keys that work now, with what they do. */
export function KeysHelp({ close }: { close: () => void }) {
  const t = useMessages(messages);
  return (
    <Modal opened onClose={close} title={t("keys")} size="lg">
      <dl className={classes.keys}>
        {keysNow().map(({ key, says }) => (
          <div key={key}>
            <dt>
              <KeyHint keys={key} />
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{t("keysHint")}</p>
    </Modal>
  );
}
