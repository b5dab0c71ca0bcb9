import { useId, type ReactNode } from "react";
import classes from "./supervisor.module.css";

type Props<Row> = {
  title: string;
  /** Undefined until they are known. */
  rows: readonly Row[] | undefined;
  /** What stands there when nothing waits. */
  empty: string;
  keyOf: (row: Row) => string;
  show: (row: Row) => ReactNode;
};

/** One kind of things that wait, with how many there are. */
export function Waits<Row>({ title, rows, empty, keyOf, show }: Props<Row>) {
  const id = useId();
  if (!rows) return null;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} className={classes.heading}>
        {title} <span className={classes.quiet}>{rows.length}</span>
      </h2>
      <ul className={classes.list}>
        {rows.length === 0 && <li className={classes.quiet}>{empty}</li>}
        {rows.map((row) => (
          <li key={keyOf(row)} className={classes.line}>
            {show(row)}
          </li>
        ))}
      </ul>
    </section>
  );
}
