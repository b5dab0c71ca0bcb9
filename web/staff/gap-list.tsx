import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { hour, instantAt, msOf, type Instant } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { messages } from "./roster-messages.ts";
import classes from "./roster.module.css";

type Props = { from: Instant; until: Instant; department: string | undefined };

/** When nobody will be on duty, by department and role. */
export function GapList({ from, until, department }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const one = department && department !== "all" ? { department } : {};
  // What is past cannot be filled any more; by the hour, so that the answer is not asked for anew all the time.
  const hourNow = instantAt(Math.floor(msOf(useNow(60_000)) / hour) * hour);
  const { data } = useAsk(staffApi.dutyGaps, { from: from > hourNow ? from : hourNow, until, ...one });
  const departments = useAsk(staffApi.departments, {});
  if (!data || until <= hourNow) return null;
  if (data.rows.length === 0)
    return (
      <p className={classes.covered}>
        <IconCheck size={16} aria-hidden /> {t("noGaps")}
      </p>
    );
  const nameOf = (code: string | null) =>
    departments.data?.rows.find((row) => row.code === code)?.name[language] ?? code ?? "";
  const groups = Map.groupBy(data.rows, (gap) => `${nameOf(gap.department)} · ${roleNames[gap.role][language]}`);
  return (
    <section className={classes.gaps} aria-label={t("gaps")}>
      <h2>
        <IconAlertTriangle size={16} aria-hidden /> {t("gaps")}
      </h2>
      <dl>
        {[...groups].map(([name, gaps]) => (
          <div key={name}>
            <dt>{name}</dt>
            {gaps.slice(0, all ? undefined : 4).map((gap) => (
              <dd key={gap.from}>
                <GapTime {...gap} />
              </dd>
            ))}
            {!all && gaps.length > 4 && (
              <dd>
                <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
                  {t("moreGaps", { n: gaps.length - 4 })}
                </Button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{t("gapsHint")}</p>
    </section>
  );
}

function GapTime({ from, until }: { from: Instant; until: Instant }) {
  const t = useMessages(messages);
  const times = useTimes();
  const language = useLanguage();
  const weekday = (day: string) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      ...{ weekday: "short", day: "numeric", month: "numeric", timeZone: "UTC" },
    }).format(Date.parse(day));
  const [first, last] = [times.day(from), times.day(until)];
  const end = first === last ? times.clock(until) : `${weekday(last)} ${times.clock(until)}`;
  return <>{t("gapTo", { from: `${weekday(first)} ${times.clock(from)}`, until: end })}</>;
}
