import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { unfilledIn } from "@kept/domain/tickets/reply.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { messages } from "./reply-messages.ts";
import { ReplyPicker } from "./reply-picker.tsx";

type Props = { ticket: Ticket; text: string; change: (text: string) => void };

/** Opens the kept replies by one key beneath where one writes, and marks what of a text could not be filled in. */
export function InsertReply({ ticket, text, change }: Props) {
  const t = useMessages(messages);
  const place = useRef<HTMLDivElement>(null);
  const [picks, setPicks] = useState(false);
  const unfilled = unfilledIn(text);
  const pick = { does: () => setPicks(true), says: t("insert") };
  useKeys({ ";": pick, "；": pick, "Ctrl+;": pick });
  const close = () => {
    setPicks(false);
    place.current?.closest("form")?.querySelector("textarea")?.focus();
  };
  return (
    <div ref={place}>
      {picks ? (
        <ReplyPicker
          ticket={ticket}
          close={close}
          insert={(words) => {
            change(text === "" ? words : `${text.trimEnd()}\n${words}`);
            close();
          }}
        />
      ) : (
        <Button size="compact-xs" variant="subtle" rightSection={<KeyHint keys=";" />} onClick={() => setPicks(true)}>
          {t("insert")}
        </Button>
      )}
      {unfilled.length > 0 && (
        <p role="alert" className={classes.unfilled}>
          {t("missing", { names: unfilled.map((name) => `{${name}} ${t(name)}`).join(" · ") })}
        </p>
      )}
    </div>
  );
}
