import type { ReactNode } from "react";
import { PromiseClock } from "./promise-clock.tsx";
import type { PromiseFacts } from "./promise-look.ts";
import classes from "./promise-row.module.css";

type Props = PromiseFacts & {
  clause: string;
  title: string;
  /** To whom and by whom: "晨星紡織 · 林工". */
  says: ReactNode;
};

/** A promise as a row of a list: what is owed to whom, and its clock at the end. */
export function PromiseRow({ clause, title, says, ...promise }: Props) {
  return (
    <div className={classes.row}>
      <span className={classes.clause}>{clause}</span>
      <span className={classes.title}>{title}</span>
      <span className={classes.says}>{says}</span>
      <PromiseClock short clause={clause} title={title} {...promise} />
    </div>
  );
}
