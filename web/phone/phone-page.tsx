import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { ExportMenu } from "../platform/export-menu.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { CallRow } from "./call-row.tsx";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";
import { PresencePane } from "./presence-pane.tsx";
import { RingBoard } from "./ring-board.tsx";

/** How the telephone is answered: who waits, how many within three rings by hour and number, who is there, and the latest calls. */
export function PhonePage() {
  const t = useMessages(messages);
  const may = useMay();
  const calls = useAsk(phoneApi.calls, { limit: 50 });
  const rows = calls.data?.rows;
  return (
    <>
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          <>
            <ExportMenu of={phoneApi.exportCalls} asked={{}} />
            {may(phoneApi.sources) && (
              <Button variant="default" component={Link} to="/phone/set-up">
                {t("setUp")}
              </Button>
            )}
          </>
        }
      />
      <RingBoard />
      {may(phoneApi.be) && <PresencePane />}
      <section aria-label={t("list")}>
        <h2 className={classes.title}>{t("list")}</h2>
        {calls.error && <ErrorNote says={calls.error.detail} again={() => void calls.refetch()} />}
        {rows?.length === 0 && <EmptyState title={t("noCalls")} hint={t("noCallsHint")} />}
        <ul className={classes.rows}>
          {rows?.map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </ul>
      </section>
    </>
  );
}
