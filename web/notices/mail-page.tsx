import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { OutputOf } from "@kept/domain/kit/api.ts";
import { letterShelves, noticesApi, type LetterShelf } from "@kept/domain/notices/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { LetterTable } from "./letter-table.tsx";
import { messages } from "./mail-messages.ts";
import classes from "./notices.module.css";
import { NoticesTabs } from "./notices-tabs.tsx";

const shelfNames = {
  troubled: "shelfTroubled",
  waiting: "shelfWaiting",
  sent: "shelfSent",
  ended: "shelfEnded",
} as const satisfies Record<LetterShelf, keyof typeof messages>;

/** The mail that goes out: what is in trouble first, what waits, what was sent, and what the mail server says. */
export function MailPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { shelf = "troubled" } = useSearch({ strict: false }) as { shelf?: LetterShelf };
  const [limit, setLimit] = useState(50);
  const { data, error, refetch } = useAsk(
    noticesApi.letters,
    { shelf, limit },
    { placeholderData: (before) => before },
  );
  const counts: Partial<Record<LetterShelf, number>> = data ? { troubled: data.troubled, waiting: data.waiting } : {};
  return (
    <>
      <NoticesTabs />
      <PageHead title={t("title")} lede={data && <Standing {...data} />} />
      {data?.lastError && (
        <p role="note" className={classes.note}>
          {t("serverSays", { why: data.lastError })}
        </p>
      )}
      <FilterBar
        label={t("title")}
        shelves={letterShelves.map((value) => ({
          value,
          label: t(shelfNames[value]),
          ...(counts[value] ? { count: counts[value] } : {}),
        }))}
        chosen={shelf}
        choose={(value) =>
          void navigate({ to: "/notices/mail" as string, search: { shelf: value } as never, replace: true })
        }
      />
      {error && <ErrorNote says={error.detail} again={() => void refetch()} />}
      {data?.rows.length === 0 &&
        (shelf === "troubled" ? (
          <EmptyState title={t("noTroubled")} hint={t("noTroubledHint")} />
        ) : (
          <EmptyState title={t("none")} />
        ))}
      {data && data.rows.length > 0 && <LetterTable letters={data.rows} />}
      {data?.next && limit < 200 && (
        <Button variant="subtle" onClick={() => setLimit(200)}>
          {t("more")}
        </Button>
      )}
    </>
  );
}

/** Whether mail goes out, from whom, and when it last did. */
function Standing({ mail, from, lastSentAt }: OutputOf<typeof noticesApi.letters>) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  if (mail !== "on") return t(mail);
  return t("on", { from, last: lastSentAt ? t("last", { time: times.when(lastSentAt, now) }) : t("noneSent") });
}
