import { ActionIcon } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { IconBell, IconKeyboard, IconSearch } from "@tabler/icons-react";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useNoticeCounts } from "../notices/use-notice-counts.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { NextPromise } from "./next-promise.tsx";
import { MeButton } from "./me-button.tsx";
import classes from "./desk.module.css";

type Props = { find: () => void; showKeys: () => void; inbox: boolean; turnInbox: () => void };

/** The strip at the top of every page: find anything, my next promise, keys, and me. */
export function Strip({ find, showKeys, inbox, turnInbox }: Props) {
  const t = useMessages(messages);
  return (
    <>
      <button type="button" className={classes.find} onClick={find} aria-keyshortcuts="Control+K">
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
        <Bell open={inbox} turn={turnInbox} />
        <Me />
      </span>
    </>
  );
}

const fetchMenu = () => import("./profile-menu.tsx");
const ProfileMenu = lazy(async () => ({ default: (await fetchMenu()).ProfileMenu }));

/** My menu, fetched when somebody reaches for it; while the server is gone, which the page says, it stays closed. */
function Me() {
  const [wanted, setWanted] = useState(false);
  const closed = (
    <MeButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void fetchMenu().catch(() => undefined)}
      onFocus={() => void fetchMenu().catch(() => undefined)}
      onClick={() =>
        void fetchMenu().then(
          () => setWanted(true),
          () => undefined,
        )
      }
    />
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <ProfileMenu />
    </Suspense>
  ) : (
    closed
  );
}

/** How many notices I have not seen, and the way to them. */
function Bell({ open, turn }: { open: boolean; turn: () => void }) {
  const t = useMessages(messages);
  const { unseen, wanting } = useNoticeCounts();
  const count = Math.max(unseen, wanting);
  const label = count > 0 ? t("noticesNew", { n: count }) : t("notices");
  return (
    <ActionIcon
      className={classes.bell}
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      aria-expanded={open}
      title={`${label}  g i`}
      onClick={turn}
    >
      <IconBell size={19} stroke={1.6} />
      {count > 0 && <span className={classes.count}>{count > 99 ? "99+" : count}</span>}
    </ActionIcon>
  );
}
