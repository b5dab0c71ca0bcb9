import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { appApi } from "@kept/domain/app/api.ts";
import type { Wallboard } from "@kept/domain/app/wallboard.ts";
import { between, instantAt } from "@kept/domain/kit/instant.ts";
import { lengthInFigures } from "@kept/ui/length-in-figures.ts";
import { useLineDown } from "../platform/line.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { DueNext, TodayByClause, WaitingLongest } from "./wallboard-lists.tsx";
import { messages } from "./wallboard-messages.ts";
import classes from "./wallboard.module.css";

/** A screen for the whole room: what waits, what is due next, what was kept today. `?names=hidden` leaves customers' names out, `?language=en` chooses the language. */
export function WallboardPage() {
  const t = useMessages(messages);
  const names = new URLSearchParams(useLocation().searchStr).get("names") === "hidden" ? "hidden" : "shown";
  const board = useAsk(
    appApi.wallboard,
    { names },
    { refetchInterval: 15_000, refetchIntervalInBackground: true, retry: true, retryDelay: 2_000 },
  );
  const down = useLineDown() || board.failureCount > 1;
  useFreshAfter(down);
  const shown = board.data;
  if (!shown) return <main className={classes.board} aria-busy />;
  return (
    <main className={classes.board}>
      <header className={classes.head}>
        <Link to="/" className={classes.brand} title={t("home")}>
          Kept
        </Link>
        <h1>{t("title")}</h1>
        <WallClock />
      </header>
      {down && <StandsSince ms={board.dataUpdatedAt} />}
      <Figures board={shown} />
      <div className={classes.lists}>
        <DueNext next={shown.next} />
        <WaitingLongest longest={shown.longest} />
      </div>
      <TodayByClause clauses={shown.clauses} />
    </main>
  );
}

type Shown = {
  board: Pick<Wallboard, "phone"> & Parameters<typeof sharesOf>[0] & Record<(typeof counted)[number], number>;
};
const counted = ["onCall", "parked", "open", "unassigned", "overdue", "onDuty"] as const;
const alarming: readonly string[] = ["overdue", "unassigned", "parked"];

function Figures({ board }: Shown) {
  const t = useMessages(messages);
  const { share, broken } = sharesOf(board);
  return (
    <dl className={classes.figures}>
      {counted.map((name) => (
        <Figure key={name} says={t(name)} alarm={alarming.includes(name) && board[name] > 0 ? name : undefined}>
          {board[name]}
        </Figure>
      ))}
      {board.phone && <PhoneFigures phone={board.phone} />}
      <Figure says={t("keptShare")} alarm={broken > 0 ? "today" : undefined}>
        {share === null ? t("none") : `${share} %`}
      </Figure>
    </dl>
  );
}

/** Who waits at the telephone and since when, and how many were answered within three rings today. */
function PhoneFigures({ phone }: { phone: NonNullable<Wallboard["phone"]> }) {
  const t = useMessages(messages);
  const now = useNow();
  const { waiting, longestSince, today } = phone;
  const judged = today.kept + today.broken;
  const longest = longestSince ? ` ${lengthInFigures(Math.max(0, between(longestSince, now)), t("d"))}` : "";
  return (
    <>
      <Figure says={t("ringing")} alarm={waiting > 0 ? "parked" : undefined}>
        {waiting}
        {longest}
      </Figure>
      <Figure says={t("inRings")} alarm={today.broken > 0 ? "today" : undefined}>
        {judged === 0 ? t("none") : `${Math.floor((100 * today.kept) / judged)} %`}
      </Figure>
    </>
  );
}

function Figure({ says, alarm, children }: { says: string; alarm?: string | undefined; children: ReactNode }) {
  return (
    <div data-alarm={alarm}>
      <dt>{says}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The share of today's promises that were kept, in full per cent rounded down; null while none has ended. */
function sharesOf({ clauses }: { clauses: readonly { keptToday: number; brokenToday: number }[] }) {
  const kept = clauses.reduce((sum, { keptToday }) => sum + keptToday, 0);
  const broken = clauses.reduce((sum, { brokenToday }) => sum + brokenToday, 0);
  return { broken, share: kept + broken === 0 ? null : Math.floor((100 * kept) / (kept + broken)) };
}

function WallClock() {
  const times = useTimes();
  const now = useNow();
  return (
    <time className={classes.now} dateTime={now}>
      {times.monthDay(now)} <strong>{times.clock(now)}</strong>
    </time>
  );
}

function StandsSince({ ms }: { ms: number }) {
  const t = useMessages(messages);
  const times = useTimes();
  return (
    <p role="status" className={classes.down}>
      {t("down", { time: times.clock(instantAt(ms)) })}
    </p>
  );
}

/** Loads the page anew once the server is back, since it may have been given a newer desk meanwhile. */
function useFreshAfter(down: boolean): void {
  const wasDown = useRef(false);
  useEffect(() => {
    if (down) wasDown.current = true;
    else if (wasDown.current) window.location.reload();
  }, [down]);
}
