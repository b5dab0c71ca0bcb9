import { MultiSelect, NativeSelect, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { Role, roles } from "@kept/domain/kit/actor.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { roomNames } from "@kept/domain/staff/room-names.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { inZone } from "./in-zone.ts";
import { messages } from "./key-messages.ts";
import { KeyShown } from "./key-shown.tsx";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { useRightNames } from "./use-right-names.ts";
import { FormActs } from "../platform/form-acts.tsx";

/** Makes a key for a program, narrowed and for a while where wished; then shows it, once. */
export function NewKey({ done }: { done: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const zone = useMe()?.zone ?? "Asia/Shanghai";
  const times = useTimes();
  const now = useNow(60_000);
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("operator");
  const [scope, setScope] = useState<string[] | null>(null);
  const [lastDay, setLastDay] = useState("");
  const create = useDo(staffApi.createKey, { onRefused: () => true });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = lastDay ? inZone(`${lastDay}T23:59:59`, zone) : null;
    create.mutate({ name, role, scope: scope && scope.length > 0 ? scope : null, expiresAt });
  };
  if (create.data)
    return (
      <SidePanel title={create.data.name} close={done}>
        <KeyShown name={create.data.name} apiKey={create.data.key} done={done} />
      </SidePanel>
    );
  return (
    <SidePanel title={t("add")} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <TextInput
            label={t("name")}
            placeholder={t("namePlaceholder")}
            required
            autoFocus
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t("role")}
            value={role}
            data={roles.map((value) => ({ value, label: roleNames[value][language] }))}
            onChange={(event) => {
              setRole(Role.parse(event.currentTarget.value));
              setScope(scope && []);
            }}
          />
          <SegmentedControl
            aria-label={t("scope")}
            value={scope ? "only" : "whole"}
            data={[
              { value: "whole", label: t("wholeRole") },
              { value: "only", label: t("only") },
            ]}
            onChange={(chosen) => setScope(chosen === "only" ? [] : null)}
          />
          {scope && <ScopeField role={role} scope={scope} onChange={setScope} />}
          <TextInput
            type="date"
            label={t("expires")}
            description={t("expiresHint")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            min={times.day(now)}
            value={lastDay}
            onChange={(event) => setLastDay(event.currentTarget.value)}
          />
          {create.error && <ErrorNote says={create.error.detail} />}
          <FormActs says={t("add")} busy={create.isPending} disabled={scope?.length === 0} cancel={done} />
        </Stack>
      </form>
    </SidePanel>
  );
}

type ScopeProps = { role: Role; scope: string[]; onChange: (scope: string[]) => void };

/** Picks whole rooms and single rights out of what the role may. */
function ScopeField({ role, scope, onChange }: ScopeProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const nameOf = useRightNames();
  const rights = useAsk(staffApi.rights, {}, { staleTime: Infinity });
  const mine = (rights.data?.rows ?? []).filter(
    ({ who }) => who !== "anyone" && (role === "administrator" || who.includes(role)),
  );
  const rooms = [...new Set(mine.map(({ verb }) => verb.split(".")[0] ?? ""))];
  return (
    <MultiSelect
      label={t("pick")}
      placeholder={scope.length === 0 ? t("pickPlaceholder") : ""}
      searchable
      required
      value={scope}
      onChange={onChange}
      data={rooms.map((room) => ({
        group: roomNames[room]?.[language] ?? room,
        items: [room, ...mine.map(({ verb }) => verb).filter((verb) => verb.startsWith(`${room}.`))].map((value) => ({
          value,
          label: nameOf(value),
        })),
      }))}
    />
  );
}
