import { Modal } from "@mantine/core";
import { IconBook } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { keysNow } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { handbookOn } from "./handbook-on.ts";
import { messages } from "./messages.ts";
import classes from "./desk.module.css";

/** All keys that work now, with what they do, and the way to what the handbook says about this page. */
export function KeysHelp({ close }: { close: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { pathname } = useLocation();
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <Modal opened onClose={close} title={t("keys")} size="lg" closeButtonProps={{ "aria-label": t("close") }}>
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
      <a href={handbookOn(pathname, language)} target="_blank" rel="noreferrer" className={classes.handbook}>
        <IconBook size={18} stroke={1.6} aria-hidden />
        {t("handbook")}
      </a>
    </Modal>
  );
}
