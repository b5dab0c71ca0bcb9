import { Chip, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { Role, roles } from "@kept/domain/kit/actor.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import classes from "./staff.module.css";
import { weekdayName } from "./weekday-name.ts";
import { FormActs } from "../platform/form-acts.tsx";

/** Adds a weekly shift in one of the person's roles, in their zone. */
export function ShiftForm({ person, done }: { person: Person; done: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const choices = person.roles.length > 0 ? person.roles : roles;
  const [role, setRole] = useState<Role>(choices[0] ?? "operator");
  const [weekdays, setWeekdays] = useState(["1", "2", "3", "4", "5"]);
  const [begins, setBegins] = useState("09:00");
  const [ends, setEnds] = useState("18:00");
  const add = useDo(staffApi.addShift, { onRefused: () => true, onDone: done });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const days = weekdays.map(Number).sort((a, b) => a - b);
    add.mutate({ staffId: person.id, role, weekdays: days, begins, ends, zone: person.zone });
  };
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <NativeSelect
          label={t("as")}
          value={role}
          data={choices.map((value) => ({ value, label: roleNames[value][language] }))}
          onChange={(event) => setRole(Role.parse(event.currentTarget.value))}
        />
        <fieldset className={classes.days}>
          <legend>{t("days")}</legend>
          <Chip.Group multiple value={weekdays} onChange={setWeekdays}>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <Chip key={day} size="xs" value={String(day)}>
                {weekdayName(day, language)}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
        <Group grow>
          <TextInput
            type="time"
            label={t("from")}
            required
            value={begins}
            onChange={(event) => setBegins(event.currentTarget.value)}
          />
          <TextInput
            type="time"
            label={t("until")}
            required
            value={ends}
            onChange={(event) => setEnds(event.currentTarget.value)}
          />
        </Group>
        {add.error && <ErrorNote says={add.error.detail} />}
        <FormActs says={t("addShift")} busy={add.isPending} disabled={weekdays.length === 0} cancel={done} />
      </Stack>
    </form>
  );
}
