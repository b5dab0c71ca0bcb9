import type { ClauseStanding as Standing } from "@kept/domain/promises/api.ts";
import { messages } from "../charter/messages.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./clause-standing.module.css";

/** How a clause stands: what runs now, and what was kept and broken this month; words and shapes besides the colour. */
export function ClauseStanding({ standing }: { standing: Standing | undefined }) {
  const t = useMessages(messages);
  if (!standing) return <span className={classes.none}>–</span>;
  const { running, overdue, keptThisMonth, brokenThisMonth, keptByPausesThisMonth } = standing;
  return (
    <ul className={classes.standing}>
      {running > 0 && <li>▸ {t("running", { n: running })}</li>}
      {overdue > 0 && <li className={classes.broken}>✕ {t("overdue", { n: overdue })}</li>}
      {keptThisMonth > 0 && (
        <li
          className={classes.kept}
          title={keptByPausesThisMonth > 0 ? t("byPauses", { n: keptByPausesThisMonth }) : undefined}
        >
          ✓ {t("kept", { n: keptThisMonth })}
        </li>
      )}
      {brokenThisMonth > 0 && <li className={classes.broken}>✕ {t("broken", { n: brokenThisMonth })}</li>}
      {running + overdue + keptThisMonth + brokenThisMonth === 0 && <li>{t("nothingYet")}</li>}
    </ul>
  );
}
