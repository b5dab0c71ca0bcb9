import { Button } from "@mantine/core";
import { codeName } from "@kept/domain/charter/fault-codes.ts";
import { missingInWords } from "@kept/domain/intake/missing-words.ts";
import { missingForTicket } from "@kept/domain/intake/steps.ts";
import { valueInWords } from "@kept/domain/tickets/field-rules.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useFaultCodes } from "../charter/use-fault-codes.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { AssignmentProposal } from "./assignment-proposal.tsx";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { StepFrame } from "./step-frame.tsx";
import { useKnown } from "./use-known.ts";
import { useOwnFields } from "./use-own-fields.ts";
import { useUrgency } from "./use-urgency.ts";

/** Step 6: all at one glance, then Enter opens the ticket; then who gets it (3.5.6, 3.6.2). */
export function StepTicket() {
  const { opened } = useDesk();
  return opened ? <AssignmentProposal opened={opened} /> : <Review />;
}

function Review() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { draft, openTicket, busy } = useDesk();
  const { open, sites } = useKnown(draft.company.customerId);
  const { urgency } = useUrgency();
  const { asked, lacking } = useOwnFields();
  const missing = missingForTicket(draft, lacking.length > 0);
  const { company, caller, fault } = draft;
  const joined = open?.find(({ id }) => id === draft.sameAs);
  useKeys({ Enter: { does: openTicket, says: t("openTicket") } });
  const codes = useFaultCodes();
  const symptoms = fault.symptomCodes.map((code) => codeName(codes, "symptom", code, language));
  const lines: [string, string][] = [
    [t("step-company"), company.name],
    [
      t("step-contact"),
      [caller.name, caller.phone, caller.email, caller.onBehalfOf && `→ ${caller.onBehalfOf}`]
        .filter(Boolean)
        .join(" · "),
    ],
    [t("site"), sites.find(({ id }) => id === caller.siteId)?.name ?? ""],
    [t("whatHappens"), fault.faultText],
    [t("machine"), fault.machineText],
    [t("errorText"), fault.errorText],
    [t("since"), fault.since],
    [t("peopleStopped"), fault.peopleStopped === null ? "" : String(fault.peopleStopped)],
    ...asked.map((field): [string, string] => {
      const value = draft.fields[field.id];
      return [field.name[language], value === undefined ? "" : valueInWords(field, value)[language]];
    }),
    [t("symptoms"), symptoms.join(language === "en" ? ", " : "、")],
    [
      t("urgency"),
      [urgencyNames[fault.urgency ?? urgency][language], fault.urgency && fault.urgencyReason]
        .filter(Boolean)
        .join(language === "en" ? ": " : "："),
    ],
  ];
  return (
    <StepFrame title={t("review")}>
      {joined && <p>{t("joined", { number: joined.number })}</p>}
      <dl className={classes.review}>
        {lines
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {missing.length > 0 && <p role="status">{t("lacks", { what: missingInWords(missing, language) })}</p>}
      <Button size="md" loading={busy} disabled={missing.length > 0} onClick={openTicket}>
        {draft.sameAs ? t("joinTicket") : t("openTicket")}&nbsp;
        <KeyHint keys="Enter" />
      </Button>
    </StepFrame>
  );
}
