import type { Present } from "@kept/domain/tickets/api.ts";
import { Moment } from "../platform/moment.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./tickets.module.css";

/** The others who have this ticket open, since when, and who of them is writing. */
export function WhoElse({ others }: { others: readonly Present[] }) {
  const t = useMessages(messages);
  return (
    <span role="status" className={classes.whoElse}>
      {others.length > 0 && (
        <>
          <span className={classes.dot} aria-hidden />
          {t("alsoHere")}
        </>
      )}
      {others.map(({ id, name, since, writing }) => (
        <span key={id} data-writing={writing || undefined}>
          {name} {writing ? t("isWriting") : <Moment at={since} />}
        </span>
      ))}
    </span>
  );
}
