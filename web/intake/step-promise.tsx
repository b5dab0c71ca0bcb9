import { Button, SegmentedControl } from "@mantine/core";
import { charterApi } from "@kept/domain/charter/api.ts";
import { promiseSentence } from "@kept/domain/intake/promise-sentence.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { Language, languages } from "@kept/domain/kit/language.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { languageNames } from "../platform/language.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { quoted } from "./quoted.ts";
import { StepFrame } from "./step-frame.tsx";
import { useKnown } from "./use-known.ts";

/** Step 5: the sentence to say, large, in the caller's language and time; Enter says that it was said (3.5.5). */
export function StepPromise() {
  const t = useMessages(messages);
  const { draft, edit, call, promise, goOn, busy } = useDesk();
  const { customer } = useKnown(draft.company.customerId);
  const clause = useAsk(charterApi.read, { id: "3.5.5" });
  const now = useNow();
  const budgetMs = clause.data?.inForce.budgetMs ?? 5 * minute;
  const zone = customer?.zone ?? "Asia/Shanghai";
  const sentence = promiseSentence({ now, budgetMs, dueAt: call.promiseDueAt, zone, language: draft.language });
  const said = call.promisedAt !== null;
  const speak = (language: Language) => edit((before) => ({ ...before, language }));
  const next = () => speak(languages[(languages.indexOf(draft.language) + 1) % languages.length] ?? "en");
  useKeys({
    Enter: said ? { does: goOn, says: t("goOn") } : { does: promise, says: t("sayIt") },
    l: { does: next, says: t("callerSpeaks") },
  });
  return (
    <StepFrame title={t("sayThis")} reads="promise-sentence">
      <p id="promise-sentence" className={classes.sentence} lang={draft.language}>
        {quoted(sentence, draft.language)}
      </p>
      {draft.sameAs && !said && <p className={classes.quiet}>{t("noPromiseNeeded")}</p>}
      {said && call.promisedAt ? (
        <p>
          {t("said")}{" "}
          <PromiseClock clause="3.5.5" startedAt={call.promisedAt} dueAt={call.promiseDueAt} state="running" />
        </p>
      ) : (
        <Button size="md" loading={busy} onClick={promise}>
          {t("sayIt")}&nbsp;
          <KeyHint keys="Enter" />
        </Button>
      )}
      {said && (
        <Button onClick={goOn}>
          {t("goOn")}&nbsp;
          <KeyHint keys="Enter" />
        </Button>
      )}
      <div className={classes.speaks}>
        <span>{t("callerSpeaks")}</span>
        <SegmentedControl
          size="xs"
          aria-label={t("callerSpeaks")}
          value={draft.language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(value) => speak(Language.parse(value))}
        />
        <KeyHint keys="l" />
      </div>
    </StepFrame>
  );
}
