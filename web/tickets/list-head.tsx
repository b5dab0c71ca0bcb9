import { Checkbox } from "@mantine/core";
import { columnNames, sortedBy, type ListColumn, type ListSort } from "@kept/domain/tickets/list-columns.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import classes from "./ticket-list.module.css";

type Props = {
  columns: readonly ListColumn[];
  /** Null while words are searched: then the best hit comes first. */
  sort: ListSort | null;
  sortBy: (sort: ListSort) => void;
  all: { checked: boolean; some: boolean; toggle: () => void };
};

/** The columns of the list; each can be sorted by, upwards and then downwards. */
export function ListHead({ columns, sort, sortBy, all }: Props) {
  const t = useMessages(listMessages);
  const language = useLanguage();
  const by = sort && sortedBy(sort);
  return (
    <thead>
      <tr>
        <th className={classes.box}>
          <Checkbox
            size="xs"
            aria-label={t("selectAll")}
            checked={all.checked}
            indeterminate={all.some && !all.checked}
            onChange={all.toggle}
          />
        </th>
        {columns.map((column) => {
          const chosen = by?.column === column ? by : null;
          const name = columnNames[column][language];
          return (
            <th
              key={column}
              className={moments.has(column) ? classes.end : undefined}
              aria-sort={chosen ? (chosen.down ? "descending" : "ascending") : undefined}
            >
              {sort === null ? (
                name
              ) : (
                <button
                  type="button"
                  className={classes.sort}
                  title={t("sortBy", { column: name })}
                  onClick={() => sortBy(chosen && !chosen.down ? `-${column}` : column)}
                >
                  {name}
                  <span aria-hidden>{chosen ? (chosen.down ? " ↓" : " ↑") : ""}</span>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Columns of moments stand at the end of their cell. */
export const moments: ReadonlySet<ListColumn> = new Set(["reported", "changed", "solved", "closed"]);
