import type { ReactNode } from "react";
import type { ClauseVersion } from "@kept/domain/charter/api.ts";
import { sayClause } from "@kept/domain/charter/clause.ts";
import { figureAlone } from "@kept/domain/charter/figure.ts";
import { helpDefaults, type HelpFigures } from "@kept/domain/charter/help-figures.ts";
import { clauseMoments } from "@kept/domain/charter/moment.ts";
import { pauseReasonName } from "@kept/domain/charter/house-rules.ts";
import { durationInWords } from "@kept/domain/kit/duration-in-words.ts";
import { messages, ownerNames } from "./messages.ts";
import classes from "./charter.module.css";
import { useHouseRules } from "./use-house-rules.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** What a clause asks, when its clock starts and stops, what may pause it, and who answers for it. */
export function ClauseFacts({ clause, calendarName }: { clause: ClauseVersion; calendarName: string }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { figure, starts, stops, warnings, pauseReasons } = clause;
  const rules = useHouseRules();
  const and = language === "en" ? ", " : "、";
  return (
    <dl className={classes.facts}>
      <Fact name={t("asks")}>{sayClause(clause.texts.asks, figure, language)}</Fact>
      {figure && (
        <Fact name={t("figure")}>
          <strong>{figureAlone(figure, language)}</strong>
          {clause.figureFrom === "house" && <div className={classes.quiet}>{t("ownFigure")}</div>}
        </Fact>
      )}
      {clause.id === "3.6.4" && <HelpFacts help={clause.help ?? helpDefaults} />}
      {starts && <Fact name={t("from")}>{clauseMoments[starts][language]}</Fact>}
      {stops && <Fact name={t("until")}>{clauseMoments[stops][language]}</Fact>}
      {clause.measured && (
        <>
          <Fact name={t("calendar")}>{calendarName || t("roundTheClock")}</Fact>
          <Fact name={t("warnings")}>
            {warnings.length > 0 ? warnings.map((share) => `${Math.round(share * 100)} %`).join(and) : t("noWarnings")}
          </Fact>
          <Fact name={t("pausesFor")}>
            {pauseReasons.length > 0
              ? pauseReasons.map((reason) => pauseReasonName(rules, reason)[language]).join(and)
              : t("neverPauses")}
          </Fact>
        </>
      )}
      <Fact name={t("owner")}>{ownerNames[clause.owner][language]}</Fact>
    </dl>
  );
}

/** Within what a call for help is taken, and acted on. */
function HelpFacts({ help }: { help: HelpFigures }) {
  const t = useMessages(messages);
  const language = useLanguage();
  return (
    <>
      <Fact name={t("helpTaken")}>{durationInWords(help.acknowledgeMs, language)}</Fact>
      <Fact name={t("helpDone")}>{durationInWords(help.actMs, language)}</Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
