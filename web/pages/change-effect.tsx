import { Anchor } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import type { ClauseVersion } from "@kept/domain/charter/api.ts";
import type { ClauseTerms } from "@kept/domain/charter/clause.ts";
import { budgetOf } from "@kept/domain/charter/figure.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import classes from "./change-effect.module.css";
import { messages } from "../charter/messages.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";

const waitMs = 300;

/** What the terms being edited would have made of the promises of the last thirty days, before anyone saves them. */
export function ChangeEffect({ clause, terms }: { clause: ClauseVersion; terms: ClauseTerms }) {
  const t = useMessages(messages);
  const [asked] = useDebouncedValue({ budgetMs: budgetOf(terms.figure), calendarId: terms.calendarId }, waitMs);
  const same = asked.budgetMs === clause.budgetMs && asked.calendarId === clause.calendarId;
  const { data } = useAsk(
    promisesApi.effect,
    { clause: clause.id, budgetMs: asked.budgetMs ?? undefined, calendarId: asked.calendarId ?? undefined },
    { enabled: clause.measured && !same, placeholderData: (before) => before },
  );
  if (!clause.measured || same || !data) return null;
  const { read, all, broken, wouldBreak, newlyBroken, newlyKept, examples } = data;
  return (
    <section className={classes.effect} aria-live="polite" data-worse={wouldBreak > broken || undefined}>
      <h3>{t("effect")}</h3>
      {read === 0 ? (
        <p>{t("effectNone")}</p>
      ) : (
        <p>
          {t(all ? "effectRead" : "effectReadSome", { read })} {t("effectBroke", { broken, wouldBreak })}{" "}
          {newlyBroken > 0 && t("effectWorse", { n: newlyBroken })}{" "}
          {newlyKept > 0 && t("effectBetter", { n: newlyKept })}
        </p>
      )}
      {examples.length > 0 && (
        <ul>
          {examples.map((promise) => (
            <li key={promise.id}>
              <Anchor component={Link} to={`/promises/${promise.id}`}>
                {promise.customerName || promise.clauseTitle.en}
              </Anchor>{" "}
              {promise.verdict === "broken" ? t("effectNowKept") : t("effectNowBroken")}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
