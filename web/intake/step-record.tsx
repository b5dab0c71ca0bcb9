import { Button } from "@mantine/core";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { StepFrame } from "./step-frame.tsx";
import { useKnown } from "./use-known.ts";
import { WarningList } from "./warning-list.tsx";

/** Step 2: one glance at the record, with what to mind said in words (3.5.2). */
export function StepRecord() {
  const t = useMessages(messages);
  const { draft, edit, goOn } = useDesk();
  const { warnings, open, customer } = useKnown(draft.company.customerId);
  // Until a contact says who they are, the company's language is the best guess.
  const seen = () => {
    if (customer && !draft.caller.confirmed) edit((before) => ({ ...before, language: customer.language }));
    goOn();
  };
  useKeys({ Enter: { does: seen, says: t("goOn") } });
  const nothing = customer !== null && warnings.length === 0 && open?.length === 0;
  return (
    <StepFrame title={t("atAGlance")}>
      <p className={classes.lead}>{draft.company.name}</p>
      {draft.company.unknown ? <p>{t("takenDown")}</p> : <p className={classes.quiet}>{t("glanceHint")}</p>}
      <WarningList warnings={warnings} />
      {open && open.length > 0 && <p>{t("askAboutOpen")}</p>}
      {nothing && <p>{t("nothingSpecial")}</p>}
      <Button onClick={seen}>
        {t("goOn")}&nbsp;
        <KeyHint keys="Enter" />
      </Button>
    </StepFrame>
  );
}
