import { ActionIcon, Button, Checkbox, Popover } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { listColumns, usualColumns, type AnyColumn } from "@kept/domain/tickets/list-columns.ts";
import { useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import { useColumnNames } from "./use-column-names.ts";
import classes from "./ticket-list.module.css";

type Props = { columns: readonly AnyColumn[]; choose: (columns: readonly AnyColumn[] | null) => void };

/** Which columns the list shows, and in which order; null goes back to the usual ones. */
export function ColumnChoice({ columns, choose }: Props) {
  const t = useMessages(listMessages);
  const { fields, nameOf } = useColumnNames();
  const own = fields.filter(({ retiredAt }) => retiredAt === null).map(({ id }): AnyColumn => `own:${id}`);
  const offered: readonly AnyColumn[] = [...listColumns, ...own];
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default">
          {t("columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.columns}>
          {[...columns, ...offered.filter((column) => !columns.includes(column))].map((column) => (
            <ColumnLine key={column} column={column} name={nameOf(column)} columns={columns} choose={choose} />
          ))}
        </ul>
        <Button size="compact-sm" variant="subtle" onClick={() => choose(null)}>
          {t("usual")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnLine({ column, name, columns, choose }: Props & { column: AnyColumn; name: string }) {
  const t = useMessages(listMessages);
  const place = columns.indexOf(column);
  const others = columns.filter((one) => one !== column);
  const move = (to: number) => choose(others.toSpliced(to, 0, column));
  return (
    <li className={classes.column}>
      <Checkbox
        size="xs"
        label={name}
        checked={place >= 0}
        disabled={column === "number"}
        onChange={() => choose(place >= 0 ? others : [...columns, column])}
      />
      {place >= 0 && (
        <span>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t("earlier", { column: name })}
            disabled={place === 0}
            onClick={() => move(place - 1)}
          >
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t("later", { column: name })}
            disabled={place === columns.length - 1}
            onClick={() => move(place + 1)}
          >
            <IconArrowDown size={14} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}

/** The columns as they stand in the address; the usual ones need no word. */
export const columnsSaid = (columns: readonly AnyColumn[] | null): string | undefined =>
  columns === null || columns.join() === usualColumns.join() ? undefined : columns.join();
