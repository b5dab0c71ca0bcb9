import {
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent as PressOnRow,
  type ReactNode,
  type RefObject,
} from "react";
import classes from "./row-list.module.css";

type Props<Row> = {
  /** What the list is of, for those who hear it. */
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** A row in three places: what it is, what it says of itself, and its figures at the end. */
  show: (row: Row) => { lead: ReactNode; says?: ReactNode; end?: ReactNode };
  open: (row: Row) => void;
  /** The key of the row that is open beside the list. */
  chosen?: string | null;
  empty?: ReactNode;
};

/** A list gone through by ↑ ↓ or j k and opened by Enter; rows of two lines on a phone. */
export function RowList<Row>({ label, rows, keyOf, show, open, chosen = null, empty }: Props<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState(0);
  const at = Math.min(place, rows.length - 1);
  useKeysFromAnywhere(list, at);
  const keeps = useNextOnceGone(list, at);
  if (rows.length === 0) return <>{empty}</>;

  const press = (event: PressOnRow) => {
    // Ctrl K finds anything, from here too.
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]?.(at, rows.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    setPlace(to);
    rowAt(list, to)?.focus();
  };
  return (
    <ul ref={list} aria-label={label} className={classes.list} data-row-list {...keeps}>
      {rows.map((row, index) => {
        const { lead, says, end } = show(row);
        return (
          <li key={keyOf(row)}>
            <button
              type="button"
              className={classes.row}
              tabIndex={index === at ? 0 : -1}
              aria-current={keyOf(row) === chosen || undefined}
              onKeyDown={press}
              onFocus={() => setPlace(index)}
              onClick={() => open(row)}
            >
              <span className={classes.lead}>{lead}</span>
              <span className={classes.says}>{says}</span>
              <span className={classes.end}>{end}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

type List = RefObject<HTMLUListElement | null>;
const rowAt = (list: List, at: number) => list.current?.children[at]?.querySelector("button");

/** j and k reach the first list of the page from wherever the keyboard is, unless someone types. */
function useKeysFromAnywhere(list: List, at: number): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if ((event.key !== "j" && event.key !== "k") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector("[data-row-list]") !== list.current) return;
    const row = rowAt(list, at);
    if (!row || document.activeElement === row) return;
    event.preventDefault();
    row.focus();
  });
  useLayoutEffect(() => {
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"));

/** Once the row that had the keyboard is gone, the one in its place has it. */
function useNextOnceGone(list: List, at: number) {
  const had = useRef(false);
  useLayoutEffect(() => {
    if (had.current && document.activeElement === document.body) rowAt(list, at)?.focus();
  });
  return { onFocus: () => void (had.current = true), onBlur: () => void (had.current = false) };
}

const down = (at: number, last: number) => Math.min(last, at + 1);
const up = (at: number) => Math.max(0, at - 1);
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: down,
  j: down,
  ArrowUp: up,
  k: up,
  Home: () => 0,
  End: (_at, last) => last,
};
