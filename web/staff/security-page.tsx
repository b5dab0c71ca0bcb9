import { Button } from "@mantine/core";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { AppSection } from "./app-section.tsx";
import { PasskeySection } from "./passkey-section.tsx";
import { messages } from "./security-messages.ts";
import { SessionList } from "./session-list.tsx";
import classes from "./staff.module.css";

/** My ways in: authenticator app, passkeys, and where I am signed in. */
export function SecurityPage() {
  const t = useMessages(messages);
  const factors = useAsk(staffApi.ownFactors, {});
  const sessions = useAsk(staffApi.ownSessions, {});
  const end = useDo(staffApi.endOwnSession);
  const endOthers = useDo(staffApi.endOtherOwnSessions);
  const error = factors.error ?? sessions.error;
  if (error) return <ErrorNote says={error.detail} again={() => void factors.refetch()} />;
  if (!factors.data || !sessions.data) return null;
  const { rows } = sessions.data;
  return (
    <>
      <PageHead title={t("title")} lede={t("lede")} />
      <div className={classes.columns}>
        <div>
          <AppSection factors={factors.data} />
          <PasskeySection factors={factors.data} />
        </div>
        <section className={classes.section}>
          <h2>{t("mine")}</h2>
          <SessionList sessions={rows} withNames={false} end={(id) => end.mutate({ id })} />
          {rows.length > 1 && (
            <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
              {t("endOthers")}
            </Button>
          )}
        </section>
      </div>
    </>
  );
}
