import { Button, NativeSelect, Stack, Switch, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { automationApi } from "@kept/domain/automation/api.ts";
import { RuleFacts, Trigger, triggers, type Act, type Condition, type Rule } from "@kept/domain/automation/rule.ts";
import { triggerNames } from "@kept/domain/automation/rule-words.ts";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { ActField, emptyAct } from "./act-field.tsx";
import classes from "./automation.module.css";
import { ConditionField, emptyCondition } from "./condition-field.tsx";
import { messages } from "./messages.ts";
import { RehearsalNote } from "./rehearsal-note.tsx";
import { RunList } from "./run-list.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { SureButton } from "../staff/sure-button.tsx";
import { FormActs } from "../platform/form-acts.tsx";

/** One rule: when, if, then; what it would have done, what it did. Null for a new one. */
export function RulePanel({ rule, done }: { rule: Rule | null; done: () => void }) {
  const t = useMessages(messages);
  const mayChange = useMay()(automationApi.put);
  return (
    <SidePanel title={rule?.name ?? t("add")} close={done}>
      <fieldset disabled={!mayChange} className={classes.plain}>
        <RuleForm rule={rule} done={done} />
      </fieldset>
      {rule && <RunList ruleId={rule.id} />}
    </SidePanel>
  );
}

type Draft = { name: string; on: boolean; when: Trigger; conditions: Condition[]; acts: Act[] };

const newDraft: Draft = { name: "", on: true, when: "ticket.opened", conditions: [], acts: [emptyAct("tag")] };

function RuleForm({ rule, done }: { rule: Rule | null; done: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [id] = useState(() => rule?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>(rule ?? newDraft);
  const [tried, setTried] = useState(false);
  const put = useDo(automationApi.put, { onDone: done });
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const whole = RuleFacts.safeParse(draft);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (whole.success) put.mutate({ id, version: rule?.version ?? 0, ...whole.data });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={save}>
      <TextInput
        label={t("name")}
        required
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Switch label={t("on")} checked={draft.on} onChange={(event) => set({ on: event.currentTarget.checked })} />
      <NativeSelect
        label={t("when")}
        value={draft.when}
        data={triggers.map((value) => ({ value, label: triggerNames[value][language] }))}
        onChange={(event) => set({ when: Trigger.parse(event.currentTarget.value) })}
      />
      <h3 className={classes.part}>{t("if")}</h3>
      {draft.conditions.length === 0 && <p className={classes.quiet}>{t("always")}</p>}
      {draft.conditions.map((condition, at) => (
        <ConditionField
          key={`${at}/${condition.fact}`}
          condition={condition}
          ofPromise={draft.when.startsWith("promise.")}
          change={(next) => set({ conditions: replaced(draft.conditions, at, next) })}
          remove={() => set({ conditions: draft.conditions.filter((_, place) => place !== at) })}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.more}
        onClick={() => set({ conditions: [...draft.conditions, emptyCondition("urgency")] })}
      >
        {t("addCondition")}
      </Button>
      <h3 className={classes.part}>{t("thenDo")}</h3>
      {draft.acts.map((act, at) => (
        <ActField
          key={`${at}/${act.does}`}
          act={act}
          change={(next) => set({ acts: replaced(draft.acts, at, next) })}
          remove={
            draft.acts.length > 1 ? () => set({ acts: draft.acts.filter((_, place) => place !== at) }) : undefined
          }
        />
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.more}
        onClick={() => set({ acts: [...draft.acts, emptyAct("note")] })}
      >
        {t("addAct")}
      </Button>
      <RehearsalNote when={draft.when} conditions={draft.conditions} />
      {tried && !whole.success && (
        <p role="alert" className={classes.alert}>
          {t("complete")}
        </p>
      )}
      <FormActs says={t("save")} busy={put.isPending} cancel={done}>
        {rule && <DeleteButton rule={rule} done={done} />}
      </FormActs>
    </Stack>
  );
}

function DeleteButton({ rule, done }: { rule: Rule; done: () => void }) {
  const t = useMessages(messages);
  const remove = useDo(automationApi.remove, { onDone: done });
  return (
    <SureButton
      word={t("delete")}
      asks={t("deleteSure")}
      busy={remove.isPending}
      does={() => remove.mutate({ id: rule.id })}
    />
  );
}

const replaced = <One,>(list: readonly One[], at: number, next: One): One[] =>
  list.map((one, place) => (place === at ? next : one));
