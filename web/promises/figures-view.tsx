import { durationInWords } from "@kept/domain/kit/duration-in-words.ts";
import type { PromiseTrace } from "@kept/domain/promises/api.ts";
import { messages } from "./messages.ts";
import classes from "./promises.module.css";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";

/** The figures of a promise: promised, counted, with the pauses, by the clock on the wall, and what the verdict would be without pauses. */
export function FiguresView({ trace }: { trace: PromiseTrace }) {
  const t = useMessages(messages);
  const times = useTimes();
  const language = useLanguage();
  const { promise, figures, pauses } = trace;
  const { budgetMs, remainingMs, verdict } = promise;
  const lines: [label: string, figure: string][] = [];
  if (budgetMs !== null) lines.push([t("budget"), durationInWords(budgetMs, language)]);
  lines.push([t("used"), times.length(figures.usedMs)]);
  if (remainingMs !== null && verdict !== "released")
    lines.push([t(remainingMs < 0 ? "late" : "remaining"), times.length(remainingMs)]);
  if (pauses.length > 0) lines.push([t("usedWithPauses"), times.length(figures.usedWithPausesMs)]);
  lines.push([t("wall"), times.length(figures.wallMs)]);
  if (pauses.length > 0)
    lines.push([t("withoutPauses"), figures.verdictWithoutPauses ? t(figures.verdictWithoutPauses) : t("openVerdict")]);
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{t("figures")}</h2>
      <dl className={classes.figures}>
        {lines.map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
