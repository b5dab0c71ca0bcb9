import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { verdictNames, type ComplaintStory } from "@kept/domain/feedback/complaint.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { AnswerForm, CloseForm } from "./complaint-forms.tsx";
import classes from "./feedback.module.css";
import { messages } from "./messages.ts";

/** `hold` keeps it on the screen once it leaves the list. */
type Props = { id: string; hold: () => void };

/** One complaint: what was said about whom, what was done, and what one can do about it. */
export function ComplaintPane({ id, hold }: Props) {
  const { data, error, refetch } = useAsk(feedbackApi.complaint, { id });
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className={classes.pane}>
      <Told complaint={data} />
      <Steps complaint={data} />
      <Acts complaint={data} hold={hold} />
    </section>
  );
}

function Told({ complaint }: { complaint: ComplaintStory }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { customerId, customerName, clause, aboutName, number, callerName, takenByName, at, state, verdict } =
    complaint;
  return (
    <header>
      <h2 className={classes.title}>
        {customerId ? (
          <Link to="/customers/$id" params={{ id: customerId }}>
            {customerName}
          </Link>
        ) : (
          t("unknownCustomer")
        )}
      </h2>
      <p className={classes.facts}>
        <strong>{verdict ? `${t(`state-${state}`)} · ${verdictNames[verdict][language]}` : t(`state-${state}`)}</strong>
        <span>
          {t("conduct")} {t(`clause-${clause}`)} {aboutName ?? t("unknownPerson")}
        </span>
        {callerName && (
          <span>
            {t("caller")} {callerName}
          </span>
        )}
        <span>
          {t("takenBy")} {takenByName} <Moment at={at} />
        </span>
        {number && (
          <span>
            {t("onTicket")}{" "}
            <Link to="/tickets/$id" params={{ id: number }}>
              {number}
            </Link>
          </span>
        )}
      </p>
      <blockquote className={classes.said}>{complaint.text}</blockquote>
    </header>
  );
}

function Steps({ complaint: { steps } }: { complaint: ComplaintStory }) {
  const t = useMessages(messages);
  const language = useLanguage();
  return (
    <section>
      <h3 className={classes.subtitle}>{t("whatWasDone")}</h3>
      {steps.length === 0 && <p className={classes.quiet}>{t("nothingDone")}</p>}
      <ul className={classes.tries}>
        {steps.map(({ at, byName, kind, verdict, text }) => (
          <li key={`${at}${kind}`}>
            <Moment at={at} /> · {byName} · {t(`step-${kind}`)}
            {verdict && ` · ${verdictNames[verdict][language]}`}
            {text && <p className={classes.words}>{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ complaint, hold }: { complaint: ComplaintStory; hold: () => void }) {
  const t = useMessages(messages);
  const me = useMe();
  const may = useMay();
  const reopen = useDo(feedbackApi.reopenComplaint);
  const { id, state, aboutStaffId } = complaint;
  if (!may(feedbackApi.answerComplaint)) return null;
  if (aboutStaffId !== null && aboutStaffId === me?.id) return <p className={classes.quiet}>{t("aboutYou")}</p>;
  if (state === "closed")
    return may(feedbackApi.reopenComplaint) ? (
      <Button size="xs" variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id })}>
        {t("reopen")}
      </Button>
    ) : null;
  return (
    <>
      {state === "answered" && may(feedbackApi.closeComplaint) && <CloseForm id={id} hold={hold} />}
      <AnswerForm id={id} hold={hold} again={state === "answered"} />
      <p className={classes.quiet}>{t("complaintKeys")}</p>
    </>
  );
}
