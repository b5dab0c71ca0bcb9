import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { FactorRuleSection } from "./factor-rule-section.tsx";
import { messages } from "./security-messages.ts";
import { SessionList } from "./session-list.tsx";
import { StaffTabs } from "./staff-tabs.tsx";
import classes from "./staff.module.css";

/** Who is signed in where, for administrators. */
export function SessionsPage() {
  const t = useMessages(messages);
  const { data, error, refetch } = useAsk(staffApi.sessions, {}, { refetchInterval: 60_000 });
  const end = useDo(staffApi.endSession);
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <StaffTabs />
      <PageHead title={t("everybody")} lede={t("everybodyLede")} />
      <SessionList sessions={data.rows} withNames end={(id) => end.mutate({ id })} />
      {data.rows.every(({ mine }) => mine) && <p className={classes.quiet}>{t("nobodyElse")}</p>}
      <FactorRuleSection />
    </>
  );
}
