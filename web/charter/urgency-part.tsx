import { Checkbox, MultiSelect, NumberInput } from "@mantine/core";
import type { UrgencyRules } from "@kept/domain/charter/house-rules.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./house-rule-messages.ts";
import classes from "./house-rules.module.css";
import { useFaultCodes } from "./use-fault-codes.ts";

type Props = { rules: UrgencyRules; readOnly: boolean; change: (rules: UrgencyRules) => void };

/** How much a fault presses by itself: the symptoms that do, and the figures. */
export function UrgencyPart({ rules, readOnly, change }: Props) {
  const t = useMessages(messages);
  return (
    <div className={classes.fields}>
      {(["danger", "dataAtRisk", "guidance"] as const).map((part) => (
        <SymptomsField
          key={part}
          label={t(part)}
          codes={rules[part]}
          readOnly={readOnly}
          change={(codes) => change({ ...rules, [part]: codes })}
        />
      ))}
      {(["manyStopped", "someStopped", "longSinceHours"] as const).map((part) => (
        <NumberInput
          key={part}
          label={t(part)}
          min={1}
          max={part === "longSinceHours" ? 720 : 1_000_000}
          allowDecimal={false}
          readOnly={readOnly}
          value={rules[part] ?? ""}
          onChange={(value) => change({ ...rules, [part]: typeof value === "number" ? value : null })}
        />
      ))}
      <Checkbox
        label={t("keyCustomer")}
        disabled={readOnly}
        checked={rules.keyCustomer}
        onChange={({ currentTarget: { checked } }) => change({ ...rules, keyCustomer: checked })}
      />
    </div>
  );
}

type SymptomsProps = { label: string; codes: readonly string[]; readOnly: boolean; change: (codes: string[]) => void };

/** Symptoms of the code tree, chosen by their names; retired ones only where they were chosen before. */
export function SymptomsField({ label, codes, readOnly, change }: SymptomsProps) {
  const language = useLanguage();
  const { symptom } = useFaultCodes();
  const offered = symptom.filter(({ code, retiredAt }) => retiredAt === null || codes.includes(code));
  return (
    <MultiSelect
      className={classes.wide}
      label={label}
      searchable
      readOnly={readOnly}
      data={offered.map(({ code, says }) => ({ value: code, label: says[language] }))}
      value={[...codes]}
      onChange={change}
    />
  );
}
