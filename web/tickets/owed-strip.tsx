import { Link } from "@tanstack/react-router";
import type { PromiseReading } from "@kept/domain/promises/api.ts";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./tickets.module.css";

/** All that is or was owed on a ticket: what runs first, the next to fall due leading. */
export function OwedStrip({ promises }: { promises: readonly PromiseReading[] }) {
  const t = useMessages(messages);
  const language = useLanguage();
  if (promises.length === 0) return null;
  return (
    <section className={classes.owed} aria-label={t("owed")}>
      {inOrder(promises).map((promise) => (
        <Link key={promise.id} to="/promises/$id" params={{ id: promise.id }} className={classes.number}>
          <PromiseClock
            title={promise.clauseTitle[language]}
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
      ))}
    </section>
  );
}

/** What still runs by its due moment, then what has ended, the latest first. */
const inOrder = (promises: readonly PromiseReading[]): PromiseReading[] =>
  promises.toSorted((a, b) => {
    if (!a.endedAt !== !b.endedAt) return a.endedAt ? 1 : -1;
    if (a.endedAt && b.endedAt) return a.endedAt < b.endedAt ? 1 : -1;
    return (a.dueAt ?? "9999") < (b.dueAt ?? "9999") ? -1 : 1;
  });
