import { useState } from "react";
import { Button, Textarea } from "@mantine/core";
import { languages } from "@kept/domain/kit/language.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import type { Signature } from "@kept/domain/mail/sending.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./mail.module.css";
import { writingWords } from "./writing-words.ts";

/** What stands below my mails, in each language; kept apart from the mail I am writing. */
export function MySignature({ close }: { close: () => void }) {
  const { data, error } = useAsk(mailApi.mySignature, {});
  if (error) return <ErrorNote says={error.detail} />;
  return data ? <Fields kept={data} close={close} /> : null;
}

function Fields({ kept, close }: { kept: Signature; close: () => void }) {
  const t = useMessages(writingWords);
  const [words, setWords] = useState(kept);
  const save = useDo(mailApi.putMySignature, { onRefused: () => true, onDone: close });
  return (
    <div
      role="group"
      aria-label={t("mySignature")}
      className={classes.own}
      onKeyDown={(event) => {
        // The mail around it neither leaves nor closes by these keys.
        const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
        if (!sends && event.key !== "Escape") return;
        event.stopPropagation();
        if (sends) save.mutate(words);
        else close();
      }}
    >
      <p className={classes.quiet}>{t("mySignatureHint")}</p>
      {languages.map((language, place) => (
        <Textarea
          key={language}
          autosize
          autoFocus={place === 0}
          label={t(`in-${language}`)}
          value={words[language]}
          onChange={(event) => setWords({ ...words, [language]: event.currentTarget.value })}
        />
      ))}
      {save.error && <ErrorNote says={save.error.detail} />}
      <div className={classes.acts}>
        <Button size="xs" variant="default" loading={save.isPending} onClick={() => save.mutate(words)}>
          {t("save")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
