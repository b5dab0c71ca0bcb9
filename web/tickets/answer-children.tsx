import { Button, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { messages } from "./bond-messages.ts";

/** Writes one note on every open child of a ticket, as for a power failure at one site. */
export function AnswerChildren({ ticketId, count }: { ticketId: string; count: number }) {
  const t = useMessages(messages);
  const [asks, setAsks] = useState(false);
  const [text, setText] = useState("");
  const answer = useDo(ticketsApi.answerChildren, {
    onDone: ({ answered }) => {
      setAsks(false);
      setText("");
      notifications.show({ message: t("answered", { numbers: answered.join(" ") }) });
    },
  });
  useKeys({ Escape: asks ? () => setAsks(false) : undefined });
  if (!asks)
    return (
      <p>
        {t("childrenOpen", { count })}{" "}
        <Button size="compact-xs" variant="default" onClick={() => setAsks(true)}>
          {t("answerAll")}
        </Button>
      </p>
    );
  return (
    <form
      className={classes.form}
      aria-label={t("answerAll")}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({ id: ticketId, text });
      }}
    >
      <Textarea
        size="xs"
        aria-label={t("answerText")}
        placeholder={t("answerText")}
        value={text}
        autoFocus
        autosize
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button size="compact-xs" variant="subtle" onClick={() => setAsks(false)}>
          {t("cancel")}
        </Button>
        <Button size="compact-xs" type="submit" disabled={text.trim() === ""} loading={answer.isPending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
