import { useId, type ReactNode } from "react";
import classes from "./supervisor.module.css";

type Props = {
  title: string;
  /** How many wait; undefined until it is known. */
  count: number | undefined;
  /** What stands there when nothing waits. */
  empty: string;
  /** A `WaitingLine` each. */
  children: ReactNode;
};

/** One kind of things that wait, with how many there are. */
export function Waits({ title, count, empty, children }: Props) {
  const id = useId();
  if (count === undefined) return null;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} className={classes.heading}>
        {title} <span className={classes.quiet}>{count}</span>
      </h2>
      <ul className={classes.list}>
        {count === 0 && <li className={classes.quiet}>{empty}</li>}
        {children}
      </ul>
    </section>
  );
}

/** One thing that waits: its words, its clock, its act. */
export const WaitingLine = ({ children }: { children: ReactNode }) => <li className={classes.line}>{children}</li>;
