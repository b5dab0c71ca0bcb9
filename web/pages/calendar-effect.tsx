import { Anchor } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { hoursUnfit } from "@kept/domain/calendar/hours-fit.ts";
import { promisesApi, type CalendarEffect as Effect, type PromiseReading } from "@kept/domain/promises/api.ts";
import { messages } from "./calendar-effect-messages.ts";
import classes from "./change-effect.module.css";
import { ask } from "../platform/client.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";

const waitMs = 400;

/** What the hours being typed would mean: which open promises would be due when, and which of the last thirty days would have ended otherwise. */
export function CalendarEffect({ calendarId, rules }: { calendarId: string; rules: CalendarRules }) {
  const t = useMessages(messages);
  const [asked] = useDebouncedValue(JSON.stringify({ calendarId, rules }), waitMs);
  const { data } = useQuery({
    queryKey: ["calendar-effects", asked],
    queryFn: () => ask(promisesApi.calendarEffect, promisesApi.calendarEffect.input.parse(JSON.parse(asked))),
    enabled: hoursUnfit(rules) === null,
    placeholderData: (before) => before,
  });
  if (!data) return null;
  const { open, moved, past, all, newlyBroken, newlyKept } = data;
  return (
    <section
      className={classes.effect}
      aria-label={t("title")}
      aria-live="polite"
      data-worse={newlyBroken > 0 || undefined}
    >
      <h3>{t("title")}</h3>
      {open === 0 && past === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <p>
            {t("open", { open, moved })} {moved > 0 && t("openStay")}
          </p>
          <Moves moves={data.moves} />
          <p>
            {t("past", { past })} {newlyBroken > 0 && t("pastWorse", { n: newlyBroken })}{" "}
            {newlyKept > 0 && t("pastBetter", { n: newlyKept })} {newlyBroken + newlyKept === 0 && t("pastSame")}
          </p>
          <Past examples={data.examples} />
          {!all && <p>{t("some")}</p>}
        </>
      )}
    </section>
  );
}

function Moves({ moves }: Pick<Effect, "moves">) {
  const t = useMessages(messages);
  const times = useTimes();
  const at = (moment: string | null) => (moment ? `${times.date(moment)} ${times.clock(moment)}` : t("never"));
  return (
    moves.length > 0 && (
      <ul>
        {moves.map(({ promise, wouldBeDueAt }) => (
          <li key={promise.id}>
            <Named promise={promise} /> {t("moves", { from: at(promise.dueAt), to: at(wouldBeDueAt) })}
          </li>
        ))}
      </ul>
    )
  );
}

function Past({ examples }: Pick<Effect, "examples">) {
  const t = useMessages(messages);
  return (
    examples.length > 0 && (
      <ul>
        {examples.map((promise) => (
          <li key={promise.id}>
            <Named promise={promise} /> {promise.verdict === "broken" ? t("wouldBeKept") : t("wouldBeBroken")}
          </li>
        ))}
      </ul>
    )
  );
}

function Named({ promise }: { promise: PromiseReading }) {
  const language = useLanguage();
  return (
    <Anchor component={Link} to={`/promises/${promise.id}`}>
      {promise.clause} {promise.customerName || promise.clauseTitle[language]}
    </Anchor>
  );
}
