import { useRef, useState } from "react";
import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import type { OutputOf } from "@kept/domain/kit/api.ts";
import { attemptsAtMost } from "@kept/domain/feedback/call-back-times.ts";
import type { CallBackOutcome } from "@kept/domain/tickets/happening.ts";
import { resultNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { KeysLine } from "@kept/ui/keys-line.tsx";
import { Moment } from "../platform/moment.tsx";
import { sayAloud } from "../platform/say-aloud.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useDraft } from "../platform/draft.ts";
import { useKeys } from "../platform/use-keys.ts";
import { CallBackScript } from "./call-back-script.tsx";
import classes from "./feedback.module.css";
import { messages } from "./messages.ts";

type CallBackWhole = OutputOf<typeof feedbackApi.callBack>;

/** One call back: whom to call, what to say in their language, and what came of it. */
export function CallBackPane({ id }: { id: string }) {
  const { data } = useAsk(feedbackApi.callBack, { id });
  if (!data) return null;
  return (
    <section className={classes.pane}>
      <Whom callBack={data} />
      <Clock id={id} />
      <CallBackScript callBack={data} />
      {data.doneAt || data.withdrawnAt ? null : <Outcome callBack={data} />}
      <Tries tries={data.tries} />
    </section>
  );
}

function Whom({ callBack }: { callBack: CallBackWhole }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const now = useNow();
  const there = new Date(now).toLocaleTimeString(language, {
    ...{ timeZone: callBack.zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  const { reporter } = callBack;
  return (
    <header>
      <h2 className={classes.title}>
        {reporter.name} · {callBack.customerName}
      </h2>
      <p className={classes.facts}>
        {reporter.phone && (
          <a href={`tel:${reporter.phone}`}>
            {t("call")} {reporter.phone}
          </a>
        )}
        <span>
          {t("theirTime")} {there}
        </span>
        <Link to="/tickets/$id" params={{ id: callBack.number }}>
          {callBack.number}
        </Link>
        <span>
          {t("engineer")} {callBack.engineerName}
        </span>
        {callBack.result && (
          <span>
            {t("result")} {resultNames[callBack.result][language]}
          </span>
        )}
        {!callBack.doneAt && (
          <span>
            {t("nextCall")} <Moment at={callBack.nextAt} />
          </span>
        )}
      </p>
    </header>
  );
}

/** The clock of the call back itself (3.5.8). */
function Clock({ id }: { id: string }) {
  const language = useLanguage();
  const { data } = useAsk(promisesApi.list, { subjectKind: "call-back", subjectId: id, state: "open" });
  return data?.rows.map(({ id: promiseId, clause, clauseTitle, ...promise }) => (
    <p key={promiseId} className={classes.clock}>
      <PromiseClock clause={clause} title={clauseTitle[language]} {...promise} />
    </p>
  ));
}

const ratings = [1, 2, 3, 4, 5] as const;

function Outcome({ callBack }: { callBack: CallBackWhole }) {
  const t = useMessages(messages);
  const field = useRef<HTMLTextAreaElement>(null);
  const [rating, setRating] = useState<number>();
  const [comment, setComment] = useDraft(`call-back:${callBack.id}`);
  const [needsWords, setNeedsWords] = useState(false);
  const attempt = useDo(feedbackApi.attempt, {
    onDone: (_, { outcome }) => {
      setComment("");
      sayAloud(`${callBack.reporter.name} · ${t(outcomeWords[outcome])}`);
    },
  });
  const end = (outcome: CallBackOutcome) => {
    if (attempt.isPending) return;
    if (outcome === "not-satisfied" && comment.trim() === "") {
      setNeedsWords(true);
      field.current?.focus();
      return;
    }
    attempt.mutate({ id: callBack.id, outcome, comment, ...(rating ? { rating } : {}) });
  };
  useKeys({
    y: () => end("satisfied"),
    n: () => end("not-satisfied"),
    m: () => end("not-reached"),
    c: () => field.current?.focus(),
    Escape: () => field.current?.blur(),
    ...Object.fromEntries(ratings.map((each) => [String(each), () => setRating(each)])),
  });
  const last = callBack.attempts + 1 >= attemptsAtMost;
  return (
    <section className={classes.outcome} aria-label={t("outcomes")}>
      <div className={classes.ratings}>
        <span id="rating">{t("rating")}</span>
        <SegmentedControl
          size="sm"
          aria-labelledby="rating"
          value={rating ? String(rating) : ""}
          data={ratings.map(String)}
          onChange={(value) => setRating(Number(value))}
        />
      </div>
      <Textarea
        ref={field}
        autosize
        minRows={2}
        aria-label={t("comment")}
        error={needsWords ? t("needsWords") : undefined}
        placeholder={t("comment")}
        value={comment}
        onChange={(event) => {
          setNeedsWords(false);
          setComment(event.target.value);
        }}
      />
      <div className={classes.outcomes}>
        <OutcomeButton letter="y" label={t("satisfied")} act={() => end("satisfied")} leads />
        <OutcomeButton letter="n" label={t("notSatisfied")} act={() => end("not-satisfied")} />
        <OutcomeButton letter="m" label={t(last ? "lastTry" : "notReached")} act={() => end("not-reached")} />
      </div>
      <KeysLine>{t("keys")}</KeysLine>
    </section>
  );
}

type ButtonProps = { letter: string; label: string; act: () => void; leads?: boolean };

const OutcomeButton = ({ letter, label, act, leads }: ButtonProps) => (
  <Button
    variant={leads ? "filled" : "default"}
    aria-keyshortcuts={letter}
    rightSection={<KeyHint keys={letter} />}
    onClick={act}
  >
    {label}
  </Button>
);

function Tries({ tries }: { tries: CallBackWhole["tries"] }) {
  const t = useMessages(messages);
  if (tries.length === 0) return null;
  return (
    <section>
      <h3 className={classes.subtitle}>{t("earlier")}</h3>
      <ul className={classes.tries}>
        {tries.map(({ id, at, byName, outcome, rating, comment }) => (
          <li key={id}>
            <Moment at={at} /> · {byName} · {t(outcomeWords[outcome])} {rating ? "★".repeat(rating) : ""} {comment}
          </li>
        ))}
      </ul>
    </section>
  );
}

const outcomeWords = { satisfied: "satisfied", "not-satisfied": "notSatisfied", "not-reached": "notReached" } as const;
