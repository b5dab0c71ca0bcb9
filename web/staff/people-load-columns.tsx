import { NativeSelect } from "@mantine/core";
import { staffApi } from "@kept/domain/staff/api.ts";
import { peopleColumnNames, peopleColumns } from "@kept/domain/staff/people-file.ts";
import type { PeopleLoad } from "@kept/domain/staff/people-load-api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { loadPeopleMessages } from "./load-people-messages.ts";
import classes from "./staff.module.css";

/** What each column of a file means; said anew it is checked anew at once. */
export function PeopleLoadColumns({ load }: { load: PeopleLoad }) {
  const t = useMessages(loadPeopleMessages);
  const language = useLanguage();
  const mean = useDo(staffApi.meanColumns, { onRefused: () => true });
  const known = load.columns.includes("email");
  const say = (place: number, value: string) => {
    const meant = peopleColumns.find((column) => column === value) ?? null;
    const columns = load.columns.map((before, at) => (at === place ? meant : before === meant ? null : before));
    mean.mutate({ id: load.id, columns });
  };
  return (
    <details open={!known} className={classes.section}>
      <summary>
        <strong>{t("columns")}</strong> {!known && t("needsEmail")}
      </summary>
      <div className={classes.meanings}>
        {load.headings.map((heading, place) => (
          <NativeSelect
            key={place}
            size="xs"
            label={heading || t("unnamed", { n: place + 1 })}
            value={load.columns[place] ?? ""}
            data={[
              { value: "", label: t("passOver") },
              ...peopleColumns.map((value) => ({ value, label: peopleColumnNames[value][language] })),
            ]}
            onChange={(event) => say(place, event.currentTarget.value)}
          />
        ))}
      </div>
      {mean.error && <ErrorNote says={mean.error.detail} />}
    </details>
  );
}
