import type { ReactNode } from "react";
import classes from "./staff.module.css";

/** A sentence that has to be read before one goes on; read aloud at once. */
export const Note = ({ children }: { children: ReactNode }) => (
  <p role="alert" className={classes.note}>
    {children}
  </p>
);
