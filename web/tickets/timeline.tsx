import { useLayoutEffect, useRef } from "react";
import { useLocation } from "@tanstack/react-router";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import type { TicketStory } from "@kept/domain/tickets/api.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { Timeline as Lines, type TimelineLine as Shown } from "@kept/ui/timeline.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { WithMentions } from "../platform/with-mentions.tsx";
import { Attachment } from "./attachment.tsx";
import { CopyLink } from "./copy-link.tsx";
import { lengthInWords } from "./length-in-words.ts";
import { messages } from "./messages.ts";
import { useFaultCodes } from "../charter/use-fault-codes.ts";
import { timelineLines, type TimelineLine } from "./timeline-lines.ts";
import classes from "./tickets.module.css";

/** All that happened, newest below and in sight, with the length of each stage between; every line has an address. */
export function Timeline({ story }: { story: TicketStory }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const now = useNow();
  const codes = useFaultCodes();
  const calls = useAsk(phoneApi.calls, { ticketId: story.ticket.id, limit: 20 });
  const lines = timelineLines(story, language, now, codes, calls.data?.rows);
  const place = useRef<HTMLDivElement>(null);
  useNewestInSight(place, lines.length, useLocation().hash);
  const shown = lines.map((line): Shown => {
    if (line.kind !== "stage") return { ...facesOf(line, story.ticket.id), at: <LineTime line={line} now={now} /> };
    const length = lengthInWords(line.ms, language);
    const says = `${stateNames[line.state][language]} · ${t(line.lasts ? "sinceThen" : "lasted", { length })}`;
    return { kind: "stage", id: line.id, says };
  });
  return (
    <div ref={place} className={classes.timeline}>
      <Lines label={t("timeline")} lines={shown} />
    </div>
  );
}

/** The time of a line, with its day when it is not today; a link to the line itself. */
function LineTime({ line, now }: { line: { id: string; at: Instant }; now: Instant }) {
  const times = useTimes();
  const day = times.day(line.at) === times.day(now) ? "" : `${times.monthDay(line.at)} `;
  return (
    <>
      <CopyLink id={line.id} time={times.clock(line.at)} />
      <a href={`#${line.id}`} className={classes.time} title={times.exact(line.at)}>
        <time dateTime={line.at}>
          {day}
          {times.clock(line.at)}
        </time>
      </a>
    </>
  );
}

function facesOf(
  line: Exclude<TimelineLine, { kind: "stage" }>,
  ticketId: string,
): Extract<Shown, { kind: "happening" }> {
  const { id } = line;
  if (line.kind === "promise") return { kind: "happening", id, at: "", says: line.sentence, tone: line.verdict };
  if (line.kind === "phone")
    return {
      kind: "happening",
      id,
      at: "",
      says: line.sentence,
      more: line.recording && <Recording address={line.recording} />,
    };
  const by = <span className={classes.quiet}>{line.by}</span>;
  return {
    kind: "happening",
    id,
    at: "",
    tone: line.weight === "aside" ? "quiet" : undefined,
    says: line.sentence ? (
      <>
        <span className={line.weight === "stage" ? classes.presses : undefined}>{line.sentence}</span> {by}
      </>
    ) : (
      by
    ),
    more: (line.said || line.file) && (
      <>
        {line.said && (
          <span className={classes.said}>
            <WithMentions text={line.said} mentions={line.mentions} />
          </span>
        )}
        {line.file && <Attachment ticketId={ticketId} file={line.file} name={line.sentence} />}
      </>
    ),
  };
}

/** The way to what the telephone system recorded. */
function Recording({ address }: { address: string }) {
  const t = useMessages(messages);
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {t("recording")}
    </a>
  );
}

/** Keeps the newest line in sight as lines are added, unless the address leads to one of them, which is marked. */
function useNewestInSight(place: React.RefObject<HTMLDivElement | null>, count: number, hash: string): void {
  useLayoutEffect(() => {
    const line = hash ? document.getElementById(hash) : null;
    if (!line) {
      if (count > 0) place.current?.scrollTo({ top: place.current.scrollHeight });
      return;
    }
    line.scrollIntoView({ block: "center" });
    line.setAttribute("data-linked", "");
    return () => line.removeAttribute("data-linked");
  }, [place, count, hash]);
}
