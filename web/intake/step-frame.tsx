import { useEffect, useRef, type ReactNode } from "react";
import classes from "./intake.module.css";

type Props = {
  title: string;
  children: ReactNode;
  /** The step has a field of its own that takes the keyboard. */
  hasField?: boolean;
};

/** The one thing that is asked now; it takes the keyboard as it appears. */
export function StepFrame({ title, children, hasField = false }: Props) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!hasField) frame.current?.focus({ preventScroll: true });
  }, [hasField]);
  return (
    <section ref={frame} tabIndex={-1} className={classes.step} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
