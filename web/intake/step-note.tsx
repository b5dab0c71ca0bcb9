import type { KeyboardEvent } from "react";
import { Button, NativeSelect, SegmentedControl, Textarea } from "@mantine/core";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { ConductClause } from "@kept/domain/intake/outcome.ts";
import { missingInWords } from "@kept/domain/intake/missing-words.ts";
import { missingToFinish } from "@kept/domain/intake/steps.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import { entered } from "./entered.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { StepFrame } from "./step-frame.tsx";
import { TicketChoice } from "./ticket-choice.tsx";

/** The end of a short path: what was said, about which ticket or whose conduct; Enter finishes the call (2.1, 3.4, 3.6.7). */
export function StepNote() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { draft, edit, call, finish, busy } = useDesk();
  const { note, outcome } = draft;
  const change = (typed: Partial<typeof note>) => edit((before) => ({ ...before, note: { ...before.note, ...typed } }));
  const lacking = missingToFinish(draft, { promised: call.promisedAt !== null, ticket: call.ticketId !== null });
  const quick = outcome === "wrong-number" || outcome === "cut-off";
  const press = (event: KeyboardEvent) => {
    if (!entered(event) || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (lacking.length === 0) finish();
  };
  useKeys({ Enter: { does: finish, says: t("finishCall") } });
  return (
    <StepFrame title={t(`outcome-${outcome}`)} hasField={!quick}>
      <div className={classes.fields} onKeyDown={press}>
        {quick && lacking.length === 0 && <p>{t("nothingToNote")}</p>}
        {outcome === "existing-ticket" && (
          <TicketChoice chosen={note.ticketId} choose={(ticketId) => change({ ticketId })} />
        )}
        {outcome === "complaint" && <AboutWhom />}
        {!quick && (
          <Textarea
            key={outcome}
            autoFocus
            autosize
            minRows={3}
            label={t("noteText")}
            value={note.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        )}
        {(outcome === "question" || outcome === "existing-ticket") && (
          <Textarea
            autosize
            minRows={2}
            label={t("noteAnswer")}
            value={note.answer}
            onChange={(event) => change({ answer: event.currentTarget.value })}
          />
        )}
        {lacking.length > 0 && <p role="status">{t("lacks", { what: missingInWords(lacking, language) })}</p>}
        <Button loading={busy} disabled={lacking.length > 0} onClick={finish}>
          {t("finishCall")}&nbsp;
          <KeyHint keys="Enter" />
        </Button>
      </div>
    </StepFrame>
  );
}

/** Whose conduct a complaint is about: ours on the phone (3.4) or an engineer's (3.6.7). */
function AboutWhom() {
  const t = useMessages(messages);
  const { draft, edit } = useDesk();
  const { note } = draft;
  const engineers = useAsk(dispatchApi.engineers, {}, { enabled: note.clause === "3.6.7" });
  const change = (typed: Partial<typeof note>) => edit((before) => ({ ...before, note: { ...before.note, ...typed } }));
  return (
    <>
      <SegmentedControl
        aria-label={t("aboutWhom")}
        value={note.clause}
        data={ConductClause.options.map((value) => ({ value, label: t(`clause-${value}`) }))}
        onChange={(value) => change({ clause: ConductClause.parse(value), aboutStaffId: null })}
      />
      {note.clause === "3.6.7" && (
        <NativeSelect
          label={t("whoWasIt")}
          value={note.aboutStaffId ?? ""}
          data={[
            { value: "", label: t("notSaid") },
            ...(engineers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ aboutStaffId: event.currentTarget.value || null })}
        />
      )}
    </>
  );
}
