import { waitingChoices } from "@kept/domain/tickets/waiting.ts";
import { useState } from "react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { contactWays } from "@kept/domain/tickets/happening.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { unfilledIn } from "@kept/domain/tickets/reply.ts";
import { wayNames } from "@kept/domain/tickets/words.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { deedFor, mayStayEmpty, type WriteChoice } from "./deed-for.ts";
import { DraftLine } from "./draft-line.tsx";
import { InsertReply } from "./insert-reply.tsx";
import { messages } from "./messages.ts";
import { MentionField } from "./mention-field.tsx";
import { SendRow } from "./send-row.tsx";
import { StaleEdit } from "./stale-edit.tsx";
import { useHouseRules } from "../charter/use-house-rules.ts";
import classes from "./tickets.module.css";
import { useDraft } from "../platform/draft.ts";
import { useWrite } from "./use-write.ts";
import type { WriteMode } from "./write-modes.ts";

type Props = { ticket: Ticket; mode: Exclude<WriteMode, "solve">; done: () => void };

/** What one writes in words, with the one or two choices its kind needs. */
export function TextForm({ ticket, mode, done }: Props) {
  const t = useMessages(messages);
  const [text, setText] = useDraft(`ticket:${ticket.id}:${mode}`);
  const waits = waitingChoices(useHouseRules());
  const [choice, setChoice] = useState<WriteChoice>({
    way: "phone",
    with: ticket.reporter.name,
    reason: waits[0]?.code ?? "",
  });
  const write = useWrite(deedFor(mode), () => {
    setText("");
    done();
  });
  const ready = (text.trim() !== "" || mayStayEmpty(mode)) && unfilledIn(text).length === 0;
  const send = (more: Partial<WriteChoice> = {}) => {
    if (ready && !write.sends) write.send(inputFor(ticket, mode, text, { ...choice, ...more }) as never);
  };
  useKeys({ "Ctrl+Enter": () => send({ needed: true }) });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send({ needed: true });
      }}
    >
      {write.stale && <StaleEdit mine={{ state: ticket.state, engineerName: ticket.engineerName }} {...write.stale} />}
      <Choices mode={mode} choice={choice} change={(change) => setChoice({ ...choice, ...change })} />
      <MentionField
        mentions={mode === "note"}
        autosize
        minRows={2}
        maxRows={12}
        data-first={mode !== "contact" || undefined}
        aria-label={t(mode)}
        placeholder={t(hints[mode])}
        value={text}
        change={setText}
      />
      <DraftLine text={text} setText={setText} />
      <InsertReply ticket={ticket} text={text} change={setText} />
      {mode === "visit" ? (
        <SendRow ready={ready} sends={write.sends} label={t("visitNeeded")}>
          <Button size="xs" variant="default" disabled={!ready} onClick={() => send({ needed: false })}>
            {t("visitNotNeeded")}
          </Button>
        </SendRow>
      ) : (
        <SendRow ready={ready} sends={write.sends} label={t(mode === "note" ? "send" : mode)} />
      )}
    </form>
  );
}

const hints = {
  note: "noteHint",
  contact: "contactHint",
  help: "helpHint",
  visit: "visitHint",
  wait: "waitHint",
  resume: "resumeHint",
  giveHelp: "giveHelpHint",
  reopen: "reopenHint",
} as const;

/** What goes to the server for each kind of writing. */
function inputFor(ticket: Ticket, mode: Props["mode"], text: string, choice: WriteChoice): object {
  const seen = { id: ticket.id, version: ticket.version };
  switch (mode) {
    case "note":
    case "giveHelp":
      return { id: ticket.id, text };
    case "contact":
      return { ...seen, way: choice.way, with: choice.with, text };
    case "visit":
      return { ...seen, needed: choice.needed ?? true, why: text };
    case "wait":
      return { ...seen, reason: choice.reason, evidence: text };
    case "resume":
      return { ...seen, text };
    case "help":
    case "reopen":
      return { ...seen, why: text };
  }
}

type ChoicesProps = { mode: WriteMode; choice: WriteChoice; change: (change: Partial<WriteChoice>) => void };

function Choices({ mode, choice, change }: ChoicesProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const waits = waitingChoices(useHouseRules());
  if (mode === "wait")
    return (
      <NativeSelect
        size="xs"
        aria-label={t("waitReason")}
        value={choice.reason}
        data={waits.map(({ code, says }) => ({ value: code, label: says[language] }))}
        onChange={({ target }) => change({ reason: target.value })}
      />
    );
  if (mode !== "contact") return null;
  return (
    <div className={classes.pair}>
      <TextInput
        size="xs"
        data-first
        aria-label={t("contactWith")}
        placeholder={t("contactWith")}
        value={choice.with}
        onChange={(event) => change({ with: event.target.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t("contactWay")}
        value={choice.way}
        data={contactWays.map((value) => ({ value, label: wayNames[value][language] }))}
        onChange={({ target }) => change({ way: contactWays.find((each) => each === target.value) ?? "phone" })}
      />
    </div>
  );
}
