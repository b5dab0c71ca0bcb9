import type { ReactNode } from "react";
import classes from "./page-tabs.module.css";

/** Links to pages that belong together, in a row above each of them; the link to the one that is open carries `aria-current`. */
export function PageTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
