import type { ReactNode } from "react";
import type { ClauseVersion } from "@kept/domain/charter/api.ts";
import { chapterTitles } from "@kept/domain/charter/clauses.ts";
import type { ClauseId } from "@kept/domain/charter/clause.ts";
import { ClauseRow } from "./clause-row.tsx";
import { headingsBefore } from "./headings-before.ts";
import classes from "./charter.module.css";
import { useLanguage } from "../platform/use-messages.ts";

type Props = {
  clauses: readonly ClauseVersion[];
  chosen: string | null;
  choose: (id: ClauseId) => void;
  /** How a clause stands now, shown beside it. */
  standing: (clause: ClauseVersion) => ReactNode;
};

/** The charter as a document in the reader's language, a row a clause. */
export function CharterDocument({ clauses, chosen, choose, standing }: Props) {
  const language = useLanguage();
  return (
    <article className={classes.document} lang={language}>
      {clauses.map((clause, index) => (
        <div key={clause.id}>
          {headingsBefore(clause.id, clauses[index - 1]?.id).map((number) => (
            <Heading key={number} number={number} title={chapterTitles[number]?.[language] ?? ""} />
          ))}
          <ClauseRow clause={clause} chosen={clause.id === chosen} choose={choose} standing={standing(clause)} />
        </div>
      ))}
    </article>
  );
}

function Heading({ number, title }: { number: string; title: string }) {
  const Level = number.includes(".") ? "h3" : "h2";
  return (
    <Level className={classes.chapter} data-inner={number.includes(".") || undefined}>
      <span>{number}</span> {title}
    </Level>
  );
}
