import type { ReactNode } from "react";
import classes from "./page-head.module.css";

type Props = {
  title: ReactNode;
  /** A quiet line below the title. */
  lede?: ReactNode;
  /** Buttons at the end of the line. */
  acts?: ReactNode;
};

/** The head of a page: its one h1, and what can be done. */
export function PageHead({ title, lede, acts }: Props) {
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h1>{title}</h1>
        {lede && <p>{lede}</p>}
      </div>
      {acts && <div className={classes.acts}>{acts}</div>}
    </header>
  );
}
