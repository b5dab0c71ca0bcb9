import { Link } from "@tanstack/react-router";
import type { PromiseReading } from "@kept/domain/promises/api.ts";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./tickets.module.css";

/** What is owed on a ticket, the next to fall due leading; below it, small, what has been kept or broken. Each leads to its trace. */
export function OwedStrip({ promises }: { promises: readonly PromiseReading[] }) {
  const t = useMessages(messages);
  const running = promises
    .filter(({ endedAt }) => endedAt === null)
    .toSorted((a, b) => ((a.dueAt ?? "9999") < (b.dueAt ?? "9999") ? -1 : 1));
  const ended = promises.filter(({ endedAt }) => endedAt !== null);
  if (promises.length === 0) return null;
  return (
    <section className={classes.owed} aria-label={t("owed")}>
      {running.map((promise) => (
        <OwedClock key={promise.id} promise={promise} />
      ))}
      {ended.length > 0 && (
        <div className={classes.ended}>
          {ended.map((promise) => (
            <OwedClock key={promise.id} promise={promise} short />
          ))}
        </div>
      )}
    </section>
  );
}

function OwedClock({ promise, short = false }: { promise: PromiseReading; short?: boolean }) {
  const language = useLanguage();
  const title = promise.clauseTitle[language];
  return (
    <Link to="/promises/$id" params={{ id: promise.id }} className={short ? classes.endedClock : classes.number}>
      {short && `${title} `}
      <PromiseClock
        short={short}
        title={title}
        clause={promise.clause}
        state={promise.state}
        startedAt={promise.startedAt}
        dueAt={promise.dueAt}
        endedAt={promise.endedAt}
        budgetMs={promise.budgetMs}
        remainingMs={promise.remainingMs}
        warnings={promise.warnings}
      />
    </Link>
  );
}
