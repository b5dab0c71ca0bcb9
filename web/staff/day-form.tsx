import { Button, CloseButton, Group, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { Role, roles } from "@kept/domain/kit/actor.ts";
import type { Day } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { DayDuty } from "@kept/domain/staff/day-duty.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import type { Stretch } from "@kept/domain/staff/roster.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { messages } from "./roster-messages.ts";
import { FormActs } from "../platform/form-acts.tsx";

type Props = { person: Person; day: Day; duty: readonly DayDuty[]; done: () => void };
type How = "week" | "off" | "other";

/** Says what holds for someone on one day in a role: as every week, off duty, or other times. */
export function DayForm({ person, day, duty, done }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const choices = person.roles.length > 0 ? person.roles : roles;
  const [role, setRole] = useState<Role>(duty[0]?.role ?? choices[0] ?? "operator");
  const known = duty.find((one) => one.role === role);
  const [said, setSaid] = useState<{ how?: How; stretches?: readonly Stretch[] }>({});
  const how = said.how ?? howOf(known);
  const usual = known && known.stretches.length > 0 ? known.stretches : [{ begins: "09:00", ends: "18:00" }];
  const stretches = said.stretches ?? usual;
  const put = useDo(staffApi.putOverride, { onRefused: () => true, onDone: done });
  const remove = useDo(staffApi.removeOverride, { onRefused: () => true, onDone: done });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const id = known?.instead?.id;
    if (how !== "week")
      put.mutate({
        ...{ staffId: person.id, role, day, zone: person.zone },
        stretches: how === "off" ? [] : [...stretches],
      });
    else if (id) remove.mutate({ id });
    else done();
  };
  const refused = put.error ?? remove.error;
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <NativeSelect
          label={t("as")}
          value={role}
          data={choices.map((value) => ({ value, label: roleNames[value][language] }))}
          onChange={(event) => {
            setRole(Role.parse(event.currentTarget.value));
            setSaid({});
          }}
        />
        <Radio.Group label={t("thatDay")} value={how} onChange={(value) => setSaid({ ...said, how: value as How })}>
          <Stack gap={6} mt={4}>
            <Radio value="week" label={t("asEveryWeek")} autoFocus={how === "week"} />
            <Radio value="off" label={t("offThatDay")} autoFocus={how === "off"} />
            <Radio value="other" label={t("otherTimes")} autoFocus={how === "other"} />
          </Stack>
        </Radio.Group>
        {how === "other" && (
          <Stretches stretches={stretches} onChange={(changed) => setSaid({ how, stretches: changed })} />
        )}
        {refused && <ErrorNote says={refused.detail} />}
        <FormActs says={t("save")} busy={put.isPending || remove.isPending} cancel={done} />
      </Stack>
    </form>
  );
}

function howOf(duty: DayDuty | undefined): How {
  if (!duty?.instead) return "week";
  return duty.stretches.length === 0 ? "off" : "other";
}

type StretchesProps = { stretches: readonly Stretch[]; onChange: (stretches: Stretch[]) => void };

function Stretches({ stretches, onChange }: StretchesProps) {
  const t = useMessages(messages);
  const put = (at: number, part: Partial<Stretch>) =>
    onChange(stretches.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack gap={6}>
      {stretches.map(({ begins, ends }, index) => (
        // Stretches have no names of their own; their order is what they are.
        <Group key={index} gap={6} align="end" wrap="nowrap">
          <TextInput
            type="time"
            label={t("from")}
            required
            value={begins}
            onChange={(event) => put(index, { begins: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={ends <= begins ? `${t("until")} (${t("night")})` : t("until")}
            required
            value={ends}
            onChange={(event) => put(index, { ends: event.currentTarget.value })}
          />
          {stretches.length > 1 && (
            <CloseButton
              aria-label={t("removeTimes")}
              onClick={() => onChange(stretches.filter((_, other) => other !== index))}
            />
          )}
        </Group>
      ))}
      {stretches.length < 10 && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange([...stretches, { begins: "13:00", ends: "18:00" }])}
        >
          {t("addTimes")}
        </Button>
      )}
    </Stack>
  );
}
