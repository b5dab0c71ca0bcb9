import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import classes from "./row-list.module.css";

type Props<Row> = {
  /** What the list is of, for those who hear it. */
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** A row in three places: what it is, what it says of itself, and its figures at the end. */
  show: (row: Row) => { lead: ReactNode; says?: ReactNode; end?: ReactNode };
  open: (row: Row) => void;
  /** The key of the row that is open beside the list. */
  chosen?: string | null;
  empty?: ReactNode;
};

/** A list gone through by ↑ ↓ or j k and opened by Enter; rows of two lines on a phone. */
export function RowList<Row>({ label, rows, keyOf, show, open, chosen = null, empty }: Props<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState(0);
  const at = Math.min(place, rows.length - 1);
  if (rows.length === 0) return <>{empty}</>;

  const press = (event: KeyboardEvent) => {
    const to = steps[event.key]?.(at, rows.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    setPlace(to);
    list.current?.children[to]?.querySelector("button")?.focus();
  };
  return (
    <ul ref={list} aria-label={label} className={classes.list}>
      {rows.map((row, index) => {
        const { lead, says, end } = show(row);
        return (
          <li key={keyOf(row)}>
            <button
              type="button"
              className={classes.row}
              tabIndex={index === at ? 0 : -1}
              aria-current={keyOf(row) === chosen || undefined}
              onKeyDown={press}
              onFocus={() => setPlace(index)}
              onClick={() => open(row)}
            >
              <span className={classes.lead}>{lead}</span>
              <span className={classes.says}>{says}</span>
              <span className={classes.end}>{end}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const down = (at: number, last: number) => Math.min(last, at + 1);
const up = (at: number) => Math.max(0, at - 1);
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: down,
  j: down,
  ArrowUp: up,
  k: up,
  Home: () => 0,
  End: (_at, last) => last,
};
