import { Textarea, TextInput } from "@mantine/core";
import { languages, type Language } from "@kept/domain/kit/language.ts";
import type { ClauseTexts } from "@kept/domain/charter/clause.ts";
import { messages } from "./messages.ts";
import classes from "./charter.module.css";
import { languageNames } from "../platform/language.ts";
import { useMessages } from "../platform/use-messages.ts";

/** Changes the words of a clause in each language; folded away, because figures change more often. */
export function TextsField({ texts, onChange }: { texts: ClauseTexts; onChange: (texts: ClauseTexts) => void }) {
  const t = useMessages(messages);
  const put = (part: keyof ClauseTexts, language: Language, words: string) =>
    onChange({ ...texts, [part]: { ...texts[part], [language]: words } });
  return (
    <details>
      <summary>{t("words")}</summary>
      <p className={classes.quiet}>{t("wordsHint")}</p>
      {languages.map((language) => (
        <fieldset key={language} lang={language}>
          <legend>{languageNames[language]}</legend>
          <TextInput
            label={t("title")}
            value={texts.title[language]}
            onChange={(event) => put("title", language, event.currentTarget.value)}
          />
          {(["says", "asks"] as const).map((part) => (
            <Textarea
              key={part}
              label={t(part)}
              autosize
              value={texts[part][language]}
              onChange={(event) => put(part, language, event.currentTarget.value)}
            />
          ))}
        </fieldset>
      ))}
    </details>
  );
}
