import { ActionIcon } from "@mantine/core";
import { IconKeyboard, IconSearch } from "@tabler/icons-react";
import { spotlight } from "@mantine/spotlight";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { NextPromise } from "./next-promise.tsx";
import { ProfileMenu } from "./profile-menu.tsx";
import classes from "./desk.module.css";

/** The strip at the top of every page: find anything, my next promise, keys, and me. */
export function Strip({ showKeys }: { showKeys: () => void }) {
  const t = useMessages(messages);
  return (
    <>
      <button type="button" className={classes.find} onClick={spotlight.open} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        <span className={classes.findWords}>{t("find")}</span>
        <KeyHint keys="Ctrl+K" />
      </button>
      <NextPromise />
      <span className={classes.tools}>
        <ActionIcon
          className={classes.keysButton}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("keys")}
          title={`${t("keys")}  ?`}
          onClick={showKeys}
        >
          <IconKeyboard size={19} stroke={1.6} />
        </ActionIcon>
        <ProfileMenu />
      </span>
    </>
  );
}
