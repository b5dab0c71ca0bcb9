import { Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { Day } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { daysFrom } from "@kept/domain/staff/day-duty.ts";
import { absenceReasons } from "@kept/domain/staff/roster.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";
import { StaffChoice } from "./staff-choice.tsx";
import { inZone } from "./in-zone.ts";
import { FormActs } from "../platform/form-acts.tsx";

type Props = {
  staffId: string;
  done: () => void;
  /** The day it begins on with midnight; from now on without. */ day?: Day;
};

/** Enters an absence and who stands in; times are those of the reader's zone. */
export function AbsenceForm({ staffId, done, day }: Props) {
  const t = useMessages(messages);
  const times = useTimes();
  const zone = useMe()?.zone ?? "Asia/Shanghai";
  const now = useNow(60_000);
  const [reason, setReason] = useState<(typeof absenceReasons)[number]>("leave");
  const [from, setFrom] = useState(() => (day ? `${day}T00:00` : `${times.day(now)}T${times.clock(now)}`));
  const [until, setUntil] = useState(() => (day ? `${daysFrom(day, 2)[1]}T00:00` : ""));
  const [deputyId, setDeputyId] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const enter = useDo(staffApi.enterAbsence, { onRefused: () => true, onDone: done });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const end = until ? inZone(until, zone) : null;
    enter.mutate({ staffId, from: inZone(from, zone), until: end, deputyId, reason, note });
  };
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <NativeSelect
          label={t("reason")}
          value={reason}
          data={absenceReasons.map((value) => ({ value, label: t(value) }))}
          onChange={(event) => setReason(absenceReasons.find((r) => r === event.currentTarget.value) ?? "other")}
        />
        <Group grow align="start">
          <TextInput
            type="datetime-local"
            label={t("from")}
            required
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label={t("until")}
            description={t("untilHint")}
            inputWrapperOrder={["label", "input", "description"]}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </Group>
        <StaffChoice label={t("deputy")} value={deputyId} onChange={setDeputyId} except={staffId} />
        <TextInput label={t("note")} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {enter.error && <ErrorNote says={enter.error.detail} />}
        <FormActs says={t("addAbsence")} busy={enter.isPending} cancel={done} />
      </Stack>
    </form>
  );
}
