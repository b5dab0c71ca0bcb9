import { durationInWords } from "@kept/domain/kit/duration-in-words.ts";
import type { Rung } from "@kept/domain/charter/rung.ts";
import { audienceNames, wantsNames } from "@kept/domain/charter/rung-words.ts";
import { messages } from "./messages.ts";
import classes from "./charter.module.css";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** An escalation ladder in sentences, from the first who is told to the last. */
export function LadderView({ ladder }: { ladder: readonly Rung[] }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const momentOf = ({ at }: Rung): string => {
    if (typeof at !== "number") return t("afterBreach", { time: durationInWords(at.afterMs, language) });
    return at === 1 ? t("atDue") : t("atShare", { share: `${Math.round(at * 100)} %` });
  };
  if (ladder.length === 0) return <p className={classes.quiet}>{t("noLadder")}</p>;
  return (
    <ol className={classes.rungs}>
      {ladder.map((rung, index) => (
        <li key={index}>
          <span className={classes.moment}>{momentOf(rung)}</span>{" "}
          {rung.tells.map((who) => audienceNames[who][language]).join(language === "en" ? ", " : "、")}
          {rung.wants && <> · {wantsNames[rung.wants][language]}</>}
          {rung.climbsAfterMs !== null && (
            <div className={classes.quiet}>{t("climbs", { time: durationInWords(rung.climbsAfterMs, language) })}</div>
          )}
        </li>
      ))}
    </ol>
  );
}
