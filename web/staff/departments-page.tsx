import { Button } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Department } from "@kept/domain/staff/department.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Beside } from "@kept/ui/side-panel.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { DepartmentForm } from "./department-form.tsx";
import { messages } from "./messages.ts";
import { StaffTabs } from "./staff-tabs.tsx";
import classes from "./staff.module.css";

/** The departments, who leads each and who stands in; one of them is changed beside the list (`?code=`, `?code=new`). */
export function DepartmentsPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const mayChange = useMay()(staffApi.putDepartment);
  const { code } = useSearch({ strict: false }) as { code?: string };
  const { data, error, refetch } = useAsk(staffApi.departments, {});
  const show = (to?: string) => void navigate({ to: "/departments", search: to ? ({ code: to } as never) : {} });
  useKeys({ n: mayChange ? { says: t("addDepartment"), does: () => show("new") } : undefined });
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  const chosen = data.rows.find((department) => department.code === code) ?? null;
  const editing = mayChange && (chosen !== null || code === "new");
  return (
    <Beside panel={editing && <DepartmentForm key={code} department={chosen} done={() => show()} />}>
      <StaffTabs />
      <PageHead
        title={t("departments")}
        lede={t("departmentsLede")}
        acts={
          mayChange && (
            <Button rightSection={<KeyHint keys="n" />} onClick={() => show("new")}>
              {t("addDepartment")}
            </Button>
          )
        }
      />
      {data.rows.length === 0 && <EmptyState title={t("noDepartments")} hint={t("noDepartmentsHint")} />}
      <table className={classes.list}>
        <thead>
          <tr>
            <th>{t("department")}</th>
            <th>{t("leads")}</th>
            <th>{t("deputy")}</th>
            <th>{t("acts")}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((department) => (
            <DepartmentRow key={department.code} department={department} mayChange={mayChange} />
          ))}
        </tbody>
      </table>
    </Beside>
  );
}

function DepartmentRow({ department, mayChange }: { department: Department; mayChange: boolean }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { code, name, managerName, managerAway, deputyName } = department;
  return (
    <tr>
      <td>
        {mayChange ? (
          <Link to="/departments" search={{ code } as never} data-row>
            {name[language]}
          </Link>
        ) : (
          name[language]
        )}
      </td>
      <td>
        {managerName ?? <span className={classes.warn}>{t("nobodyLeads")}</span>}
        {managerName && managerAway && <span className={classes.quiet}> · {t("awayNow")}</span>}
      </td>
      <td>{deputyName ?? <span className={classes.quiet}>{t("noDeputy")}</span>}</td>
      <td className={classes.figure}>
        <Link to="/people" search={{ department: code } as never}>
          {t("itsPeople")}
        </Link>
      </td>
    </tr>
  );
}
