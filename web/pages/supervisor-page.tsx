import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi, type HelpRequest } from "@kept/domain/tickets/api.ts";
import { PageHead } from "@kept/ui/page-head.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./supervisor-messages.ts";
import { WaitingLine, Waits } from "./waits.tsx";
import classes from "./supervisor.module.css";

/** What needs the supervisor: calls for help with their clocks, rungs that climbed, promises past their time, obstacles without an answer (3.6.4). */
export function SupervisorPage() {
  const t = useMessages(messages);
  return (
    <>
      <PageHead title={t("title")} lede={t("lede")} />
      <Help />
      <Climbed />
      <Obstacles />
      <Overdue />
    </>
  );
}

function Help() {
  const t = useMessages(messages);
  const { data } = useAsk(ticketsApi.helpRequests, {});
  return (
    <Waits title={t("help")} count={data?.rows.length} empty={t("noHelp")}>
      {data?.rows.map((help) => (
        <HelpLine key={help.id} help={help} />
      ))}
    </Waits>
  );
}

function HelpLine({ help }: { help: HelpRequest }) {
  const t = useMessages(messages);
  const may = useMay();
  const [says, setSays] = useState("");
  const take = useDo(ticketsApi.acknowledgeHelp);
  const give = useDo(ticketsApi.giveHelp);
  const { ticketId, number, customerName, askedByName, why, askedAt, acknowledgedAt, acknowledgedByName } = help;
  return (
    <WaitingLine>
      <span className={classes.says}>
        <TicketLink number={number} /> {customerName} · {askedByName}: {why}
        {acknowledgedAt && <span className={classes.quiet}> · {t("taken", { name: acknowledgedByName ?? "" })}</span>}
      </span>
      <PromiseClock
        short
        state="running"
        startedAt={askedAt}
        dueAt={acknowledgedAt ? help.actBy : help.acknowledgeBy}
        clause="3.6.4"
      />
      {may(ticketsApi.acknowledgeHelp) && !acknowledgedAt && (
        <Button size="compact-sm" loading={take.isPending} onClick={() => take.mutate({ id: ticketId })}>
          {t("take")}
        </Button>
      )}
      {may(ticketsApi.giveHelp) && acknowledgedAt && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            give.mutate({ id: ticketId, text: says });
          }}
        >
          <TextInput
            aria-label={t("done")}
            placeholder={t("done")}
            required
            value={says}
            onChange={(event) => setSays(event.currentTarget.value)}
          />
          <Button type="submit" loading={give.isPending} disabled={says.trim() === ""}>
            {t("send")}
          </Button>
        </form>
      )}
    </WaitingLine>
  );
}

function Climbed() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(noticesApi.mine, { waiting: "true", limit: 100 });
  const acknowledge = useDo(noticesApi.acknowledge);
  const rows = data?.rows.filter(({ because, wants }) => because !== null && wants !== null);
  return (
    <Waits title={t("told")} count={rows?.length} empty={t("noTold")}>
      {rows?.map(({ id, says, about }) => (
        <WaitingLine key={id}>
          <span className={classes.says}>
            {says[language]} {about.kind === "ticket" && <TicketLink number={about.id}>{t("open")}</TicketLink>}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => acknowledge.mutate({ id })}>
            {t("acknowledge")}
          </Button>
        </WaitingLine>
      ))}
    </Waits>
  );
}

function Obstacles() {
  const t = useMessages(messages);
  const { data } = useAsk(dispatchApi.obstacles, {});
  if (!data || data.rows.length === 0) return null;
  return (
    <Waits title={t("obstacles")} count={data.rows.length} empty="">
      {data.rows.map(({ id, ticketNumber, engineerName, says, flaggedAt, answerBy }) => (
        <WaitingLine key={id}>
          <span className={classes.says}>
            <TicketLink number={ticketNumber} /> {engineerName}: {says}
          </span>
          <PromiseClock short state="running" startedAt={flaggedAt} dueAt={answerBy} clause="3.6.3" />
        </WaitingLine>
      ))}
    </Waits>
  );
}

function Overdue() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(promisesApi.list, { state: "overdue", limit: 100 });
  return (
    <Waits title={t("overdue")} count={data?.rows.length} empty={t("noOverdue")}>
      {data?.rows.map((promise) => (
        <WaitingLine key={promise.id}>
          <span className={classes.says}>
            <Link to="/promises/$id" params={{ id: promise.id } as never}>
              {promise.clauseTitle[language]}
            </Link>{" "}
            {promise.customerName} <span className={classes.quiet}>{promise.debtorName}</span>
          </span>
          <PromiseClock short {...promise} title={promise.clauseTitle[language]} />
        </WaitingLine>
      ))}
    </Waits>
  );
}

function TicketLink({ number, children = number }: { number: string; children?: string }) {
  return (
    <Link to="/tickets/$id" params={{ id: number } as never}>
      {children}
    </Link>
  );
}
