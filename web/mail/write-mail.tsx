import { useEffect, useRef, useState } from "react";
import { Button, TextInput } from "@mantine/core";
import { mailApi } from "@kept/domain/mail/api.ts";
import { signed, unsigned } from "@kept/domain/mail/quoted.ts";
import { takenBackWithin, type SentMail } from "@kept/domain/mail/sent-mail.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { ReturnedAddress } from "../customers/returned-address.tsx";
import { useDraft } from "../platform/draft.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { InsertReply } from "../tickets/insert-reply.tsx";
import classes from "./mail.module.css";
import { MailBelow } from "./mail-below.tsx";
import { messages } from "./messages.ts";
import { RichField } from "./rich-field.tsx";
import { ThenWaits } from "./then-waits.tsx";

type Props = {
  /** What is written about: its endpoint and id. */
  about: { on: typeof mailApi.write | typeof mailApi.answer; id: string };
  to: { name: string; address: string };
  subject: string;
  /** The ticket it is written on, where there is one. */
  ticket?: Ticket;
  close: () => void;
  done?: () => void;
};

/** A mail to the customer: kept as it is typed, sent with Ctrl Enter, and for ten seconds it can be taken back. */
export function WriteMail({ about, to, subject, ticket, close, done }: Props) {
  const t = useMessages(messages);
  const field = useRef<HTMLTextAreaElement>(null);
  const [address, setAddress] = useState(to.address);
  const [copies, setCopies] = useState("");
  const [title, setTitle] = useState(subject);
  const [text, setText] = useDraft(`mail:${about.id}`);
  const beginning = useAsk(mailApi.beginning, ticket ? { ticketId: about.id } : { arrivalId: about.id }).data;
  const [signs, setSigns] = useState(true);
  const [waits, setWaits] = useState("");
  const signature = signs ? (beginning?.signature ?? "") : "";
  const back = useDo(mailApi.takeBack, { onDone: (mail: SentMail) => setText(unsigned(mail.text, signature)) });
  const write = useDo(about.on, {
    onRefused: () => true,
    onDone: ({ id }) => {
      setText("");
      close();
      done?.();
      showUndo(t("leavesSoon"), t("takeBack"), () => back.mutate({ id }), takenBackWithin - 1_000);
    },
  });
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    if (text.trim() === "" || write.isPending) return;
    const cc = copies
      .split(/[,;，；\s]+/)
      .filter(Boolean)
      .map((each) => ({ address: each }));
    const name = address === to.address ? to.name : "";
    const then = waits === "" ? {} : { thenWaits: waits };
    const words = signed(text, signature);
    write.mutate({ id: about.id, to: { name, address: address.trim() }, cc, subject: title, text: words, ...then });
  };
  return (
    <form
      className={classes.write}
      aria-label={t("writeMail")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <TextInput
        required
        type="email"
        label={t("mailTo")}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <ReturnedAddress address={address} />
      <TextInput label={t("cc")} value={copies} onChange={(event) => setCopies(event.currentTarget.value)} />
      <TextInput label={t("subject")} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <RichField field={field} label={t("text")} text={text} change={setText} />
      {ticket && <InsertReply ticket={ticket} text={text} change={setText} />}
      <MailBelow
        beginning={beginning}
        signs={signs}
        setSigns={setSigns}
        quote={(words) => setText(text.trim() === "" ? `\n\n${words}` : `${text.trimEnd()}\n\n${words}`)}
      />
      {write.error && <ErrorNote says={write.error.detail} />}
      <div className={classes.acts}>
        <Button
          type="submit"
          loading={write.isPending}
          disabled={text.trim() === ""}
          rightSection={<KeyHint keys="Ctrl Enter" />}
        >
          {t("sendMail")}
        </Button>
        {ticket?.engineerId && <ThenWaits waits={waits} setWaits={setWaits} />}
        <Button variant="subtle" color="gray" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
