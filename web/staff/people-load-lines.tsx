import { Anchor } from "@mantine/core";
import { useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { PeopleLoad, PersonLine } from "@kept/domain/staff/people-load-api.ts";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { addressOf } from "../platform/client.ts";
import { useMessages } from "../platform/use-messages.ts";
import { loadPeopleMessages } from "./load-people-messages.ts";
import classes from "./staff.module.css";

const kinds = ["new", "changed", "wrong", "same"] as const;

/** The lines of a file by what they are, the kind with most to look at first. */
export function PeopleLoadLines({ load }: { load: PeopleLoad }) {
  const t = useMessages(loadPeopleMessages);
  const of = (kind: PersonLine["kind"]) => load.lines.filter((line) => line.kind === kind);
  const [chosen, choose] = useState(() => kinds.find((kind) => of(kind).length > 0) ?? "new");
  const shown = of(chosen);
  return (
    <section aria-label={t("lines")}>
      <FilterBar
        label={t("lines")}
        shelves={kinds.map((value) => ({ value, label: `${t(value)} ${of(value).length}` }))}
        chosen={chosen}
        choose={(value) => choose(kinds.find((kind) => kind === value) ?? "new")}
      />
      {shown.length === 0 ? (
        <p className={classes.quiet}>{t("noneOfKind")}</p>
      ) : (
        <table className={`${classes.list} ${classes.loadLines}`}>
          <thead>
            <tr>
              <th>{t("row")}</th>
              <th>{t("person")}</th>
              <th>{t("what")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line key={line.row} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {chosen === "wrong" && shown.length > 0 && (
        <Anchor href={addressOf(staffApi.refusedPeople, { id: load.id })} download>
          {t("refused")}
        </Anchor>
      )}
    </section>
  );
}

function Line({ line: { row, name, email, says, faults } }: { line: PersonLine }) {
  return (
    <tr>
      <td>{row}</td>
      <td>
        {name}
        <br />
        <span className={classes.quiet}>{email}</span>
      </td>
      <td>
        {faults.map((fault) => (
          <p key={fault.column + fault.says} className={classes.fault}>
            {fault.column}: {fault.says}
          </p>
        ))}
        {faults.length === 0 &&
          says.map(({ column, before, after }) => (
            <p key={column}>
              {column}: {before === null ? after : `${before || "—"} → ${after}`}
            </p>
          ))}
      </td>
    </tr>
  );
}
