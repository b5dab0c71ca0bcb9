import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { appApi } from "@kept/domain/app/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import classes from "./news.module.css";
import { messages } from "./news-messages.ts";

/** A day's noon, which is that day wherever one reads. */
const noonOf = (day: string): string => `${day}T12:00:00.000Z`;

/** What Kept can do lately; to have opened it is to have seen it. */
export function NewsPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const { data, error, refetch } = useAsk(appApi.news, {});
  const { mutate: see } = useDo(appApi.seeNews);
  // What was new when the page was opened stays marked while one reads.
  const [before, setBefore] = useState<string | null>();
  useEffect(() => {
    if (!data || before !== undefined) return;
    setBefore(data.seenOn);
    see({});
  }, [data, before, see]);
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <PageHead title={t("title")} lede={t("lede")} />
      <ul className={classes.news}>
        {data.rows.map(({ on, title, says, at }) => (
          <li key={title.en}>
            <time dateTime={on} className={classes.day}>
              {times.date(noonOf(on))}
            </time>
            <div>
              <h2>
                {title[language]}
                {before !== undefined && (before === null || on > before) && (
                  <span className={classes.mark}>{t("unseen")}</span>
                )}
              </h2>
              <p>{says[language]}</p>
              <Link to={at} aria-label={`${t("go")}: ${title[language]}`}>
                {t("go")}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
