import { Button, TextInput } from "@mantine/core";
import type { PauseReasonEntry } from "@kept/domain/charter/house-rules.ts";
import { languages } from "@kept/domain/kit/language.ts";
import { languageNames } from "../platform/language.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./house-rule-messages.ts";
import classes from "./house-rules.module.css";

type Props = {
  reasons: readonly PauseReasonEntry[];
  /** How many of them, the first ones, are in a version that was saved. */
  known: number;
  readOnly: boolean;
  change: (reasons: PauseReasonEntry[]) => void;
};

/** Why a clock may stand still: each reason in three languages side by side. */
export function PausePart({ reasons, known, readOnly, change }: Props) {
  const t = useMessages(messages);
  const put = (place: number, part: Partial<PauseReasonEntry>) =>
    change(reasons.map((reason, at) => (at === place ? { ...reason, ...part } : reason)));
  const leaveOut = (place: number) => change(reasons.filter((_, at) => at !== place));
  return (
    <>
      <ul className={classes.reasons}>
        {reasons.map(({ code, says, retired }, place) => (
          <li key={code} className={classes.reason} data-retired={retired || undefined}>
            {languages.map((language) => (
              <TextInput
                key={language}
                lang={language}
                aria-label={t("nameOf", { n: place + 1, language: languageNames[language] })}
                placeholder={languageNames[language]}
                maxLength={120}
                readOnly={readOnly || retired}
                value={says[language]}
                onChange={({ currentTarget: { value } }) => put(place, { says: { ...says, [language]: value } })}
              />
            ))}
            {readOnly ? (
              retired && t("retired")
            ) : (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => (place < known ? put(place, { retired: !retired }) : leaveOut(place))}
              >
                {t(retired ? "restore" : "retire")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => change([...reasons, { code: freeCode(reasons), says: nothing, retired: false }])}
        >
          {t("addReason")}
        </Button>
      )}
    </>
  );
}

const nothing = { "zh-Hant": "", "zh-Hans": "", en: "" };

/** A code nobody has: "own-1". */
function freeCode(reasons: readonly PauseReasonEntry[]): string {
  const taken = new Set(reasons.map(({ code }) => code));
  let number = 1;
  while (taken.has(`own-${number}`)) number++;
  return `own-${number}`;
}
