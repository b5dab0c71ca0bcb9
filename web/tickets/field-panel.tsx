import { Button, Group, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { text } from "@kept/domain/kit/language.ts";
import type { Field, FieldFacts } from "@kept/domain/tickets/field.ts";
import { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { FieldForm } from "./field-form.tsx";
import { fieldMessages } from "./field-messages.ts";

type Props = { field: Field | null; fields: readonly Field[]; mayChange: boolean; done: () => void };

const empty: FieldFacts = {
  name: text("", "", ""),
  kind: "text",
  unit: "",
  choices: [],
  need: "never",
  when: null,
  on: { urgencies: [], families: [], machines: [] },
  askedOnCall: false,
  shownTo: [],
};

/** One field beside the list; null for a new one. */
export function FieldPanel({ field, fields, mayChange, done }: Props) {
  const t = useMessages(fieldMessages);
  const language = useLanguage();
  const [facts, setFacts] = useState<FieldFacts>(field ?? empty);
  const make = useDo(fieldsApi.makeField, { onDone: done });
  const change = useDo(fieldsApi.changeField, { onDone: done });
  const restore = useDo(fieldsApi.restoreField, { onDone: done });
  const order = useDo(fieldsApi.orderFields);
  const retire = useDo(fieldsApi.retireField, {
    onDone: (gone) => {
      showUndo(t("wasRetired", { name: gone.name[language] }), t("undo"), () => restore.mutate({ id: gone.id }));
      done();
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (field) change.mutate({ ...facts, id: field.id, version: field.version });
    else make.mutate(facts);
  };
  const at = fields.findIndex(({ id }) => id === field?.id);
  const up = () => {
    const ids = fields.map(({ id }) => id);
    if (field && at > 0) order.mutate({ ids: ids.toSpliced(at, 1).toSpliced(at - 1, 0, field.id) });
  };
  return (
    <SidePanel title={field ? field.name[language] : t("add")} close={done}>
      <Stack component="form" gap="sm" onSubmit={save}>
        <FieldForm
          facts={facts}
          change={setFacts}
          others={fields.filter(({ id }) => id !== field?.id)}
          readOnly={!mayChange}
        />
        {mayChange && (
          <Group>
            <Button type="submit" loading={make.isPending || change.isPending}>
              {t("save")}
            </Button>
            {field && at > 0 && (
              <Button variant="default" onClick={up}>
                {t("earlier")}
              </Button>
            )}
            {field &&
              (field.retiredAt === null ? (
                <Button variant="default" onClick={() => retire.mutate({ id: field.id })}>
                  {t("retire")}
                </Button>
              ) : (
                <Button variant="default" onClick={() => restore.mutate({ id: field.id })}>
                  {t("restore")}
                </Button>
              ))}
          </Group>
        )}
      </Stack>
    </SidePanel>
  );
}
