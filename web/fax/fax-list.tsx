import type { SentFax } from "@kept/domain/fax/sent-fax.ts";
import { Moment } from "../platform/moment.tsx";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./fax.module.css";
import { messages } from "./messages.ts";

/** Faxes that went out, each with how far it has come and the page itself. */
export function FaxList({ faxes }: { faxes: readonly SentFax[] }) {
  const t = useMessages(messages);
  if (faxes.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t("faxes")}>
      {faxes.map(({ id, purpose, number, state, says, pages, at, endedAt }) => (
        <li key={id} className={classes.standing} data-trouble={state === "failed" || state === "unsure" || undefined}>
          <span>{t(`purpose-${purpose}`)}</span>
          <span>{t(`fax-${state}`, { number })}</span>
          {pages !== null && <span>{t("pages", { n: pages })}</span>}
          {says && <span className={classes.quiet}>{says}</span>}
          <Moment at={endedAt ?? at} />
          {state !== "waiting" && (
            <a href={`/api/faxes/${id}/page`} target="_blank" rel="noreferrer">
              {t("page")}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
