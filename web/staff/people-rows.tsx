import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { messages } from "./messages.ts";
import type { peopleAsked } from "./people-filters.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import classes from "./staff.module.css";

/** The people that fit the filters, a row each; j and k move, Enter opens. */
export function PeopleRows({ filters }: { filters: ReturnType<typeof peopleAsked> }) {
  const t = useMessages(messages);
  const [limit, setLimit] = useState(50);
  const { data } = useAsk(staffApi.people, { ...filters, limit }, { placeholderData: (before) => before });
  const absences = useAsk(staffApi.absences, {});
  const departments = useAsk(staffApi.departments, {});
  const language = useLanguage();
  const now = useNow(60_000);
  const table = useRef<HTMLTableElement>(null);
  const move = (by: 1 | -1) => () => moveFocus(table.current, by);
  useKeys({ j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1) });
  if (!data) return null;
  if (data.rows.length === 0) return <EmptyState title={t("nobodyFound")} hint={t("nobodyFoundHint")} />;
  const away = new Set(absences.data?.rows.filter(({ from }) => from <= now).map((a) => a.staffId));
  const departmentName = (code: string | null) =>
    departments.data?.rows.find((department) => department.code === code)?.name[language] ?? "";
  return (
    <>
      <table className={classes.list} ref={table}>
        <thead>
          <tr>
            <th>{t("name")}</th>
            <th>{t("department")}</th>
            <th>{t("roles")}</th>
            <th className={classes.figure}>{t("extension")}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              department={departmentName(person.departmentCode)}
              away={away.has(person.id)}
            />
          ))}
        </tbody>
      </table>
      {data.next && limit < 200 && (
        <Button variant="subtle" onClick={() => setLimit(200)}>
          {t("more")}
        </Button>
      )}
      <p className={classes.keys}>{t("peopleHint")}</p>
    </>
  );
}

function PersonRow({ person, department, away }: { person: Person; department: string; away: boolean }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const between = language === "en" ? ", " : "、";
  return (
    <tr>
      <td>
        <Link to={"/people/$id" as string} params={{ id: person.id } as never} data-row>
          {person.name}
        </Link>
        {person.leftAt ? (
          <span className={classes.quiet}> · {t("left")}</span>
        ) : (
          away && <span className={classes.quiet}> · {t("awayNow")}</span>
        )}
      </td>
      <td>{department}</td>
      <td>{person.roles.map((role) => roleNames[role][language]).join(between)}</td>
      <td className={classes.figure}>{person.extension}</td>
    </tr>
  );
}

/** Moves the keyboard's place among the rows; they are links, so Enter opens. */
function moveFocus(table: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(table?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const place = rows.findIndex((row) => row === document.activeElement);
  rows[place < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, place + by))]?.focus();
}
