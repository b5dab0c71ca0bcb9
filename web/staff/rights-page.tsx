import { Checkbox, Select, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { roles } from "@kept/domain/kit/actor.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { OwnRoleForm } from "./own-role-form.tsx";
import { OwnRoles } from "./own-roles.tsx";
import { messages } from "./rights-messages.ts";
import { RightsTable, type Holder } from "./rights-table.tsx";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { SalesSight } from "./sales-sight.tsx";
import { StaffTabs } from "./staff-tabs.tsx";
import classes from "./staff.module.css";

type Asked = { of?: string; role?: string };

/** Every verb of every room and who may, of one role or one person with the reason (`?of=`); and the roles of the company's own (`?role=`). */
export function RightsPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }) as Asked;
  const mayChange = useMay()(staffApi.putOwnRole);
  const rights = useAsk(staffApi.rights, {});
  const ownRoles = useAsk(staffApi.ownRoles, {});
  const people = useAsk(staffApi.people, { limit: 200 });
  const [text, setText] = useState("");
  const [only, setOnly] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const show = (change: Asked) =>
    void navigate({ to: "/rights", search: { ...asked, ...change } as never, replace: true });
  useKeys({ "/": { says: t("search"), does: () => search.current?.focus() } });
  const choices = useHolders(people.data?.rows ?? []);
  const error = rights.error ?? ownRoles.error;
  if (error) return <ErrorNote says={error.detail} again={() => void rights.refetch()} />;
  if (!rights.data || !ownRoles.data) return null;
  const holder = holderOf(asked.of, people.data?.rows ?? []);
  const role = ownRoles.data.rows.find(({ code }) => code === asked.role) ?? null;
  const editing = mayChange && asked.role !== undefined && (role !== null || asked.role === "new");
  const close = () => show({ role: undefined });
  return (
    <Beside panel={editing && <OwnRoleForm key={asked.role} role={role} rights={rights.data.rows} done={close} />}>
      <StaffTabs />
      <PageHead title={t("title")} lede={t("lede")} />
      <SalesSight />
      <OwnRoles roles={ownRoles.data.rows} mayChange={mayChange} open={(code) => show({ role: code })} />
      <div className={classes.bar}>
        <Select
          aria-label={t("as")}
          placeholder={t("as")}
          searchable
          clearable
          data={choices}
          value={asked.of ?? null}
          onChange={(of) => show({ of: of ?? undefined })}
        />
        <TextInput
          ref={search}
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {holder && (
          <Checkbox label={t("onlyMine")} checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
        )}
      </div>
      <RightsTable
        rights={rights.data.rows}
        ownRoles={ownRoles.data.rows}
        holder={holder}
        text={text}
        only={only && holder !== null}
      />
    </Beside>
  );
}

/** The roles and the people whose rights can be looked at. */
function useHolders(people: readonly Person[]) {
  const t = useMessages(messages);
  const language = useLanguage();
  return [
    {
      group: t("everybodys"),
      items: roles.map((role) => ({ value: `role:${role}`, label: roleNames[role][language] })),
    },
    { group: t("as"), items: people.map(({ id, name }) => ({ value: id, label: name })) },
  ];
}

function holderOf(of: string | undefined, people: readonly Person[]): Holder | null {
  const role = roles.find((one) => of === `role:${one}`);
  if (role) return { roles: [role], ownRoles: [] };
  return people.find(({ id }) => id === of) ?? null;
}
