import { Checkbox, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { UrgencyRules } from "@kept/domain/charter/house-rules.ts";
import { sinceMidnight } from "@kept/domain/intake/promise-sentence.ts";
import { derivedUrgency } from "@kept/domain/intake/urgency.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { messages } from "../charter/house-rule-messages.ts";
import classes from "../charter/house-rules.module.css";
import { SymptomsField } from "../charter/urgency-part.tsx";
import { groundsIn } from "../intake/urgency-grounds.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";

/** Tries the rules on a fault one makes up, and says what decides and why. */
export function UrgencyTrial({ rules }: { rules: UrgencyRules }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const now = useNow();
  const zone = useMe()?.zone ?? "UTC";
  const [fault, setFault] = useState({ peopleStopped: 3, symptomCodes: [] as string[], since: "", key: false });
  const { urgency, because } = derivedUrgency(
    { ...fault, importance: fault.key ? "key" : null, sinceMidnight: sinceMidnight(now, zone) },
    rules,
  );
  return (
    <div className={classes.trial} role="group" aria-label={t("tryIt")}>
      <h3>{t("tryIt")}</h3>
      <div className={classes.fields}>
        <SymptomsField
          label={t("symptoms")}
          codes={fault.symptomCodes}
          readOnly={false}
          change={(symptomCodes) => setFault({ ...fault, symptomCodes })}
        />
        <NumberInput
          label={t("stopped")}
          min={0}
          allowDecimal={false}
          value={fault.peopleStopped}
          onChange={(value) => setFault({ ...fault, peopleStopped: typeof value === "number" ? value : 0 })}
        />
        <TextInput
          label={t("since")}
          value={fault.since}
          onChange={({ currentTarget: { value } }) => setFault({ ...fault, since: value })}
        />
        <Checkbox
          label={t("isKey")}
          checked={fault.key}
          onChange={({ currentTarget: { checked } }) => setFault({ ...fault, key: checked })}
        />
      </div>
      <output className={classes.verdict}>
        {t("wouldBe", { urgency: urgencyNames[urgency][language] })} · {groundsIn(because, language)}
      </output>
    </div>
  );
}
