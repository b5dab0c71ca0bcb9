import { Suspense, lazy, useEffect, useRef } from "react";
import { Link } from "@tanstack/react-router";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { ArrivalEvent, ArrivalStory } from "@kept/domain/arrivals/arrival.ts";
import { channelNames, kindNames, settlementNames } from "@kept/domain/arrivals/words.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { NumberLink } from "../platform/number-link.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { ArrivalActs } from "./arrival-acts.tsx";
import { whoOf } from "./arrival-line.tsx";
import type { ArrivalBody, FurtherActs } from "./arrivals-page.tsx";
import classes from "./arrivals.module.css";
import { faxesIn } from "./is-fax.ts";
import { KindChoice } from "./kind-choice.tsx";
import { messages } from "./messages.ts";

// The reader of faxes is fetched with the first one.
const FaxPages = lazy(async () => ({ default: (await import("./fax-pages.tsx")).FaxPages }));

type Props = {
  id: string;
  /** Somebody chose it, rather than that it is the first of the list, and the list is there. */
  isAsked: boolean;
  hold: () => void;
  further: FurtherActs;
  body: ArrivalBody;
};

/** One thing that came in: who sent it, what we made of it and why, what it says, what can be done, and what was done. */
export function ArrivalPane({ id, isAsked, hold, further, body }: Props) {
  const t = useMessages(messages);
  const { data, error, refetch } = useAsk(arrivalsApi.read, { id });
  const pane = useRef<HTMLElement>(null);
  const isThere = data !== undefined;
  useEffect(() => {
    // On a telephone it stands below the list.
    if (isAsked && isThere && matchMedia("(max-width: 820px)").matches) pane.current?.scrollIntoView();
  }, [isAsked, isThere]);
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <section ref={pane} className={classes.pane} aria-label={whoOf(data, t("withheld"))}>
      <Head arrival={data} />
      <ArrivalActs arrival={data} hold={hold} further={further} />
      {data.subject && <h3 className={classes.subject}>{data.subject}</h3>}
      {body(data) ?? (data.text && <p className={classes.text}>{data.text}</p>)}
      {faxesIn(data).map((file) => (
        <Suspense key={file.id}>
          <FaxPages address={`/api/arrivals/${data.id}/files/${file.id}`} name={file.name} type={file.type} />
        </Suspense>
      ))}
      <Files arrival={data} />
      <History events={data.events} />
    </section>
  );
}

function Head({ arrival }: { arrival: ArrivalStory }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { customerId, customerName, sender, to, receivedAt, ticketNumber, clause, dueAt, settledAs } = arrival;
  const name = arrival.contactName ?? sender.name;
  return (
    <header>
      <h2 className={classes.title}>
        {customerId ? (
          <Link to="/customers/$id" params={{ id: customerId }}>
            {customerName}
          </Link>
        ) : (
          t("unknownSender")
        )}
      </h2>
      <p className={classes.facts}>
        <span>{channelNames[arrival.channel][language]}</span>
        <span>
          {name && `${name} · `}
          {(arrival.channel === "phone" || arrival.channel === "fax") && sender.address ? (
            <NumberLink number={sender.address} />
          ) : (
            sender.address || t("withheld")
          )}
        </span>
        {to && (
          <span>
            {t("to")} {to}
          </span>
        )}
        <span>
          {t("receivedAt")} <Moment at={receivedAt} />
        </span>
        {arrival.times > 1 && <span>{t("times", { n: arrival.times })}</span>}
        {ticketNumber && (
          <Link to="/tickets/$id" params={{ id: ticketNumber }}>
            {ticketNumber}
          </Link>
        )}
      </p>
      <p className={classes.facts}>
        <strong>
          {settledAs
            ? t("settledAs", { as: settlementNames[settledAs][language], who: arrival.settledByName ?? "" })
            : arrival.assigneeName
              ? t("inHands", { who: arrival.assigneeName })
              : t("nobodysHands")}
        </strong>
        {settledAs ? <span>{kindNames[arrival.kind][language]}</span> : <KindChoice arrival={arrival} />}
        {arrival.because.map((reason) => (
          <span key={reason.en} className={classes.quiet}>
            {reason[language]}
          </span>
        ))}
      </p>
      {clause && dueAt && !settledAs && (
        <div className={classes.clock}>
          <PromiseClock clause={clause} startedAt={receivedAt} dueAt={dueAt} state="running" />
        </div>
      )}
    </header>
  );
}

function Files({ arrival }: { arrival: ArrivalStory }) {
  const t = useMessages(messages);
  if (arrival.attached.length === 0 && !arrival.hasOriginal) return null;
  return (
    <p className={classes.facts}>
      {arrival.attached.map(({ id, name }) => (
        <a key={id} href={`/api/arrivals/${arrival.id}/files/${id}`} target="_blank" rel="noreferrer">
          {name}
        </a>
      ))}
      {arrival.hasOriginal && <a href={`/api/arrivals/${arrival.id}/original`}>{t("original")}</a>}
    </p>
  );
}

function History({ events }: { events: readonly ArrivalEvent[] }) {
  const t = useMessages(messages);
  const says = useEventWords();
  return (
    <>
      <h3 className={classes.subtitle}>{t("history")}</h3>
      <ul className={classes.list}>
        {events.map((event, place) => (
          // What happened is only ever added to, so that its place is its name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place} className={classes.event}>
            <Moment at={event.at} /> {event.byName} · {says(event)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What happened, in words. */
function useEventWords() {
  const t = useMessages(messages);
  const language = useLanguage();
  return ({ what }: ArrivalEvent): string => {
    switch (what.kind) {
      case "taken-for":
        return t("does-taken-for", { to: kindNames[what.to][language] });
      case "customer-named":
        return t("does-customer-named", { name: what.name || t("unknownSender") });
      case "assigned":
        return what.to ? t("does-assigned", { name: what.name }) : t("does-let-go");
      case "forwarded":
        return [t("does-forwarded", { name: what.name }), what.text].filter(Boolean).join(" · ");
      case "settled":
        return [t("does-settled", { as: settlementNames[what.as][language], number: what.number }), what.why]
          .filter(Boolean)
          .join(" · ");
      case "joined":
        return [t("does-joined"), what.text].filter(Boolean).join(" · ");
      case "faxed":
        return t(`does-faxed-${what.purpose}`, { to: what.to });
      case "fax-ended":
        return [t(`does-fax-${what.ended}`, { n: what.pages ?? "?" }), what.says].filter(Boolean).join(" · ");
      case "arrived":
      case "taken-back":
        return t(`does-${what.kind}`);
    }
  };
}
