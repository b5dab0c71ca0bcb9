import { pauseReasonName } from "@kept/domain/charter/house-rules.ts";
import type { PromiseTrace } from "@kept/domain/promises/api.ts";
import { useHouseRules } from "../charter/use-house-rules.ts";
import { messages } from "./messages.ts";
import { timeLineOf } from "./time-line.ts";
import classes from "./promises.module.css";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";

/** A promise as a line through time: pauses hatched with their reasons, warnings as ticks, due, end. */
export function TimeLineView({ trace }: { trace: PromiseTrace }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const rules = useHouseRules();
  const times = useTimes();
  const now = useNow();
  const line = timeLineOf(trace, now);
  const ended = trace.promise.endedAt !== null;
  const due = trace.promise.dueAt;
  return (
    <figure className={classes.figure} aria-label={t("line")}>
      <div className={classes.line} aria-hidden>
        {line.closed.map(({ from, to }) => (
          <span
            key={`closed${from}`}
            className={classes.closedHours}
            style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
            title={t("closedHours")}
          />
        ))}
        {line.stretches.map(({ kind, from, to, why }) => (
          <span
            key={`${kind}${from}`}
            className={classes.stretch}
            data-kind={kind}
            style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
            title={why ? pauseReasonName(rules, why)[language] : undefined}
          />
        ))}
        {line.marks.map(({ at, kind, step }) => (
          <a
            key={step}
            href={`#step-${step}`}
            className={classes.mark}
            data-kind={kind}
            style={{ insetInlineStart: percent(at) }}
            tabIndex={-1}
            title={trace.steps[step]?.says[language]}
          >
            <span className={classes.hidden}>{trace.steps[step]?.says[language]}</span>
          </a>
        ))}
        {line.due !== null && <Flag at={line.due} kind="due" says={`${t("due")} ${due ? times.clock(due) : ""}`} />}
        {line.now !== null && <Flag at={line.now} kind="now" says={t("now")} />}
        {ended && <Flag at={line.stretches.at(-1)?.to ?? 1} kind="end" says={t("end")} />}
      </div>
      <figcaption className={classes.ends}>
        <span className={classes.hidden}>
          {t("lineSays", {
            from: times.exact(line.from),
            to: times.exact(line.to),
            due: due ? times.exact(due) : t("noDue"),
            pauses: trace.pauses.length,
          })}{" "}
          {line.closed.length > 0 && t("closedSays", { n: line.closed.length })}
        </span>
        <span>{times.exact(line.from)}</span>
        {line.closed.length > 0 && (
          <span>
            <span className={classes.closedKey} aria-hidden /> {t("closedHours")}
          </span>
        )}
        <span>{times.exact(line.to)}</span>
      </figcaption>
    </figure>
  );
}

function Flag({ at, kind, says }: { at: number; kind: string; says: string }) {
  const side = at > 0.85 ? "before" : "after";
  return (
    <span className={classes.flag} data-kind={kind} data-side={side} style={{ insetInlineStart: percent(at) }}>
      <span>{says}</span>
    </span>
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
