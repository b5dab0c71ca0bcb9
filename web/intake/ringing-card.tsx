import { useEffect, useRef } from "react";
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { intakeApi } from "@kept/domain/intake/api.ts";
import type { RingingCall } from "@kept/domain/intake/ringing-call.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import classes from "./ringing.module.css";
import { messages } from "./ringing-messages.ts";

/** Who rings at my telephone, on whatever page I am; once I have answered, the hotline desk opens by itself. */
export function RingingCards() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const asked = useAsk(intakeApi.ringing, {});
  const rows = (asked.data?.rows ?? []).filter(({ callId }) => callId === null);
  const open = (id: string) => void navigate({ to: "/call", search: { phone: id } as never });
  const opened = useRef(new Set<string>());
  const answered = rows.find(({ call }) => call.state === "talking")?.call.id;
  useEffect(() => {
    if (!answered || opened.current.has(answered)) return;
    opened.current.add(answered);
    open(answered);
  });
  const first = rows[0]?.call.id;
  useKeys({ F4: first ? { does: () => open(first), says: t("take") } : undefined });
  if (rows.length === 0) return null;
  return (
    <section className={classes.cards} aria-label={t("ringing")} aria-live="assertive">
      {rows.slice(0, 3).map((row, place) => (
        <Card key={row.call.id} row={row} first={place === 0} open={() => open(row.call.id)} />
      ))}
    </section>
  );
}

function Card({ row, first, open }: { row: RingingCall; first: boolean; open: () => void }) {
  const t = useMessages(messages);
  const { call, customer } = row;
  const { ringAt, allowedMs, allowedSays } = call;
  return (
    <article className={classes.card} data-state={call.state}>
      <header className={classes.top}>
        <strong>☎ {call.from || t("withheld")}</strong>
        <span className={classes.quiet}>{call.lineName ?? call.to}</span>
      </header>
      {call.state !== "talking" && ringAt && allowedMs !== null && allowedSays && (
        <PromiseClock
          clause="3.2a"
          title={t("answer")}
          startedAt={ringAt}
          dueAt={plus(ringAt, allowedMs)}
          state="running"
        />
      )}
      {customer ? <Known row={row} customer={customer} /> : <Unknown row={row} />}
      <Button size="compact-sm" onClick={open}>
        {t("take")}&nbsp;
        {first && <KeyHint keys="F4" />}
      </Button>
    </article>
  );
}

function Known({ row, customer }: { row: RingingCall; customer: NonNullable<RingingCall["customer"]> }) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow();
  const { call, openTickets, lastTalk } = row;
  const sales = customer.salesOwnerName;
  return (
    <>
      <p className={classes.who}>
        <Link to="/customers/$id" params={{ id: customer.id }}>
          {customer.name}
        </Link>{" "}
        {call.contactName}
        {customer.importance === "key" && <span className={classes.mark}>{t("key")}</span>}
      </p>
      <p className={classes.quiet}>{t("owners", { sales, service: customer.serviceOwnerName })}</p>
      <p className={classes.quiet}>
        {lastTalk
          ? t("lastTalk", { when: times.when(lastTalk.at, now), who: lastTalk.byName ?? "—" })
          : t("neverTalked")}
      </p>
      <p className={classes.quiet}>
        {customer.openTickets > 0 ? t("open", { n: customer.openTickets }) : t("noneOpen")}
      </p>
      {openTickets.map((ticket) => (
        <Link key={ticket.id} to="/tickets/$id" params={{ id: ticket.number }} className={classes.ticket}>
          {ticket.number} {[ticket.machineText, ticket.faultText].filter(Boolean).join(" · ")}
        </Link>
      ))}
    </>
  );
}

function Unknown({ row: { call, candidates } }: { row: RingingCall }) {
  const t = useMessages(messages);
  return (
    <>
      <p className={classes.who}>{call.fromName ?? t("unknown")}</p>
      {candidates.length > 0 && (
        <ul className={classes.candidates} aria-label={t("may")}>
          {candidates.slice(0, 4).map(({ customerId, customerName, contactName, because }) => (
            <li key={customerId}>
              {t("may")}{" "}
              <Link to="/customers/$id" params={{ id: customerId }}>
                {customerName}
              </Link>{" "}
              {contactName} <span className={classes.quiet}>{t(because)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
