import { ActionIcon, Button, Textarea } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { charterApi, type SpokenVersion } from "@kept/domain/charter/api.ts";
import { languages, text, type Text } from "@kept/domain/kit/language.ts";
import { PageHead } from "@kept/ui/page-head.tsx";
import { CharterTabs } from "./charter-tabs.tsx";
import { codeMessages } from "./code-messages.ts";
import classes from "./guidance.module.css";
import { useGuidance } from "./use-fault-codes.ts";
import { languageNames } from "../platform/language.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** What is said on the phone and when calling back: every sentence in three languages side by side, saved as one new version. */
export function GuidancePage() {
  const spoken = useGuidance();
  return spoken ? <GuidanceForm key={spoken.version} spoken={spoken} /> : null;
}

function GuidanceForm({ spoken }: { spoken: SpokenVersion }) {
  const t = useMessages(codeMessages);
  const language = useLanguage();
  const may = useMay()(charterApi.changeGuidance);
  const charter = useAsk(charterApi.list, {});
  const titles = new Map(charter.data?.clauses.map(({ id, texts }) => [id as string, texts.title[language]]));
  const [call, setCall] = useState(spoken.call);
  const [callBack, setCallBack] = useState(spoken.callBack);
  const change = useDo(charterApi.changeGuidance, {
    onDone: ({ version }) => notifications.show({ message: t("saved", { n: version }) }),
  });
  const edited = call !== spoken.call || callBack !== spoken.callBack;
  const undo = () => {
    setCall(spoken.call);
    setCallBack(spoken.callBack);
  };
  const stepWith = (clause: string, part: "say" | "mind", texts: Text[]) =>
    setCall({ ...call, steps: call.steps.map((step) => (step.clause === clause ? { ...step, [part]: texts } : step)) });
  const acts = may && (
    <>
      {edited && (
        <Button variant="subtle" onClick={undo}>
          {t("undoChanges")}
        </Button>
      )}
      <Button
        disabled={!edited}
        loading={change.isPending}
        onClick={() => change.mutate({ version: spoken.version, call, callBack })}
      >
        {t("save")}
      </Button>
    </>
  );
  const by = spoken.version === 0 ? t("firstVersion") : t("version", { n: spoken.version, name: spoken.madeByName });
  return (
    <>
      <CharterTabs />
      <PageHead title={t("guidance")} lede={t("guidanceLede")} acts={acts} />
      <p className={classes.quiet} role="status">
        {edited ? t("unsaved") : by}
      </p>
      <Sentences
        title={t("greeting")}
        texts={[call.greeting]}
        readOnly={!may}
        change={([greeting]) => greeting && setCall({ ...call, greeting })}
        fixed
      />
      {call.steps.map(({ clause, say, mind }) => (
        <section key={clause} className={classes.step}>
          <h2>
            {clause} {titles.get(clause) ?? ""}
          </h2>
          <Sentences title={t("say")} texts={say} readOnly={!may} change={(texts) => stepWith(clause, "say", texts)} />
          <Sentences
            title={t("mind")}
            texts={mind}
            readOnly={!may}
            change={(texts) => stepWith(clause, "mind", texts)}
          />
        </section>
      ))}
      <Sentences
        title={t("upset")}
        texts={call.upset}
        readOnly={!may}
        change={(upset) => setCall({ ...call, upset })}
      />
      <Sentences
        title={t("never")}
        texts={call.never}
        readOnly={!may}
        change={(never) => setCall({ ...call, never })}
      />
      <Sentences
        title={t("farewell")}
        texts={[call.farewell]}
        readOnly={!may}
        change={([farewell]) => farewell && setCall({ ...call, farewell })}
        fixed
      />
      <Sentences
        title={t("callBack")}
        texts={callBack.map(({ says }) => says)}
        readOnly={!may}
        change={(texts) => setCallBack(texts.map((says, at) => ({ key: callBack[at]?.key ?? `own-${at}`, says })))}
      />
    </>
  );
}

type SentencesProps = {
  title: string;
  texts: readonly Text[];
  readOnly: boolean;
  change: (texts: Text[]) => void;
  /** Exactly as many as there are. */
  fixed?: boolean;
};

function Sentences({ title, texts, readOnly, change, fixed = false }: SentencesProps) {
  const t = useMessages(codeMessages);
  return (
    <fieldset className={classes.sentences}>
      <legend>{title}</legend>
      {texts.map((sentence, at) => (
        <div key={at} className={classes.sentence}>
          {languages.map((language) => (
            <Textarea
              key={language}
              lang={language}
              autosize
              readOnly={readOnly}
              aria-label={`${title} ${at + 1} · ${languageNames[language]}`}
              placeholder={languageNames[language]}
              value={sentence[language]}
              onChange={(event) => {
                const words = event.currentTarget.value;
                change(texts.map((one, place) => (place === at ? { ...one, [language]: words } : one)));
              }}
            />
          ))}
          {!readOnly && !fixed && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("removeSentence")}
              title={t("removeSentence")}
              onClick={() => change(texts.filter((_, place) => place !== at))}
            >
              <IconX size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {!readOnly && !fixed && (
        <Button size="compact-xs" variant="subtle" onClick={() => change([...texts, text("", "", "")])}>
          {t("addSentence")}
        </Button>
      )}
    </fieldset>
  );
}
