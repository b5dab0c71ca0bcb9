import { Button, Group } from "@mantine/core";
import type { Call } from "@kept/domain/intake/call.ts";
import type { CallStep } from "@kept/domain/intake/draft.ts";
import { missingToFinish, stepBefore } from "@kept/domain/intake/steps.ts";
import { KeysLine } from "@kept/ui/keys-line.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { CallHead } from "./call-head.tsx";
import { DeskContext } from "./desk.ts";
import { GuidanceMargin } from "./guidance-margin.tsx";
import { KnownPane } from "./known-pane.tsx";
import { messages } from "./messages.ts";
import classes from "./intake.module.css";
import { OutcomeChoice } from "./outcome-choice.tsx";
import { StepCompany } from "./step-company.tsx";
import { StepContact } from "./step-contact.tsx";
import { StepFault } from "./step-fault.tsx";
import { StepNote } from "./step-note.tsx";
import { StepPromise } from "./step-promise.tsx";
import { StepRecord } from "./step-record.tsx";
import { StepTicket } from "./step-ticket.tsx";
import { CallSteps } from "./call-steps.tsx";
import { BetweenCalls } from "./between-calls.tsx";
import { useDeskOf } from "./use-desk-of.ts";

const steps: Readonly<Record<CallStep, () => React.ReactNode>> = {
  company: StepCompany,
  record: StepRecord,
  contact: StepContact,
  fault: StepFault,
  promise: StepPromise,
  ticket: StepTicket,
  note: StepNote,
  follow: BetweenCalls,
  "call-back": BetweenCalls,
};

/** One call: steps with their times at the left, one question in the middle, what we know at the right. */
export function CallDesk({ known, away }: { known: Call; away: (id: string, over: boolean) => void }) {
  const t = useMessages(messages);
  const on = useDeskOf(known, (over) => away(known.id, over));
  const { desk } = on;
  const before = stepBefore(desk.draft);
  const back = before ? () => desk.go(before) : undefined;
  const leave = () => {
    const facts = { promised: desk.call.promisedAt !== null, ticket: desk.call.ticketId !== null };
    const lacking = missingToFinish(desk.draft, facts);
    if (lacking.length === 0 && desk.draft.outcome !== "cut-off") desk.finish();
    else document.getElementById("call-outcome")?.querySelector<HTMLElement>("button[aria-pressed=true]")?.focus();
  };
  useKeys({
    F9: { does: () => on.park(), says: t("park") },
    Escape: { does: leave, says: t("finish") },
    "Alt+ArrowUp": back && { does: back, says: t("back") },
    ArrowUp: back,
    "Alt+ArrowDown": { does: desk.goOn, says: t("goOn") },
  });
  const Step = steps[desk.draft.step];
  return (
    <DeskContext.Provider value={desk}>
      <CallHead state={on.keeping.state} restored={on.keeping.restored} park={on.park} leave={leave} />
      {on.keeping.state === "conflict" && (
        <div role="alert" className={classes.conflict}>
          <span>{t("conflict")}</span>
          <Group gap={8}>
            <Button size="compact-sm" onClick={() => on.choose("mine")}>
              {t("keepMine")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => on.choose("theirs")}>
              {t("takeTheirs")}
            </Button>
          </Group>
        </div>
      )}
      <div className={classes.desk}>
        <div className={classes.left}>
          <CallSteps />
          <OutcomeChoice />
        </div>
        <div className={classes.middle}>
          <Step />
          <KeysLine>{t("keysStep")}</KeysLine>
          <GuidanceMargin />
        </div>
        <KnownPane />
      </div>
    </DeskContext.Provider>
  );
}
