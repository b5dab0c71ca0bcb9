import { Checkbox, MultiSelect, NativeSelect, TagsInput, Textarea, TextInput } from "@mantine/core";
import { families, familyNames, type Family } from "@kept/domain/charter/code.ts";
import { roles, type Role } from "@kept/domain/kit/actor.ts";
import { languages } from "@kept/domain/kit/language.ts";
import { fieldKinds, fieldNeeds, type Field, type FieldFacts } from "@kept/domain/tickets/field.ts";
import { urgencies, type Urgency } from "@kept/domain/tickets/ticket.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { languageNames } from "../platform/language.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { choicesIn, choicesText } from "./choice-lines.ts";
import { fieldMessages } from "./field-messages.ts";
import { WhenOther } from "./when-other.tsx";

type Props = {
  facts: FieldFacts;
  change: (facts: FieldFacts) => void;
  others: readonly Field[];
  readOnly: boolean;
};

/** All that is said of a field: its names, kind, and when, where and for whom it stands. */
export function FieldForm({ facts, change, others, readOnly }: Props) {
  const t = useMessages(fieldMessages);
  const set = (more: Partial<FieldFacts>) => change({ ...facts, ...more });
  const chooses = facts.kind === "choice" || facts.kind === "choices";
  return (
    <>
      {languages.map((language) => (
        <TextInput
          key={language}
          size="xs"
          required
          readOnly={readOnly}
          label={t("name", { language: languageNames[language] })}
          value={facts.name[language]}
          onChange={({ target }) => set({ name: { ...facts.name, [language]: target.value } })}
        />
      ))}
      <NativeSelect
        size="xs"
        label={t("kind")}
        disabled={readOnly}
        data={fieldKinds.map((value) => ({ value, label: t(value) }))}
        value={facts.kind}
        onChange={({ target }) => set({ kind: fieldKinds.find((kind) => kind === target.value) ?? "text" })}
      />
      {facts.kind === "number" && (
        <TextInput
          size="xs"
          label={t("unit")}
          readOnly={readOnly}
          value={facts.unit}
          onChange={({ target }) => set({ unit: target.value })}
        />
      )}
      {chooses && (
        <Textarea
          size="xs"
          autosize
          minRows={3}
          required
          readOnly={readOnly}
          label={t("offers")}
          defaultValue={choicesText(facts.choices)}
          onChange={({ target }) => set({ choices: choicesIn(target.value, facts.choices) })}
        />
      )}
      <NativeSelect
        size="xs"
        label={t("need")}
        disabled={readOnly}
        data={fieldNeeds.map((value) => ({ value, label: t(value) }))}
        value={facts.need}
        onChange={({ target }) => set({ need: fieldNeeds.find((need) => need === target.value) ?? "never" })}
      />
      {facts.need !== "never" && others.length > 0 && (
        <WhenOther when={facts.when} others={others} change={(when) => set({ when })} />
      )}
      <Checkbox
        size="xs"
        label={t("askedOnCall")}
        description={t("askedOnCallHint")}
        disabled={readOnly}
        checked={facts.askedOnCall}
        onChange={({ target }) => set({ askedOnCall: target.checked })}
      />
      <Where facts={facts} set={set} readOnly={readOnly} />
    </>
  );
}

type WhereProps = { facts: FieldFacts; set: (more: Partial<FieldFacts>) => void; readOnly: boolean };

/** On which tickets it stands, and who sees it. */
function Where({ facts, set, readOnly }: WhereProps) {
  const t = useMessages(fieldMessages);
  const language = useLanguage();
  const face = { size: "xs", readOnly, comboboxProps: { withinPortal: false } } as const;
  const { on } = facts;
  return (
    <>
      <MultiSelect
        {...face}
        label={t("urgencies")}
        data={urgencies.map((value) => ({ value, label: urgencyNames[value][language] }))}
        value={on.urgencies}
        onChange={(next) => set({ on: { ...on, urgencies: next as Urgency[] } })}
      />
      <MultiSelect
        {...face}
        label={t("families")}
        data={families.map((value) => ({ value, label: familyNames[value][language] }))}
        value={on.families}
        onChange={(next) => set({ on: { ...on, families: next as Family[] } })}
      />
      <TagsInput
        {...face}
        label={t("machines")}
        value={on.machines}
        onChange={(machines) => set({ on: { ...on, machines } })}
      />
      <MultiSelect
        {...face}
        label={t("shownTo")}
        data={roles.map((value) => ({ value, label: roleNames[value][language] }))}
        value={facts.shownTo}
        onChange={(next) => set({ shownTo: next as Role[] })}
      />
    </>
  );
}
