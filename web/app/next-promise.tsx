import { Link } from "@tanstack/react-router";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./desk.module.css";

/** The next promise that I or my department owe, on whatever page I am. */
export function NextPromise() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(promisesApi.list, { mine: "true" as never, limit: 1 }, { retry: false });
  const promise = data?.rows[0];
  if (!promise)
    return <span className={classes.next}>{data && <span className={classes.quiet}>{t("noPromise")}</span>}</span>;
  const { id, clause, clauseTitle, customerName, state, startedAt, dueAt, endedAt, remainingMs, budgetMs, warnings } =
    promise;
  return (
    <Link to="/promises/$id" params={{ id } as never} className={classes.next} aria-label={t("nextPromise")}>
      <span className={classes.nextWords}>
        {clauseTitle[language]} <span className={classes.quiet}>{customerName}</span>
      </span>
      <PromiseClock short {...{ clause, state, startedAt, dueAt, endedAt, remainingMs, budgetMs, warnings }} />
    </Link>
  );
}
