import { Link } from "@tanstack/react-router";
import { automationApi } from "@kept/domain/automation/api.ts";
import { actNames, factNames, outcomeNames } from "@kept/domain/automation/rule-words.ts";
import { Act } from "@kept/domain/automation/rule.ts";
import classes from "./automation.module.css";
import { messages } from "./messages.ts";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

const shown = 20;

/** When a rule was set off, the latest first: on which ticket, how it ended, and why. */
export function RunList({ ruleId }: { ruleId: string }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(automationApi.runs, { ruleId, limit: shown });
  if (!data) return null;
  const comma = language === "en" ? ", " : "、";
  return (
    <section>
      <h3 className={classes.part}>{t("runs")}</h3>
      {data.rows.length === 0 && <p className={classes.quiet}>{t("noRuns")}</p>}
      <ul className={classes.runs}>
        {data.rows.map(({ id, at, ticketNumber, outcome, unmet, did, refusal }) => (
          <li key={id} data-outcome={outcome}>
            <Moment at={at} />{" "}
            <Link to="/tickets/$id" params={{ id: ticketNumber }}>
              {ticketNumber}
            </Link>{" "}
            {outcomeNames[outcome][language]}
            {unmet.length > 0 &&
              ` · ${t("because", { facts: unmet.map(({ fact }) => factNames[fact][language]).join(comma) })}`}
            {did.length > 0 && ` · ${did.map((one) => nameOfAct(one)?.[language] ?? one).join(comma)}`}
            {refusal && ` · ${refusal}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOfAct = (does: string) => {
  const known = Act.options.map((option) => option.shape.does.value).find((one) => one === does);
  return known && actNames[known];
};
