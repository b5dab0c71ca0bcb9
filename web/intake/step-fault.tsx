import { useState, type KeyboardEvent } from "react";
import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { missingAt } from "@kept/domain/intake/steps.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import { entered } from "./entered.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { OwnFields } from "./own-fields.tsx";
import { SameThing } from "./same-thing.tsx";
import { StepFrame } from "./step-frame.tsx";
import { SymptomField } from "./symptom-field.tsx";
import { UrgencyField } from "./urgency-field.tsx";
import { useOwnFields } from "./use-own-fields.ts";

/** Step 4: the fault in the caller's words; Tab goes through the fields, Enter goes on from any of them (3.5.4). */
export function StepFault() {
  const t = useMessages(messages);
  const { draft, edit, goOn } = useDesk();
  const { lacking } = useOwnFields();
  const { fault } = draft;
  const [tried, setTried] = useState(false);
  const change = (typed: Partial<typeof fault>) =>
    edit((before) => ({ ...before, fault: { ...before.fault, ...typed } }));
  const press = (event: KeyboardEvent) => {
    if (!entered(event) || event.defaultPrevented || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    const facts = { promised: false, ticket: false, fieldsLack: lacking.length > 0 };
    const missing = draft.sameAs ? [] : missingAt("fault", draft, facts);
    setTried(missing.length > 0);
    if (missing.includes("what-happens")) document.getElementById("what-happens")?.focus();
    else if (missing.includes("reason")) document.getElementById("urgency-reason")?.focus();
    else if (missing.includes("own-fields"))
      document.querySelector<HTMLElement>('[data-own-field="lacking"] :is(input, select)')?.focus();
    else goOn();
  };
  return (
    <StepFrame title={t("askFault")} hasField>
      <div className={classes.fault} onKeyDown={press}>
        <Textarea
          id="what-happens"
          autoFocus
          autosize
          minRows={2}
          maxRows={5}
          className={classes.wide}
          label={t("whatHappens")}
          error={tried && fault.faultText.trim() === "" && t("sayWhatHappens")}
          value={fault.faultText}
          onChange={(event) => change({ faultText: event.currentTarget.value })}
        />
        <TextInput
          label={t("machine")}
          value={fault.machineText}
          onChange={(event) => change({ machineText: event.currentTarget.value })}
        />
        <NumberInput
          label={t("peopleStopped")}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          hideControls
          value={fault.peopleStopped ?? ""}
          onChange={(value) => change({ peopleStopped: typeof value === "number" ? value : null })}
        />
        <TextInput
          label={t("since")}
          placeholder={t("sinceHint")}
          value={fault.since}
          onChange={(event) => change({ since: event.currentTarget.value })}
        />
        <TextInput
          label={t("errorText")}
          value={fault.errorText}
          onChange={(event) => change({ errorText: event.currentTarget.value })}
        />
        <SymptomField chosen={fault.symptomCodes} choose={(symptomCodes) => change({ symptomCodes })} />
        <OwnFields />
        <UrgencyField tried={tried} />
      </div>
      <SameThing />
    </StepFrame>
  );
}
