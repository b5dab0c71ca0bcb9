import { Link } from "@tanstack/react-router";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./home-messages.ts";
import classes from "./home.module.css";

const steps = [
  ["/people", "addPeople"],
  ["/customers/import", "loadCustomers"],
  ["/charter", "readCharter"],
] as const;

/** What to do first in a house that is still empty. */
export function FirstSteps() {
  const t = useMessages(messages);
  return (
    <section aria-label={t("firstSteps")}>
      <h2 className={classes.kind}>{t("firstSteps")}</h2>
      <ol className={classes.steps}>
        {steps.map(([to, words]) => (
          <li key={to}>
            <Link to={to as string}>{t(words)}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
