import { Fragment } from "react";
import { ticketsApi, type TicketStory } from "@kept/domain/tickets/api.ts";
import { say } from "@kept/domain/kit/language.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { addressOf } from "../platform/client.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { useNow } from "../platform/use-now.ts";
import { lengthInWords } from "./length-in-words.ts";
import { messages } from "./messages.ts";
import { timelineLines, type TimelineLine } from "./timeline-lines.ts";
import classes from "./tickets.module.css";

/** All that happened, newest below, with the length of each stage between; every line has an address. */
export function Timeline({ story }: { story: TicketStory }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const now = useNow();
  const lines = timelineLines(story, language, now);
  return (
    <ol className={classes.timeline} aria-label={t("timeline")}>
      {lines.map((line, place) => {
        const before = lines[place - 1];
        const newDay = !before || times.date(before.at) !== times.date(line.at);
        return (
          <Fragment key={line.id}>
            {newDay && line.kind !== "stage" && <li className={classes.day}>{times.date(line.at)}</li>}
            <TimelineItem line={line} ticketId={story.ticket.id} />
          </Fragment>
        );
      })}
    </ol>
  );
}

function TimelineItem({ line, ticketId }: { line: TimelineLine; ticketId: string }) {
  const language = useLanguage();
  const times = useTimes();
  if (line.kind === "stage") {
    const length = say(messages[line.lasts ? "sinceThen" : "lasted"], language, {
      length: lengthInWords(line.ms, language),
    });
    return (
      <li className={classes.stage}>
        {stateNames[line.state][language]} · {length}
      </li>
    );
  }
  const time = (
    <a className={classes.time} href={`#${line.id}`} title={times.exact(line.at)}>
      <time dateTime={line.at}>{times.clock(line.at)}</time>
    </a>
  );
  if (line.kind === "promise")
    return (
      <li className={classes.event} id={line.id}>
        {time}
        <span className={line.verdict === "broken" ? classes.problem : classes.by}>
          {line.verdict === "broken" ? "✗" : "✓"} {line.sentence}
        </span>
      </li>
    );
  return (
    <li className={classes.event} id={line.id}>
      {time}
      <span>
        {line.sentence && (
          <span className={line.weight === "stage" ? classes.presses : undefined}>{line.sentence} </span>
        )}
        <span className={classes.by}>{line.by}</span>
        {line.said && <div className={classes.said}>{line.said}</div>}
        {line.file && <Attachment ticketId={ticketId} file={line.file} name={line.sentence} />}
      </span>
    </li>
  );
}

/** A picture is shown, anything else can be fetched. */
function Attachment(props: { ticketId: string; file: { id: string; type: string }; name: string }) {
  const { ticketId, file, name } = props;
  const address = addressOf(ticketsApi.attachment, { id: ticketId, fileId: file.id });
  const t = useMessages(messages);
  if (file.type.startsWith("image/"))
    return (
      <a href={address} target="_blank" rel="noreferrer">
        <img src={address} alt={name} loading="lazy" style={{ maxWidth: 240, maxHeight: 160, display: "block" }} />
      </a>
    );
  return (
    <a href={address} download>
      {t("files")}
    </a>
  );
}
