import type { ReactNode } from "react";
import classes from "./timeline.module.css";

/** What happened, or the length of the stage between two happenings. */
export type TimelineLine =
  | {
      readonly kind: "happening";
      readonly id: string;
      readonly at: ReactNode;
      readonly says: ReactNode;
      readonly more?: ReactNode;
      readonly tone?: "kept" | "broken" | "quiet";
    }
  | { readonly kind: "stage"; readonly id: string; readonly says: ReactNode };

/** What happened in its order, stages between as rules with their length; each line has an address of its own. */
export function Timeline({ label, lines }: { label: string; lines: readonly TimelineLine[] }) {
  return (
    <div role="log" aria-relevant="additions">
      <ol className={classes.line} aria-label={label}>
        {lines.map((line) =>
          line.kind === "stage" ? (
            <li key={line.id} className={classes.stage}>
              <span>{line.says}</span>
            </li>
          ) : (
            <li key={line.id} id={line.id} className={classes.happening} data-tone={line.tone}>
              <span className={classes.at}>{line.at}</span>
              <div>
                <div className={classes.says}>{line.says}</div>
                {line.more && <div className={classes.more}>{line.more}</div>}
              </div>
            </li>
          ),
        )}
      </ol>
    </div>
  );
}
