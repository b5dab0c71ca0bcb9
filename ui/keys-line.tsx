import type { ReactNode } from "react";
import classes from "./keys-line.module.css";

/** A quiet line below a list that names its keys; not shown where there is no keyboard. */
export const KeysLine = ({ children }: { children: ReactNode }) => <p className={classes.keys}>{children}</p>;
