import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconClockHour3,
  IconClockHour9,
  IconHourglassLow,
  IconPlayerPauseFilled,
  type Icon,
} from "@tabler/icons-react";
import { lengthAloud } from "./length-aloud.ts";
import { lengthInFigures } from "./length-in-figures.ts";
import { promiseFace, type PromiseFace, type PromiseFacts, type PromiseLook } from "./promise-look.ts";
import { promiseWords } from "./promise-words.ts";
import { useTongue, useWords } from "./speech.tsx";
import { useSecond } from "./ticking.tsx";
import classes from "./promise-clock.module.css";

type Props = PromiseFacts & {
  /** The number of the clause: "3.5.5". */
  clause?: string;
  /** What is owed, in words: "contact within 5 min". */
  title?: string;
  /** Bar and figures in one line, for rows of lists. */
  short?: boolean;
};

/** The clock of a promise: a bar that drains, the time left in figures, and in words what is owed; hovering tells the clause and the moment. */
export function PromiseClock({ clause, title, short = false, ...promise }: Props) {
  const face = promiseFace(promise, useSecond());
  const tongue = useTongue();
  const t = useWords(promiseWords);
  const says = useFaceWords(face, (ms) => lengthInFigures(ms, t("d")));
  const aloud = useFaceWords(face, (ms) => lengthAloud(ms, tongue));
  const hover = [
    title,
    clause && t("clause", { clause }),
    t(face.look),
    promise.dueAt && t("due", { time: exactly(promise.dueAt, tongue) }),
  ]
    .filter(Boolean)
    .join(" · ");
  const Shape = shapes[face.look];
  return (
    <span className={classes.clock} data-look={face.look} data-short={short || undefined} title={hover}>
      {!short && title && <span className={classes.title}>{title}</span>}
      <span className={classes.bar} aria-hidden>
        <span className={classes.rest} style={{ inlineSize: `${Math.round(face.left * 1000) / 10}%` }} />
      </span>
      <span className={classes.says}>
        <Shape size={14} className={classes.shape} aria-hidden />
        <span aria-hidden>{says}</span>
        <span className={classes.hidden}>{aloud}</span>
      </span>
      {!short && clause && <span className={classes.clause}>{clause}</span>}
      {short && <span className={classes.hidden}>{[title, clause].filter(Boolean).join(" ")}</span>}
    </span>
  );
}

const shapes: Readonly<Record<PromiseLook, Icon>> = {
  running: IconClockHour3,
  half: IconClockHour9,
  nearly: IconHourglassLow,
  broken: IconCircleXFilled,
  kept: IconCircleCheckFilled,
  paused: IconPlayerPauseFilled,
  released: IconCircleDashed,
};

/** What the clock says: "4:12 left", "broken 0:48 ago", "kept in 0:40". */
function useFaceWords({ look, length, left, over }: PromiseFace, inWords: (ms: number) => string): string {
  const t = useWords(promiseWords);
  const time = length === null ? "" : inWords(length);
  switch (look) {
    case "kept":
      return time ? t("keptIn", { time }) : t("kept");
    case "broken":
      return time ? t(over ? "brokenBy" : "brokenSince", { time }) : t("broken");
    case "paused":
      return time ? t("pausedWith", { time }) : t("paused");
    case "released":
      return t("released");
    default:
      return time ? t("left", { time }) : t(left > 0 ? "open" : "broken");
  }
}

const exactly = (at: string, tongue: string): string =>
  new Intl.DateTimeFormat(tongue === "en" ? "en-GB" : tongue, {
    dateStyle: "medium",
    timeStyle: "medium",
    hourCycle: "h23",
  }).format(new Date(at));
