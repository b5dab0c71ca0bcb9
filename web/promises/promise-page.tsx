import { Link, useParams } from "@tanstack/react-router";
import { promisesApi, type PromiseReading, type PromiseTrace } from "@kept/domain/promises/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { FiguresView } from "./figures-view.tsx";
import { messages } from "./messages.ts";
import { PauseAct } from "./pause-act.tsx";
import { TimeLineView } from "./time-line-view.tsx";
import classes from "./promises.module.css";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";

/** Why a promise stands as it does: a line through time, and the same in sentences a customer could read. */
export function PromisePage() {
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const t = useMessages(messages);
  const { data, error } = useAsk(promisesApi.trace, { id });
  if (error)
    return (
      <>
        <h1 className={classes.heading}>{t("promises")}</h1>
        <EmptyState title={error.detail} act={<Link to="/promises">← {t("back")}</Link>} />
      </>
    );
  if (!data) return null;
  return <TraceView trace={data} />;
}

function TraceView({ trace }: { trace: PromiseTrace }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { promise } = trace;
  return (
    <article className={classes.page} aria-labelledby="trace-title">
      <Link to="/promises" className={classes.quiet}>
        ← {t("back")}
      </Link>
      <header className={classes.head}>
        <div>
          <h1 id="trace-title" className={classes.heading}>
            <span className={classes.number}>{promise.clause}</span> {promise.clauseTitle[language]}
          </h1>
          <p className={classes.quiet}>
            {[promise.customerName, promise.debtorName, t("version", { n: promise.clauseVersion })]
              .filter(Boolean)
              .join(" · ")}{" "}
            <SubjectLink promise={promise} />
          </p>
        </div>
        <div className={classes.acts}>
          <PromiseClock {...promise} />
          <PauseAct promise={promise} />
        </div>
      </header>
      <TimeLineView trace={trace} />
      <div className={classes.columns}>
        <Steps trace={trace} />
        <FiguresView trace={trace} />
      </div>
    </article>
  );
}

function Steps({ trace }: { trace: PromiseTrace }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{t("steps")}</h2>
      <ol className={classes.steps}>
        {trace.steps.map(({ at, kind, says }, place) => (
          <li key={place} id={`step-${place}`} data-kind={kind}>
            {at ? (
              <time dateTime={at} title={times.exact(at)}>
                {times.monthDay(at)} {times.clock(at)}
              </time>
            ) : (
              <span />
            )}
            <span>{says[language]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function SubjectLink({ promise }: { promise: PromiseReading }) {
  const t = useMessages(messages);
  const { kind, id } = promise.subject;
  if (kind === "ticket")
    return (
      <Link to="/tickets/$id" params={{ id } as never}>
        {t("ticket")}
      </Link>
    );
  if (kind === "call-back")
    return (
      <Link to="/call-backs" search={{ id } as never}>
        {t("callBack")}
      </Link>
    );
  if (kind === "customer")
    return (
      <Link to="/customers/$id" params={{ id } as never}>
        {t("customer")}
      </Link>
    );
  return null;
}
