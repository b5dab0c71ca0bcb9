import { charterApi } from "@kept/domain/charter/api.ts";
import type { HouseRulesVersion } from "@kept/domain/charter/house-rules.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useState } from "react";
import { CharterTabs } from "../charter/charter-tabs.tsx";
import { HouseRuleVersions } from "../charter/house-rule-versions.tsx";
import classes from "../charter/house-rules.module.css";
import { messages } from "../charter/house-rule-messages.ts";
import { PausePart } from "../charter/pause-part.tsx";
import { SaveHouseRules } from "../charter/save-house-rules.tsx";
import { UrgencyPart } from "../charter/urgency-part.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { UrgencyEffectNote } from "./urgency-effect-note.tsx";
import { UrgencyTrial } from "./urgency-trial.tsx";

/** What the company goes by beside its charter, changed as one new version that holds from a moment on. */
export function HouseRulesPage() {
  const { data, error, refetch } = useAsk(charterApi.houseRules, {});
  if (error && !data) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  const [newest] = data?.versions ?? [];
  if (!data || !newest) return null;
  return (
    <>
      <CharterTabs />
      <Editor key={newest.version} newest={newest} />
      <HouseRuleVersions inForce={data.inForce} versions={data.versions} />
    </>
  );
}

function Editor({ newest }: { newest: HouseRulesVersion }) {
  const t = useMessages(messages);
  const may = useMay()(charterApi.changeHouseRules);
  const [rules, setRules] = useState(newest.rules);
  const edited = JSON.stringify(rules) !== JSON.stringify(newest.rules);
  return (
    <>
      <PageHead title={t("title")} lede={t("lede")} />
      <div className={classes.parts}>
        <section aria-label={t("urgency")}>
          <h2>{t("urgency")}</h2>
          <p className={classes.quiet}>{t("urgencyHint")}</p>
          <UrgencyPart rules={rules.urgency} readOnly={!may} change={(urgency) => setRules({ ...rules, urgency })} />
          <UrgencyTrial rules={rules.urgency} />
          <UrgencyEffectNote rules={rules.urgency} />
        </section>
        <section aria-label={t("pauses")}>
          <h2>{t("pauses")}</h2>
          <p className={classes.quiet}>{t("pausesHint")}</p>
          <PausePart
            reasons={rules.pauseReasons}
            known={newest.rules.pauseReasons.length}
            readOnly={!may}
            change={(pauseReasons) => setRules({ ...rules, pauseReasons })}
          />
        </section>
        {may && edited && <SaveHouseRules version={newest.version} rules={rules} undo={() => setRules(newest.rules)} />}
      </div>
    </>
  );
}
