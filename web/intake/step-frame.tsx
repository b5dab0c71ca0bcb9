import { useEffect, useRef, type ReactNode } from "react";
import { sayAloud } from "../platform/say-aloud.tsx";
import classes from "./intake.module.css";

type Props = {
  title: string;
  children: ReactNode;
  /** The step has a field of its own that takes the keyboard. */
  hasField?: boolean;
  /** The id of the sentence to read out with the question. */
  reads?: string;
};

/** The one thing that is asked now; it takes the keyboard as it appears. */
export function StepFrame({ title, children, hasField = false, reads }: Props) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where a field takes the keyboard, the question is said beside it.
    if (hasField) sayAloud(title);
    else frame.current?.focus({ preventScroll: true });
  }, [hasField, title]);
  return (
    <section ref={frame} tabIndex={-1} className={classes.step} aria-label={title} aria-describedby={reads}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
