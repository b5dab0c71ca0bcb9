import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { addressOf } from "@kept/domain/notices/address-of.ts";
import { noticesApi, type Notice } from "@kept/domain/notices/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { groupsOf } from "./notice-groups.ts";
import { NoticeSection } from "./notice-section.tsx";
import classes from "./notices.module.css";
import { NoticesTabs } from "./notices-tabs.tsx";
import { useNoticeActs } from "./use-notice-acts.ts";

const shelves = ["waiting", "resting", "all"] as const;
type Shelf = (typeof shelves)[number];

const askedFor: Record<Shelf, { waiting?: "true"; snoozed?: "true" }> = {
  waiting: { waiting: "true" },
  resting: { snoozed: "true" },
  all: {},
};

/** Everything I was told, by ticket: what waits, what rests, and all; gone through and dealt with by keyboard. */
export function NoticesPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { shelf = "waiting" } = useSearch({ strict: false }) as { shelf?: Shelf };
  const [limit, setLimit] = useState(60);
  const { data, error, refetch } = useAsk(
    noticesApi.mine,
    { limit, ...askedFor[shelf] },
    { placeholderData: (before) => before },
  );
  const groups = groupsOf(data?.rows ?? []);
  const rows = groups.flatMap(({ notices }) => notices);
  const [place, setPlace] = useState(0);
  const [snoozing, setSnoozing] = useState<string | null>(null);
  const at = Math.min(place, rows.length - 1);
  const here = rows[at];
  const acts = useNoticeActs();
  const open = (notice: Notice) => {
    const to = addressOf(notice);
    if (!notice.seenAt) acts.read(notice);
    if (to) void navigate({ to });
  };
  const move = (by: 1 | -1) => () => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    setPlace(next);
    focusOn(rows[next]);
  };
  useKeys({
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    Enter: here && (() => open(here)),
    a: here && { says: t("acknowledge"), does: () => acts.acknowledge(here) },
    z: here && { says: t("snooze"), does: () => setSnoozing(here.id) },
    u: here && { says: t("unread"), does: () => acts.turnRead(here) },
  });
  return (
    <>
      <NoticesTabs />
      <PageHead
        title={t("inbox")}
        acts={
          (data?.unseen ?? 0) > 0 && (
            <Button variant="default" onClick={() => acts.readAll()}>
              {t("readAll")}
            </Button>
          )
        }
      />
      <FilterBar
        label={t("inbox")}
        shelves={[
          { value: "waiting", label: t("shelfWaiting") },
          { value: "resting", label: t("shelfResting"), ...(data?.snoozed ? { count: data.snoozed } : {}) },
          { value: "all", label: t("shelfAll") },
        ]}
        chosen={shelf}
        choose={(value) =>
          void navigate({ to: "/notices" as string, search: { shelf: value } as never, replace: true })
        }
      />
      {error && <ErrorNote says={error.detail} again={() => void refetch()} />}
      {data && rows.length === 0 && <Empty shelf={shelf} />}
      {groups.map((group) => (
        <NoticeSection
          key={group.key}
          group={group}
          here={here?.id ?? null}
          snoozing={snoozing}
          setSnoozing={setSnoozing}
          open={open}
          acts={acts}
        />
      ))}
      {data?.next && limit < 200 && (
        <Button variant="subtle" onClick={() => setLimit(200)}>
          {t("more")}
        </Button>
      )}
      {rows.length > 0 && <p className={classes.keys}>{t("keysPage")}</p>}
    </>
  );
}

/** Puts the keyboard on a notice, so that Enter opens it and those who hear the page hear it. */
const focusOn = (notice: Notice | undefined): void =>
  document.querySelector<HTMLElement>(`[data-notice="${notice?.id ?? ""}"]`)?.focus();

function Empty({ shelf }: { shelf: Shelf }) {
  const t = useMessages(messages);
  if (shelf === "resting") return <EmptyState title={t("nothingResting")} hint={t("nothingRestingHint")} />;
  return <EmptyState title={shelf === "all" ? t("nothingYet") : t("nothing")} hint={t("nothingHint")} />;
}
