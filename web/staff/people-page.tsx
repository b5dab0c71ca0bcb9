import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { roles } from "@kept/domain/kit/actor.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { ExportMenu } from "../platform/export-menu.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { DutyNow } from "./duty-now.tsx";
import { messages } from "./messages.ts";
import { NewPerson } from "./new-person.tsx";
import { peopleAsked, type PeopleFilters } from "./people-filters.ts";
import { PeopleRows } from "./people-rows.tsx";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { StaffTabs } from "./staff-tabs.tsx";
import classes from "./staff.module.css";

/** Our people, who is on duty, and a new one beside them; the filters stand in the address. */
export function PeoplePage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const navigate = useNavigate();
  const may = useMay();
  const [mayAdd, mayLoad] = [may(staffApi.createPerson), may(staffApi.readPeople)];
  const filters = peopleAsked(useSearch({ strict: false }));
  const departments = useAsk(staffApi.departments, {});
  const [adding, setAdding] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const show = (change: PeopleFilters) =>
    void navigate({ to: "/people", search: peopleAsked({ ...filters, ...change }) as never, replace: true });
  useKeys({
    "/": { says: t("searchPeople"), does: () => search.current?.focus() },
    n: mayAdd ? { says: t("addPerson"), does: () => setAdding(true) } : undefined,
  });
  return (
    <Beside panel={adding && <NewPerson done={() => setAdding(false)} />}>
      <StaffTabs />
      <PageHead
        title={t("people")}
        acts={
          <>
            <ExportMenu of={staffApi.exportPeople} asked={filters} />
            {mayLoad && (
              <Button variant="default" component={Link} to="/people/import">
                {t("loadPeople")}
              </Button>
            )}
            {mayAdd && (
              <Button rightSection={<KeyHint keys="n" />} onClick={() => setAdding(true)}>
                {t("addPerson")}
              </Button>
            )}
          </>
        }
      />
      <DutyNow />
      <div className={classes.bar}>
        <TextInput
          ref={search}
          type="search"
          className={classes.search}
          aria-label={t("searchPeople")}
          placeholder={t("searchPeople")}
          value={filters.text ?? ""}
          onChange={(event) => show({ text: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t("roles")}
          value={filters.role ?? ""}
          data={[
            { value: "", label: t("everyRole") },
            ...roles.map((value) => ({ value, label: roleNames[value][language] })),
          ]}
          onChange={(event) => show({ role: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t("department")}
          value={filters.department ?? ""}
          data={[
            { value: "", label: t("everyDepartment") },
            ...(departments.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name[language] })),
          ]}
          onChange={(event) => show({ department: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t("active")}
          value={filters.state ?? "active"}
          data={[
            { value: "active", label: t("active") },
            { value: "left", label: t("left") },
            { value: "all", label: t("everyone") },
          ]}
          onChange={(event) => show({ state: event.currentTarget.value })}
        />
      </div>
      <PeopleRows filters={filters} />
    </Beside>
  );
}
