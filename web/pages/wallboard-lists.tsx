import type { ReactNode } from "react";
import type { Wallboard } from "@kept/domain/app/wallboard.ts";
import { between } from "@kept/domain/kit/instant.ts";
import { lengthInFigures } from "@kept/ui/length-in-figures.ts";
import { promiseFace } from "@kept/ui/promise-look.ts";
import { useSecond } from "@kept/ui/ticking.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { messages } from "./wallboard-messages.ts";
import classes from "./wallboard.module.css";

/** The promises whose time runs out first, with bars that drain. */
export function DueNext({ next }: Pick<Wallboard, "next">) {
  const t = useMessages(messages);
  return (
    <List title={t("next")} empty={next.length === 0 && t("noneDue")}>
      {next.map((promise) => (
        <DueLine key={promise.id} promise={promise} />
      ))}
    </List>
  );
}

function DueLine({ promise }: { promise: Wallboard["next"][number] }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { look, left, length } = promiseFace(promise, useSecond());
  const time = length === null ? "" : lengthInFigures(length, t("d"));
  return (
    <li className={classes.due} data-look={look}>
      <span className={classes.what}>
        {promise.clauseTitle[language]}{" "}
        <small>{[promise.number, promise.customerName].filter(Boolean).join(" ")}</small>
      </span>
      <strong>{look === "broken" ? t("over", { time }) : look === "paused" ? t("paused") : time}</strong>
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${100 * (look === "broken" ? 1 : left)}%` }} />
      </span>
    </li>
  );
}

/** The customers who have waited longest, and for how long. */
export function WaitingLongest({ longest }: Pick<Wallboard, "longest">) {
  const t = useMessages(messages);
  const now = useNow();
  return (
    <List title={t("longest")} empty={longest.length === 0 && t("noneWaiting")}>
      {longest.map(({ number, customerName, receivedAt }) => (
        <li key={number} className={classes.waiting}>
          <span className={classes.what}>
            {customerName || number} {customerName && <small>{number}</small>}
          </span>
          <strong>{lengthInFigures(Math.max(0, between(receivedAt, now)), t("d"))}</strong>
        </li>
      ))}
    </List>
  );
}

function List({ title, empty, children }: { title: string; empty: string | false; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {empty ? <p className={classes.none}>{empty}</p> : <ol>{children}</ol>}
    </section>
  );
}

/** What was kept and broken today, clause by clause; those with something broken first. */
export function TodayByClause({ clauses }: Pick<Wallboard, "clauses">) {
  const t = useMessages(messages);
  const language = useLanguage();
  const ended = clauses
    .filter(({ keptToday, brokenToday }) => keptToday + brokenToday > 0)
    .toSorted((a, b) => b.brokenToday - a.brokenToday || b.keptToday - a.keptToday);
  return (
    <section className={classes.today} aria-label={t("clauses")}>
      <h2>{t("clauses")}</h2>
      {ended.length === 0 && <p className={classes.none}>{t("noneToday")}</p>}
      <ul>
        {ended.slice(0, 4).map(({ clause, title, keptToday, brokenToday }) => (
          <li key={clause}>
            <span className={classes.clause}>{clause}</span> <span className={classes.what}>{title[language]}</span>
            <strong className={classes.kept}>{t("kept", { n: keptToday })}</strong>
            {brokenToday > 0 && <strong className={classes.broken}>{t("broken", { n: brokenToday })}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
