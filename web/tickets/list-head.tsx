import { Checkbox } from "@mantine/core";
import { sortedBy, type AnyColumn, type ListSort } from "@kept/domain/tickets/list-columns.ts";
import { useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import { useColumnNames } from "./use-column-names.ts";
import classes from "./ticket-list.module.css";

type Props = {
  columns: readonly AnyColumn[];
  /** Null while words are searched: then the best hit comes first. */
  sort: ListSort | null;
  sortBy: (sort: ListSort) => void;
  all: { checked: boolean; some: boolean; toggle: () => void };
};

/** The columns of the list; each can be sorted by, upwards and then downwards. */
export function ListHead({ columns, sort, sortBy, all }: Props) {
  const t = useMessages(listMessages);
  const { nameOf } = useColumnNames();
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
          const name = nameOf(column);
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
export const moments: ReadonlySet<AnyColumn> = new Set(["reported", "changed", "solved", "closed"]);
