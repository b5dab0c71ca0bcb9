import { useEffect, useRef, useState } from "react";
import { Button, Textarea, TextInput } from "@mantine/core";
import { faxApi } from "@kept/domain/fax/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useDraft } from "../platform/draft.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./fax.module.css";
import { messages } from "./messages.ts";

type Props = {
  /** What is written about: its endpoint and id. */
  about: { on: typeof faxApi.write | typeof faxApi.answer; id: string };
  number: string;
  subject: string;
  close: () => void;
  done?: () => void;
};

/** A fax to the customer: kept as it is typed, sent with Ctrl Enter. */
export function WriteFax({ about, number, subject, close, done }: Props) {
  const t = useMessages(messages);
  const field = useRef<HTMLTextAreaElement>(null);
  const [to, setTo] = useState(number);
  const [title, setTitle] = useState(subject);
  const [text, setText] = useDraft(`fax:${about.id}`);
  const write = useDo(about.on, {
    onRefused: () => true,
    onDone: () => {
      setText("");
      close();
      done?.();
    },
  });
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    if (text.trim() === "" || write.isPending) return;
    write.mutate({ id: about.id, number: to, subject: title, text });
  };
  return (
    <form
      className={classes.write}
      aria-label={t("sendFax")}
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
        type="tel"
        label={t("number")}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput label={t("subject")} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Textarea
        ref={field}
        required
        autosize
        minRows={4}
        maxRows={20}
        label={t("text")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {write.error && <ErrorNote says={write.error.detail} />}
      <div className={classes.acts}>
        <Button
          type="submit"
          loading={write.isPending}
          disabled={text.trim() === ""}
          rightSection={<KeyHint keys="Ctrl Enter" />}
        >
          {t("send")}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
