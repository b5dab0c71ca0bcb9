import type { Notice } from "@kept/domain/notices/api.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";

/** How far the mail about it has come, and until when it rests. */
export function Delivery({ notice: { mail, snoozedUntil } }: { notice: Pick<Notice, "mail" | "snoozedUntil"> }) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  const mailed =
    mail?.state === "sent"
      ? t("mailed", { time: times.when(mail.at, now) })
      : mail?.state === "waiting" || mail?.state === "handing-over"
        ? t("mailWaits")
        : mail?.state === "refused" || mail?.state === "unsure" || mail?.state === "given-up"
          ? t("mailTroubled")
          : null;
  const rests = snoozedUntil && t("snoozed", { time: times.when(snoozedUntil, now) });
  return [rests, mailed].filter(Boolean).map((words) => ` · ${words}`);
}
