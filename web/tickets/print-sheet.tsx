import type { TicketStory } from "@kept/domain/tickets/api.ts";
import type { PromiseReading } from "@kept/domain/promises/api.ts";
import { codeName } from "@kept/domain/charter/fault-codes.ts";
import { channelNames, resultNames, stateNames, urgencyNames } from "@kept/domain/tickets/words.ts";
import { useFaultCodes } from "../charter/use-fault-codes.ts";
import { useCompany } from "../platform/use-company.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { lengthInWords } from "./length-in-words.ts";
import { messages } from "./messages.ts";
import { printMessages } from "./print-messages.ts";
import classes from "./print-sheet.module.css";
import { recordIn } from "./sentence-for.ts";
import { timelineLines } from "./timeline-lines.ts";

/** A ticket on paper (A4), in the reader's language: its facts, promises with their proof, all that happened, and where to sign. */
export function PrintSheet({ story }: { story: TicketStory }) {
  const { ticket, promises } = story;
  const t = useMessages(printMessages);
  const me = useMe();
  const company = useCompany();
  const times = useTimes();
  return (
    <section className={classes.sheet} aria-label={ticket.number}>
      {company.logoAt && <img src={company.logoAt} alt={company.name} className={classes.logo} />}
      {company.name && <p className={classes.company}>{company.name}</p>}
      <h1>
        {ticket.number} {ticket.faultText}
      </h1>
      <Facts story={story} />
      <h2>{t("promises")}</h2>
      <table>
        <thead>
          <tr>
            {(["clause", "begun", "due", "ended", "used", "verdict"] as const).map((head) => (
              <th key={head}>{t(head)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {promises.map((promise) => (
            <PromiseLine key={promise.id} promise={promise} />
          ))}
        </tbody>
      </table>
      <Happenings story={story} />
      <div className={classes.signatures}>
        <p>{t("signedByCustomer")}</p>
        <p>{t("signedByEngineer")}</p>
        <p>{t("date")}</p>
      </div>
      <small>{t("printed", { name: me?.name ?? "", at: times.exact(useNow()) })}</small>
    </section>
  );
}

function Facts({ story: { ticket } }: { story: TicketStory }) {
  const t = useMessages(messages);
  const p = useMessages(printMessages);
  const language = useLanguage();
  const codes = useFaultCodes();
  const times = useTimes();
  const record = ticket.faultRecord;
  const facts: [string, string | null][] = [
    [t("customer"), ticket.customerName],
    [t("reporter"), [ticket.reporter.name, ticket.reporter.phone, ticket.reporter.email].filter(Boolean).join(" · ")],
    [t("reported"), `${times.exact(ticket.receivedAt)} · ${channelNames[ticket.channel][language]}`],
    [t("machine"), ticket.machineText],
    [t("errorText"), ticket.errorText],
    [t("symptoms"), ticket.symptomCodes.map((code) => codeName(codes, "symptom", code, language)).join(" · ")],
    [p("state"), stateNames[ticket.state][language]],
    [p("urgency"), urgencyNames[ticket.urgency][language]],
    [t("engineer"), ticket.engineerName],
    [t("faultRecord"), record && `${resultNames[record.result][language]} · ${recordIn(record, language, codes)}`],
    [t("tags"), ticket.tags.join(" · ")],
  ];
  return (
    <dl className={classes.facts}>
      {facts.flatMap(([name, value]) => (value ? [<dt key={`${name} `}>{name}</dt>, <dd key={name}>{value}</dd>] : []))}
    </dl>
  );
}

function PromiseLine({ promise }: { promise: PromiseReading }) {
  const t = useMessages(printMessages);
  const language = useLanguage();
  const times = useTimes();
  const moment = (at: string | null) => (at ? times.exact(at) : "");
  return (
    <tr>
      <td>
        {promise.clause} {promise.clauseTitle[language]}
      </td>
      <td>{moment(promise.startedAt)}</td>
      <td>{moment(promise.dueAt)}</td>
      <td>{moment(promise.endedAt)}</td>
      <td>{lengthInWords(promise.usedMs, language)}</td>
      <td>{t(promise.verdict ?? "running")}</td>
    </tr>
  );
}

function Happenings({ story }: { story: TicketStory }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const lines = timelineLines(story, language, useNow(), useFaultCodes());
  return (
    <>
      <h2>{t("timeline")}</h2>
      <table>
        <tbody>
          {lines.map((line) =>
            line.kind === "stage" ? null : (
              <tr key={line.id}>
                <td className={classes.at}>{times.exact(line.at)}</td>
                <td>{line.kind === "event" ? line.by : ""}</td>
                <td>{[line.sentence, line.kind === "event" ? line.said : ""].filter(Boolean).join(" · ")}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  );
}
