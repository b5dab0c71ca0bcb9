import type { ReactNode } from "react";
import classes from "./mention-mark.module.css";

/** A name that a text mentions; my own stands out more, in weight as well as colour. */
export function MentionMark({ mine, children }: { mine: boolean; children: ReactNode }) {
  return (
    <mark className={classes.mention} data-mine={mine || undefined}>
      {children}
    </mark>
  );
}
