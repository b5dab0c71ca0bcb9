import { KeysLine } from "@kept/ui/keys-line.tsx";
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { addressOf } from "@kept/domain/notices/address-of.ts";
import { noticesApi, type Notice } from "@kept/domain/notices/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { mayAcknowledge } from "./may-acknowledge.ts";
import { messages } from "./messages.ts";
import { NoticeLine } from "./notice-line.tsx";
import classes from "./notices.module.css";

/** What I was told, beside any page: what waits first, each with its reason; one key acknowledges. */
export function NoticesPanel({ close }: { close: () => void }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [limit, setLimit] = useState(30);
  const [place, setPlace] = useState(0);
  const { data } = useAsk(noticesApi.mine, { limit }, { placeholderData: (before) => before });
  const acknowledge = useDo(noticesApi.acknowledge);
  const rows = data?.rows ?? [];
  const at = Math.min(place, rows.length - 1);
  useSeen(rows);

  const open = (notice: Notice | undefined) => {
    const to = notice && addressOf(notice);
    if (!to) return;
    close();
    void navigate({ to });
  };
  const takeNote = (notice: Notice | undefined) =>
    notice && mayAcknowledge(notice) && acknowledge.mutate({ id: notice.id });
  const move = (by: 1 | -1) => () => setPlace(Math.max(0, Math.min(rows.length - 1, at + by)));
  useKeys({
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    Enter: () => open(rows[at]),
    a: { says: t("acknowledge"), does: () => void takeNote(rows[at]) },
    Escape: close,
  });
  return (
    <SidePanel title={t("inbox")} close={close}>
      {data && rows.length === 0 && <EmptyState title={t("nothing")} hint={t("nothingHint")} />}
      <ol className={classes.list}>
        {rows.map((notice, index) => (
          <NoticeLine
            key={notice.id}
            notice={notice}
            here={index === at}
            firstOfEarlier={!notice.waits && rows[index - 1]?.waits === true}
            open={() => open(notice)}
            acknowledge={mayAcknowledge(notice) ? () => takeNote(notice) : undefined}
          />
        ))}
      </ol>
      {data?.next && limit < 200 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(200)}>
          {t("more")}
        </Button>
      )}
      {rows.length > 0 && <KeysLine>{t("keys")}</KeysLine>}
      <p>
        <Link to={"/notices" as string} onClick={close}>
          {t("all")}
        </Link>
      </p>
    </SidePanel>
  );
}

/** Marks what stood on the screen for two seconds as seen. */
function useSeen(rows: readonly Notice[]): void {
  const see = useDo(noticesApi.see, { onRefused: () => true });
  const unseen = rows.filter(({ seenAt }) => seenAt === null).map(({ id }) => id);
  const { mutate } = see;
  const which = unseen.join(" ");
  useEffect(() => {
    if (which === "") return;
    const later = setTimeout(() => mutate({ ids: which.split(" ") }), 2_000);
    return () => clearTimeout(later);
  }, [which, mutate]);
}
