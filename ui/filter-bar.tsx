import type { ReactNode } from "react";
import classes from "./filter-bar.module.css";
import { KeyHint } from "./key-hint.tsx";

/** One shelf of a list. */
export type Shelf = { readonly value: string; readonly label: string; readonly keys?: string; readonly count?: number };

type Props = {
  /** What the shelves choose, for those who hear it. */
  label: string;
  shelves: readonly Shelf[];
  chosen: string;
  choose: (value: string) => void;
  /** Further fields: search, order. */
  children?: ReactNode;
};

/** The shelves of a list with their keys, and what else narrows it. */
export function FilterBar({ label, shelves, chosen, choose, children }: Props) {
  return (
    <div className={classes.bar}>
      <fieldset aria-label={label} className={classes.shelves}>
        {shelves.map((shelf) => (
          <button
            key={shelf.value}
            type="button"
            className={classes.shelf}
            aria-pressed={shelf.value === chosen}
            aria-keyshortcuts={shelf.keys}
            onClick={() => choose(shelf.value)}
          >
            {shelf.label}
            {shelf.count !== undefined && <span className={classes.count}>{shelf.count}</span>}
            {shelf.keys && <KeyHint keys={shelf.keys} />}
          </button>
        ))}
      </fieldset>
      {children && <div className={classes.fields}>{children}</div>}
    </div>
  );
}
