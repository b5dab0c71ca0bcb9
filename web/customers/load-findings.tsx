import { Button, Group, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { Decision, findingKinds, type Finding, type FindingKind, type Load } from "@kept/domain/customers/load-api.ts";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { addressOf } from "../platform/client.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { loadMessages } from "./load-messages.ts";
import classes from "./customers.module.css";

const hints = {
  wrong: "wrongHint",
  likely: "likelyHint",
  differs: "differsHint",
  fresh: "freshHint",
  same: "sameHint",
} as const;

/** The customers of a file by what they are: what is wrong, who is likely there, what differs; the differences before the rest. */
export function LoadFindings({ load }: { load: Load }) {
  const t = useMessages(loadMessages);
  const [chosen, choose] = useState<FindingKind | null>(null);
  const has = (one: FindingKind) => (load.counts[one] ?? 0) > 0;
  // Of a file that came before, what differs is what one wants to see.
  const first = has("same") && has("differs") ? "differs" : findingKinds.find(has);
  const kind = chosen ?? first ?? "fresh";
  const [marks, setMarks] = useState<readonly string[]>([]);
  const customers = Object.values(load.counts).reduce((all, one) => all + one, 0);
  const open = load.state === "read";
  const shelf = (one: FindingKind) => {
    choose(one);
    setMarks([]);
  };
  return (
    <section>
      <h2 className={classes.heading}>
        {t("found")} <span className={classes.quiet}>{t("rowsRead", { rows: load.rows, customers })}</span>
      </h2>
      <FilterBar
        label={t("found")}
        shelves={findingKinds.map((value) => ({ value, label: t(value), count: load.counts[value] ?? 0 }))}
        chosen={kind}
        choose={(value) => shelf(findingKinds.find((one) => one === value) ?? kind)}
      />
      {(load.counts[kind] ?? 0) > 0 && (
        <>
          <Group justify="space-between" my="xs">
            <span className={classes.quiet}>{t(hints[kind])}</span>
            {kind === "wrong" && (
              <Button
                size="xs"
                variant="default"
                component="a"
                download
                href={addressOf(customersApi.badRows, { id: load.id })}
              >
                {t("download")}
              </Button>
            )}
            {kind === "likely" && open && <ForAll load={load} />}
          </Group>
          {[undefined, ...marks].map((after, at, pages) => (
            <Page
              key={`${kind} ${after ?? ""}`}
              load={load}
              kind={kind}
              after={after}
              more={at === pages.length - 1 ? (next) => setMarks([...marks, next]) : undefined}
            />
          ))}
        </>
      )}
    </section>
  );
}

function ForAll({ load }: { load: Load }) {
  const t = useMessages(loadMessages);
  const decide = useDo(customersApi.decide);
  return (
    <Group gap="xs">
      {(
        [
          ["merge", "allMerge"],
          ["new", "allNew"],
          ["skip", "allSkip"],
        ] as const
      ).map(([decision, words]) => (
        <Button key={decision} size="xs" variant="default" onClick={() => decide.mutate({ id: load.id, decision })}>
          {t(words)}
        </Button>
      ))}
    </Group>
  );
}

type PageProps = {
  load: Load;
  kind: FindingKind;
  after: string | undefined;
  more: ((next: string) => void) | undefined;
};

function Page({ load, kind, after, more }: PageProps) {
  const t = useMessages(loadMessages);
  const { data } = useAsk(customersApi.findings, { id: load.id, kind, limit: 50, ...(after ? { after } : {}) });
  if (!data) return null;
  const decides = load.state === "read" && (kind === "likely" || kind === "differs" || kind === "fresh");
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.figure}>{t("row")}</th>
            {kind === "wrong" ? <th>{t("column")}</th> : <th>{t("customer")}</th>}
            {kind === "wrong" && <th>{t("toCorrect")}</th>}
            {decides && <th>{t("decision")}</th>}
            {kind === "likely" && <th>{t("onRecord")}</th>}
            {(kind === "likely" || kind === "differs") && <th>{t("change")}</th>}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((finding) =>
            kind === "wrong" ? (
              <Errors key={finding.place} finding={finding} />
            ) : (
              <tr key={finding.place}>
                <td className={classes.figure}>{finding.row}</td>
                <th scope="row">{finding.name}</th>
                {decides && <Choice load={load} finding={finding} />}
                {kind === "likely" && (
                  <td>
                    {finding.known?.name} <span className={classes.quiet}>{finding.known?.code}</span>
                  </td>
                )}
                {(kind === "likely" || kind === "differs") && <Differences finding={finding} />}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {more && data.next && (
        <Button variant="default" size="compact-sm" mt="sm" onClick={() => data.next && more(data.next)}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}

const Errors = ({ finding }: { finding: Finding }) =>
  finding.errors.map(({ row, column, says }) => (
    <tr key={`${row} ${column} ${says}`}>
      <td className={classes.figure}>{row}</td>
      <th scope="row">{column}</th>
      <td>{says}</td>
    </tr>
  ));

const Differences = ({ finding }: { finding: Finding }) => (
  <td>
    {finding.differences.map(({ column, of, was, will }) => (
      <div key={`${column} ${of} ${will}`}>
        <span className={classes.quiet}>{[of, column].filter(Boolean).join(" · ")}</span> {was && <s>{was}</s>} {will}
      </div>
    ))}
  </td>
);

function Choice({ load, finding }: { load: Load; finding: Finding }) {
  const t = useMessages(loadMessages);
  const decide = useDo(customersApi.decide);
  const offered = { likely: ["merge", "new", "skip"], differs: ["merge", "skip"], fresh: ["new", "skip"] } as const;
  const choices = finding.kind === "wrong" || finding.kind === "same" ? [] : offered[finding.kind];
  return (
    <td>
      <NativeSelect
        size="xs"
        aria-label={`${t("decision")}: ${finding.name}`}
        value={finding.decision}
        data={choices.map((value) => ({
          value,
          label: t(value === "merge" && finding.kind === "differs" ? "update" : value),
        }))}
        onChange={({ target }) =>
          decide.mutate({ id: load.id, place: finding.place, decision: Decision.parse(target.value) })
        }
      />
    </td>
  );
}
