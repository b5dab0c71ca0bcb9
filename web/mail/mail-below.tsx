import { useState } from "react";
import { Button, Checkbox } from "@mantine/core";
import type { MailBeginning } from "@kept/domain/mail/sent-mail.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./mail.module.css";
import { MySignature } from "./my-signature.tsx";
import { writingWords } from "./writing-words.ts";

type Props = {
  beginning: MailBeginning | undefined;
  signs: boolean;
  setSigns: (signs: boolean) => void;
  quote: (words: string) => void;
};

/** What comes below the words of a mail: its signature as it will stand, and what the customer wrote last. */
export function MailBelow({ beginning, signs, setSigns, quote }: Props) {
  const t = useMessages(writingWords);
  const [changes, setChanges] = useState(false);
  if (!beginning) return null;
  const { signature, quoted } = beginning;
  return (
    <>
      <div className={classes.acts}>
        {signature !== "" && (
          <Checkbox
            size="xs"
            label={t("sign")}
            checked={signs}
            onChange={(event) => setSigns(event.currentTarget.checked)}
          />
        )}
        <Button size="compact-xs" variant="subtle" aria-expanded={changes} onClick={() => setChanges(!changes)}>
          {t("mySignature")}
        </Button>
        {quoted !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => quote(quoted)}>
            {t("quote")}
          </Button>
        )}
      </div>
      {signature !== "" && signs && !changes && (
        <p role="note" aria-label={t("sign")} className={classes.signature}>
          {signature}
        </p>
      )}
      {changes && <MySignature close={() => setChanges(false)} />}
    </>
  );
}
