import { noticesApi, type Notice } from "@kept/domain/notices/api.ts";
import type { SnoozeUntil } from "@kept/domain/notices/snooze.ts";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { mayAcknowledge } from "./may-acknowledge.ts";
import { messages } from "./messages.ts";

export type NoticeActs = ReturnType<typeof useNoticeActs>;

/** What I can do with a notice; a snooze can be taken back. */
export function useNoticeActs() {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  const acknowledge = useDo(noticesApi.acknowledge);
  const see = useDo(noticesApi.see);
  const unsee = useDo(noticesApi.unsee);
  const wake = useDo(noticesApi.wake);
  const snooze = useDo(noticesApi.snooze, {
    onDone: ({ id, snoozedUntil }) => {
      if (snoozedUntil)
        showUndo(t("snoozed", { time: times.when(snoozedUntil, now) }), t("wake"), () => wake.mutate({ id }));
    },
  });
  const read = ({ id }: Notice) => see.mutate({ ids: [id] });
  return {
    acknowledge: (notice: Notice) => void (mayAcknowledge(notice) && acknowledge.mutate({ id: notice.id })),
    read,
    readAll: () => see.mutate({}),
    turnRead: (notice: Notice) => (notice.seenAt ? unsee.mutate({ id: notice.id }) : read(notice)),
    snooze: ({ id }: Notice, until: SnoozeUntil) => snooze.mutate({ id, until }),
    wake: ({ id }: Notice) => wake.mutate({ id }),
  };
}
