import { Link } from "@tanstack/react-router";
import type { TicketRow } from "@kept/domain/tickets/api.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { Moment } from "../platform/moment.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { useKnown } from "./use-known.ts";
import { WarningList } from "./warning-list.tsx";

/** What we know of the caller's company; each part has its place from the start, so that nothing jumps (3.5.2). */
export function KnownPane() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { draft } = useDesk();
  const { customerId, unknown, name } = draft.company;
  const known = useKnown(customerId);
  const { customer, sites, open, owed, recent, warnings, faultsIn90Days, failed } = known;
  const waits = customerId !== null;
  return (
    <aside className={classes.known} aria-label={t("known")}>
      <header className={classes.knownHead}>
        <h2>
          {customer ? (
            <Link to="/customers/$id" params={{ id: customer.id }}>
              {customer.name}
            </Link>
          ) : (
            name || t("known")
          )}
        </h2>
        <p className={classes.quiet}>
          {customer
            ? [customer.names.en, customer.code].filter(Boolean).join(" · ")
            : unknown
              ? t("takenDown")
              : waits
                ? t("loading")
                : t("unknownYet")}
        </p>
      </header>
      {failed && <ErrorNote says={failed.detail} />}
      <dl className={classes.owners}>
        <dt>{t("sales")}</dt>
        <dd>{customer?.salesOwnerName ?? "—"}</dd>
        <dt>{t("service")}</dt>
        <dd>{customer?.serviceOwnerName ?? "—"}</dd>
      </dl>
      <p className={classes.quiet} title={sites.map((site) => site.name).join("\n")}>
        {customer
          ? [
              t("sites", { n: sites.length }),
              sites
                .slice(0, 3)
                .map((site) => site.name)
                .join(" · "),
            ].join(" · ")
          : "—"}
      </p>
      <Part title={t("mind")} tall>
        <WarningList warnings={warnings} />
      </Part>
      <Part title={t("owedNow")} tall>
        {owed?.length === 0 && <p className={classes.quiet}>{t("nothingOwed")}</p>}
        {owed?.slice(0, 4).map((promise) => (
          <Link key={promise.id} to="/promises/$id" params={{ id: promise.id }} className={classes.owed}>
            <span className={classes.cut} title={promise.clauseTitle[language]}>
              {promise.clauseTitle[language]}
            </span>
            <PromiseClock
              short
              clause={promise.clause}
              title={promise.clauseTitle[language]}
              startedAt={promise.startedAt}
              dueAt={promise.dueAt}
              endedAt={promise.endedAt}
              state={promise.state}
            />
          </Link>
        ))}
      </Part>
      <Part title={t("openNow")} tall>
        {open?.length === 0 && <p className={classes.quiet}>{t("noneOpen")}</p>}
        {open?.slice(0, 4).map((ticket) => (
          <TicketLine key={ticket.id} ticket={ticket} />
        ))}
      </Part>
      <Part title={t("lately")}>
        {faultsIn90Days !== null && <p className={classes.quiet}>{t("faultsLately", { n: faultsIn90Days })}</p>}
        {recent
          ?.filter(({ closedAt }) => closedAt !== null)
          .slice(0, 3)
          .map((ticket) => (
            <TicketLine key={ticket.id} ticket={ticket} />
          ))}
      </Part>
    </aside>
  );
}

function Part({ title, tall = false, children }: { title: string; tall?: boolean; children: React.ReactNode }) {
  return (
    <section className={classes.part} data-tall={tall || undefined} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function TicketLine({ ticket }: { ticket: TicketRow }) {
  const language = useLanguage();
  const { number, machineText, faultText, state, nextStartedAt, nextDueAt, nextClause, receivedAt } = ticket;
  return (
    <div className={classes.ticketLine}>
      <Link to="/tickets/$id" params={{ id: number }}>
        {number}
      </Link>
      {nextDueAt && nextStartedAt && nextClause ? (
        <PromiseClock short clause={nextClause} startedAt={nextStartedAt} dueAt={nextDueAt} state="running" />
      ) : (
        <span className={classes.quiet}>
          {stateNames[state][language]} <Moment at={receivedAt} />
        </span>
      )}
      <span className={classes.cut} title={`${machineText} ${faultText}`}>
        {[machineText, faultText].filter(Boolean).join(" · ")}
      </span>
    </div>
  );
}
