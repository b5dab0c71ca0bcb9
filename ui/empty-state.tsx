import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

type Props = {
  title: string;
  /** What belongs here and what to do first. */
  hint?: string;
  /** The first thing to do. */
  act?: ReactNode;
};

/** Says what belongs in an empty place, and what to do first. */
export function EmptyState({ title, hint, act }: Props) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {hint && <p className={classes.hint}>{hint}</p>}
      {act}
    </div>
  );
}
