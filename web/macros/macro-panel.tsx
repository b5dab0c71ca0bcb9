import { Button, Stack, Switch, TextInput } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";
import type { MacroAct } from "@kept/domain/macros/act.ts";
import { MacroFacts, macrosApi, type Macro } from "@kept/domain/macros/api.ts";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { SureButton } from "../staff/sure-button.tsx";
import { SharedWith } from "../tickets/shared-with.tsx";
import { emptyMacroAct, MacroActField } from "./macro-act-field.tsx";
import classes from "./macros.module.css";
import { messages } from "./messages.ts";
import { FormActs } from "../platform/form-acts.tsx";

type Props = { macro: Macro | null; done: () => void };

/** One macro: its steps in their order, and with whom it is shared. Null for a new one. */
export function MacroPanel({ macro, done, places }: Props & { places?: ReactNode }) {
  const t = useMessages(messages);
  const mayShare = useMay()(macrosApi.share);
  const share = useDo(macrosApi.share);
  return (
    <SidePanel title={macro?.name ?? t("add")} close={done}>
      <fieldset disabled={macro?.mayChange === false} className={classes.plain}>
        <MacroForm macro={macro} done={done} />
        {places}
        {macro && mayShare && (
          <SharedWith
            value={macro.sharedWith}
            change={(sharedWith) => share.mutate({ id: macro.id, sharedWith: [...sharedWith] })}
          />
        )}
      </fieldset>
    </SidePanel>
  );
}

type Draft = { name: string; on: boolean; acts: MacroAct[] };

function MacroForm({ macro, done }: Props) {
  const t = useMessages(messages);
  const [id] = useState(() => macro?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>(macro ?? { name: "", on: true, acts: [emptyMacroAct("tag")] });
  const [tried, setTried] = useState(false);
  const put = useDo(macrosApi.put, { onDone: done });
  const remove = useDo(macrosApi.remove, { onDone: done });
  const whole = MacroFacts.safeParse(draft);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (whole.success) put.mutate({ id, version: macro?.version ?? 0, ...whole.data });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={save}>
      <TextInput
        label={t("name")}
        required
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <Switch
        label={t("on")}
        checked={draft.on}
        onChange={(event) => setDraft({ ...draft, on: event.currentTarget.checked })}
      />
      <h3 className={classes.part}>{t("acts")}</h3>
      <Steps acts={draft.acts} change={(acts) => setDraft({ ...draft, acts })} />
      {tried && !whole.success && (
        <p role="alert" className={classes.alert}>
          {t("complete")}
        </p>
      )}
      <FormActs says={t("save")} busy={put.isPending} cancel={done}>
        {macro && (
          <SureButton
            word={t("delete")}
            asks={t("deleteSure")}
            busy={remove.isPending}
            does={() => remove.mutate({ id: macro.id })}
          />
        )}
      </FormActs>
    </Stack>
  );
}

function Steps({ acts, change }: { acts: readonly MacroAct[]; change: (acts: MacroAct[]) => void }) {
  const t = useMessages(messages);
  return (
    <>
      {acts.map((act, at) => (
        <MacroActField
          key={`${at}/${act.does}`}
          act={act}
          change={(next) => change(acts.map((one, place) => (place === at ? next : one)))}
          remove={acts.length > 1 ? () => change(acts.filter((_, place) => place !== at)) : undefined}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.more}
        onClick={() => change([...acts, emptyMacroAct("note")])}
      >
        {t("addAct")}
      </Button>
    </>
  );
}
