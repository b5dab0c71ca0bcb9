import { useEffect, useRef, type ReactNode } from "react";
import type { ClauseVersion } from "@kept/domain/charter/api.ts";
import { sayClause, type ClauseId } from "@kept/domain/charter/clause.ts";
import { figureAlone } from "@kept/domain/charter/figure.ts";
import classes from "./charter.module.css";
import { useLanguage } from "../platform/use-messages.ts";

type Props = { clause: ClauseVersion; chosen: boolean; choose: (id: ClauseId) => void; standing: ReactNode };

/** One clause: its number, what it says, its figure, and how it stands. */
export function ClauseRow({ clause, chosen, choose, standing }: Props) {
  const language = useLanguage();
  const { id, texts, figure } = clause;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div ref={row} className={classes.clause} data-chosen={chosen || undefined} id={`clause-${id}`}>
      <span className={classes.number}>{id}</span>
      <div>
        <button type="button" className={classes.title} aria-pressed={chosen} onClick={() => choose(id)}>
          {texts.title[language]}
        </button>
        <p className={classes.says}>{sayClause(texts.says, figure, language)}</p>
      </div>
      <span className={classes.figure}>{figure ? figureAlone(figure, language) : ""}</span>
      <div className={classes.standing}>{standing}</div>
    </div>
  );
}
