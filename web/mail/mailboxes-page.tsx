import { useState } from "react";
import { Button } from "@mantine/core";
import { mailApi } from "@kept/domain/mail/api.ts";
import type { Mailbox } from "@kept/domain/mail/mailbox.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { lengthInFigures } from "@kept/ui/length-in-figures.ts";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { LookLog } from "./look-log.tsx";
import classes from "./mail.module.css";
import { MailboxForm } from "./mailbox-form.tsx";
import { SignInToMailbox } from "./mailbox-sign-in.tsx";
import { messages } from "./messages.ts";
import { SendingForm } from "./sending-form.tsx";
import { sendingWords } from "./sending-words.ts";

/** The mailboxes that are collected, how that goes, and the record of each time (3.2b). */
export function MailboxesPage() {
  const t = useMessages(messages);
  const may = useMay();
  const [form, setForm] = useState<Mailbox | "new" | null>(null);
  const [sending, setSending] = useState<Mailbox | null>(null);
  const asked = useAsk(mailApi.mailboxes, {});
  const maySet = may(mailApi.add);
  useKeys(maySet ? { n: { says: t("add"), does: () => setForm("new") } } : {});
  const rows = asked.data?.rows;
  const add = maySet && <Button onClick={() => setForm("new")}>{t("add")}</Button>;
  return (
    <>
      <PageHead title={t("title")} lede={t("lede")} acts={add} />
      {asked.error && <ErrorNote says={asked.error.detail} again={() => void asked.refetch()} />}
      {form && (
        <MailboxForm
          key={form === "new" ? "new" : form.id}
          mailbox={form === "new" ? null : form}
          close={() => setForm(null)}
        />
      )}
      {sending && !form && <SendingForm key={sending.id} mailbox={sending} close={() => setSending(null)} />}
      {rows?.length === 0 && !form && <EmptyState title={t("none")} hint={t("noneHint")} />}
      <ul className={classes.list}>
        {rows?.map((mailbox) => (
          <Row
            key={mailbox.id}
            mailbox={mailbox}
            change={maySet ? () => setForm(mailbox) : null}
            send={maySet ? () => setSending(mailbox) : null}
          />
        ))}
      </ul>
    </>
  );
}

type RowProps = { mailbox: Mailbox; change: (() => void) | null; send: (() => void) | null };

function Row({ mailbox, change, send }: RowProps) {
  const t = useMessages(messages);
  const say = useMessages(sendingWords);
  const [log, setLog] = useState(false);
  const { name, address, active, collectedAt, lastError, looks, failures, longestGapMs } = mailbox;
  return (
    <li className={classes.box}>
      <h2 className={classes.name}>{name}</h2>
      <p className={classes.facts}>
        <span>{address}</span>
        <span>
          {active ? t("collected") : t("resting")} {active && (collectedAt ? <Moment at={collectedAt} /> : t("never"))}
        </span>
        {looks > 0 && (
          <span className={classes.quiet}>
            {t("lastDay", { n: looks, failures, gap: longestGapMs === null ? "—" : lengthInFigures(longestGapMs) })}
          </span>
        )}
      </p>
      {!mailbox.signedIn && active && !lastError && <ErrorNote says={t("notSignedIn")} />}
      {lastError && active && <ErrorNote says={t("trouble", { says: lastError })} />}
      <p className={classes.acts}>
        {change && mailbox.oauth?.flow === "code" && <SignInToMailbox id={mailbox.id} />}
        {change && (
          <Button size="compact-xs" variant="default" onClick={change}>
            {t("change")}
          </Button>
        )}
        {send && (
          <Button size="compact-xs" variant="default" onClick={send}>
            {say("sending")}
          </Button>
        )}
        <Button size="compact-xs" variant="default" aria-expanded={log} onClick={() => setLog(!log)}>
          {t("log")}
        </Button>
      </p>
      {log && <LookLog id={mailbox.id} />}
    </li>
  );
}
