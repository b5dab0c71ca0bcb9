import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { charterApi } from "@kept/domain/charter/api.ts";
import type { ClauseId } from "@kept/domain/charter/clause-id.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { messages } from "./messages.ts";
import { askFor, filtersIn, shelves, type PromiseFilters } from "./promise-filters.ts";
import { PromiseRows } from "./promise-rows.tsx";
import classes from "./promises.module.css";
import { KeysLine } from "@kept/ui/keys-line.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { ExportMenu } from "../platform/export-menu.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** All that is owed, by its clock, and what became of the rest; the filters stand in the address. */
export function PromisesPage() {
  const t = useMessages(messages);
  const filters = filtersIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [marks, setMarks] = useState<readonly string[]>([]);
  const show = (change: Partial<PromiseFilters>) => {
    setMarks([]);
    void navigate({ to: "/promises", search: { ...filters, ...change } as never, replace: true });
  };
  useKeys({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    ArrowDown: () => moveFocus(1),
    ArrowUp: () => moveFocus(-1),
  });
  const pages = [undefined, ...marks];
  return (
    <section aria-label={t("promises")}>
      <PageHead title={t("promises")} acts={<ExportMenu of={promisesApi.exportList} asked={askFor(filters)} />} />
      <Filters filters={filters} show={show} />
      <table className={classes.list}>
        <thead>
          <tr>
            <th>{t("clause")}</th>
            <th>{t("owedTo")}</th>
            <th>{t("debtor")}</th>
            <th>{t("clock")}</th>
            <th className={classes.end}>{t("began")}</th>
          </tr>
        </thead>
        {pages.map((after, place) => (
          <PromiseRows
            key={after ?? "first"}
            asked={{ ...askFor(filters), limit: 50, ...(after ? { after } : {}) }}
            goesOn={place === pages.length - 1}
            more={(next) => setMarks([...marks, next])}
          />
        ))}
      </table>
      <KeysLine>{t("keysList")}</KeysLine>
    </section>
  );
}

type FiltersProps = { filters: PromiseFilters; show: (change: Partial<PromiseFilters>) => void };

function Filters({ filters, show }: FiltersProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { data } = useAsk(charterApi.list, {});
  const measured = (data?.clauses ?? []).filter((clause) => clause.measured);
  return (
    <div className={classes.filters}>
      <fieldset className={classes.shelves}>
        <legend className={classes.hidden}>{t("state")}</legend>
        {shelves.map((shelf) => (
          <button
            key={shelf}
            type="button"
            className={classes.shelf}
            aria-pressed={(filters.state ?? "open") === shelf}
            onClick={() => show({ state: shelf === "open" ? undefined : shelf })}
          >
            {t(shelf)}
          </button>
        ))}
      </fieldset>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={filters.mine ?? false}
          onChange={({ target }) => show({ mine: target.checked || undefined })}
        />
        {t("mine")}
      </label>
      <select
        aria-label={t("clause")}
        className={classes.select}
        value={filters.clause ?? ""}
        onChange={({ target }) => show({ clause: (target.value || undefined) as ClauseId | undefined })}
      >
        <option value="">{t("anyClause")}</option>
        {measured.map((clause) => (
          <option key={clause.id} value={clause.id}>
            {clause.id} {clause.texts.title[language]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Moves the keyboard's place in the list; the rows are links, so Enter opens. */
function moveFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-promise-link]")];
  const place = rows.findIndex((row) => row === document.activeElement);
  const next = rows[place < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, place + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
