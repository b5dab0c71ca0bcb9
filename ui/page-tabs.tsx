import { useEffect, useRef, type ReactNode } from "react";
import classes from "./page-tabs.module.css";

/** Links to pages that belong together, in a row above each of them; the link to the one that is open carries `aria-current`. */
export function PageTabs({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);
  return (
    <nav ref={row} className={classes.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
