import { NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CalendarRules } from "@kept/domain/calendar/calendar-rules.ts";
import { duePreview } from "@kept/domain/calendar/due-preview.ts";
import { hoursUnfit } from "@kept/domain/calendar/hours-fit.ts";
import { durationInWords } from "@kept/domain/kit/duration-in-words.ts";
import { hour, instantAt, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import { messages } from "./messages.ts";
import classes from "./calendar.module.css";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props = {
  /** Null is round the clock. */
  rules: CalendarRules | null;
  now: Instant;
  /** The time there is, in ms; asked for when it is left out. */
  budgetMs?: Duration;
};

/** "A fault reported at … is due at …, because …", worked out as one types, also for hours that are not saved yet. */
export function DuePreviewView({ rules, now, budgetMs }: Props) {
  const t = useMessages(messages);
  const [hours, setHours] = useState(4);
  const zone = rules?.zone ?? Temporal.Now.timeZoneId();
  const [clock, setClock] = useState(() => clockIn(now, zone));
  const fits = !rules || hoursUnfit(rules) === null;
  const from = momentOf(clock, zone);
  return (
    <section aria-label={t("preview")}>
      <h3>{t("preview")}</h3>
      <TextInput
        type="datetime-local"
        label={`${t("reportedAt")} (${zone})`}
        value={clock}
        onChange={(event) => setClock(event.currentTarget.value)}
      />
      {budgetMs === undefined && (
        <NumberInput
          label={t("within")}
          min={0}
          max={10_000}
          value={hours}
          onChange={(typed) => setHours(Math.min(10_000, Math.max(0, Number(typed) || 0)))}
        />
      )}
      <div aria-live="polite">
        {fits && from && <Answer rules={rules} from={from} budgetMs={budgetMs ?? hours * hour} zone={zone} />}
      </div>
    </section>
  );
}

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };

type AnswerProps = { rules: CalendarRules | null; from: Instant; budgetMs: Duration; zone: string };

function Answer({ rules, from, budgetMs, zone }: AnswerProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const preview = duePreview(rules, from, budgetMs);
  const at = (moment: Instant, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: "h23", ...style }).format(new Date(moment));
  const dayOf = (moment: Instant) => at(moment, { dateStyle: "short" });
  const overnight = (begin: Instant, to: Instant) => dayOf(begin) !== dayOf(to);
  if (!preview.dueAt) return <p className={classes.warning}>{t("neverDue")}</p>;
  const shown = preview.stretches.slice(0, 8);
  return (
    <>
      <p className={classes.due}>
        {t("dueAt", { date: at(preview.dueAt, { dateStyle: "full", timeStyle: "short" }) })}
      </p>
      {preview.yearsWithoutHolidays.map((year) => (
        <p key={year} className={classes.warning}>
          {t("unknownHolidays", { year })}
        </p>
      ))}
      <p className={classes.quiet}>{t("because")}</p>
      <ul className={classes.quiet}>
        {shown.map(({ from: begin, to, ms }) => (
          <li key={begin}>
            {t("stretch", {
              day: at(begin, { weekday: "short", month: "numeric", day: "numeric" }),
              from: at(begin, clock),
              to: at(to, overnight(begin, to) ? { dateStyle: "short", timeStyle: "short" } : clock),
              length: durationInWords(ms, language),
            })}
          </li>
        ))}
        {preview.stretches.length > shown.length && <li>{t("more")}</li>}
      </ul>
    </>
  );
}

/** A moment as a date-and-time field shows it in a zone. */
const clockIn = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });

/** The moment a clock in a zone shows; null while what is typed is no moment. */
function momentOf(clock: string, zone: string): Instant | null {
  try {
    return instantAt(Temporal.PlainDateTime.from(clock).toZonedDateTime(zone).epochMilliseconds);
  } catch {
    return null;
  }
}
