import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { promisesApi, type PromiseReading } from "@kept/domain/promises/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { messages } from "./messages.ts";
import classes from "./promises.module.css";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props = { asked: AskOf<typeof promisesApi.list>; goesOn: boolean; more: (next: string) => void };

/** One page of the list of promises; the last one shown offers the next. */
export function PromiseRows({ asked, goesOn, more }: Props) {
  const t = useMessages(messages);
  const { data } = useAsk(promisesApi.list, asked);
  if (!data) return null;
  const empty = data.rows.length === 0 && !asked.after;
  const next = goesOn ? data.next : null;
  return (
    <tbody>
      {data.rows.map((promise) => (
        <PromiseLine key={promise.id} promise={promise} />
      ))}
      {(empty || next) && (
        <tr>
          <td colSpan={5}>
            {empty && <EmptyState title={t("none")} hint={t("noneHint")} />}
            {next && (
              <Button variant="default" size="compact-sm" onClick={() => more(next)}>
                {t("more")}
              </Button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function PromiseLine({ promise }: { promise: PromiseReading }) {
  const language = useLanguage();
  const { id, clause, clauseTitle, customerName, debtorName } = promise;
  return (
    <tr>
      <td>
        <Link to="/promises/$id" params={{ id } as never} data-promise-link className={classes.link}>
          <span className={classes.number}>{clause}</span> {clauseTitle[language]}
        </Link>
      </td>
      <td>{customerName}</td>
      <td>{debtorName}</td>
      <td>
        <PromiseClock {...promise} title={clauseTitle[language]} short />
      </td>
      <td className={classes.end}>
        <Moment at={promise.startedAt} />
      </td>
    </tr>
  );
}
