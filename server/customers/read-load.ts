import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import { findingKinds, type customerLoadsApi, type Finding, type Load } from "@kept/domain/customers/load-api.ts";
import {
  guessColumns,
  headingOf,
  headLineOf,
  knownHeadings,
  type Column,
} from "@kept/domain/customers/load-columns.ts";
import { plainHeading } from "@kept/domain/kit/table-columns.ts";
import { faultFor } from "@kept/domain/customers/load-faults.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import { listFile } from "../platform/list-file.ts";
import { readTable } from "../platform/read-table.ts";
import { refuse as refuseFile } from "../platform/reasons.ts";
import { ownOf } from "../platform/sight.ts";
import { newId, type Work } from "../platform/work.ts";
import { checkLoad } from "./check-load.ts";
import {
  cellsOf,
  findingRows,
  insertLoad,
  loadHead,
  loadHeld,
  rememberColumns,
  rememberedColumns,
  tallyOf,
  updateColumns,
  writeDecision,
  type LoadHead,
} from "./store-loads.ts";

/** Reads a file of customers, guesses its columns (or takes those of the last file with the same headings), and checks it; nothing is loaded yet. */
export async function readLoad(work: Work, asked: InputOf<typeof customerLoadsApi.readLoad>): Promise<Load> {
  if (ownOf(work.by)) throw refuse("load-needs-sight-of-all");
  const cells = await readTable(asked.file, knownHeadings);
  const headLine = headLineOf(cells);
  const written = cells[headLine];
  if (!written || cells.length < 2) throw refuseFile("file-unreadable");
  const headings = written.slice(0, 200).map((heading) => heading.trim());
  const before = await rememberedColumns(work, headingsKey(headings));
  const load: LoadHead = {
    id: newId(work),
    fileName: asked.file.name.slice(0, 200),
    madeAt: work.now,
    byName: work.by.name,
    state: "read",
    headings,
    samples: headings.map((_, place) => samplesOf(cells, headLine, place)),
    headLine,
    columns: [...(before?.columns ?? guessColumns(headings))],
    remembered: before !== undefined,
    salesOwnerId: before?.salesOwnerId ?? null,
    serviceOwnerId: before?.serviceOwnerId ?? null,
    rows: 0,
  };
  await insertLoad(work, load, cells);
  await checkLoad(work, load);
  return loadOf(work, load.id);
}

const headingsKey = (headings: readonly string[]): string => headings.map(plainHeading).join("\u001f");

const samplesOf = (cells: readonly string[][], headLine: number, place: number): string[] =>
  cells
    .slice(headLine + 1, headLine + 200)
    .map((line) => line[place]?.trim().slice(0, 60) ?? "")
    .filter(Boolean)
    .slice(0, 3);

/** Says what each column of a file means, remembers it for the next file with these headings, and checks anew. */
export async function mapLoad(work: Work, asked: InputOf<typeof customerLoadsApi.mapLoad>): Promise<Load> {
  const { id, columns, salesOwnerId, serviceOwnerId } = asked;
  const load = await loadHeld(work, id);
  if (!load) throw refuse("load-unknown");
  if (load.state !== "read") throw refuse("load-begun");
  if (!columns.includes("name")) throw refuse("file-has-no-name");
  const each = load.headings.map((_, place): Column | null => {
    const column = columns[place] ?? null;
    return column && columns.indexOf(column) === place ? column : null;
  });
  const said = { columns: each, salesOwnerId, serviceOwnerId };
  await rememberColumns(work, headingsKey(load.headings), said);
  await updateColumns(work, { ...load, ...said, remembered: true });
  await checkLoad(work, { ...load, ...said });
  return loadOf(work, id);
}

/** A file on its way in, with how much of it is what. */
export async function loadOf(work: Work, id: string): Promise<Load> {
  const head = await loadHead(work, id);
  if (!head) throw refuse("load-unknown");
  return withTally(work, head);
}

/** The same for a file whose head is known. */
export async function withTally(work: Work, { headLine: _, ...head }: LoadHead): Promise<Load> {
  const tally = await tallyOf(work, head.id);
  const sum = (of: typeof tally) => of.reduce((all, { customers }) => all + customers, 0);
  const wanted = tally.filter(({ decision }) => decision !== "skip");
  return {
    ...head,
    counts: Object.fromEntries(
      findingKinds.map((kind) => [kind, sum(tally.filter((one) => one.kind === kind))]),
    ) as Load["counts"],
    errors: tally.reduce((all, { errors }) => all + errors, 0),
    toDo: sum(wanted),
    done: sum(wanted.filter(({ done }) => done)),
  };
}

/** The customers of a file that are of a kind, page by page. */
export async function findingsOf(work: Work, asked: InputOf<typeof customerLoadsApi.findings>) {
  const load = await loadHead(work, asked.id);
  if (!load) throw refuse("load-unknown");
  const { language } = work.by;
  const found = await findingRows(work, asked.id, asked.kind, Number(asked.after ?? -1), asked.limit + 1);
  const rows = found.slice(0, asked.limit).map((finding): Finding => ({
    ...finding,
    errors: finding.errors.map((fault) => faultFor(fault, language, load.columns, load.headings)),
    differences: finding.differences.map((difference) => ({
      ...difference,
      column: headingOf(difference.column, language, load.columns, load.headings),
    })),
  }));
  return { rows, next: found.length > rows.length ? String(rows.at(-1)?.place) : null };
}

/** Says what becomes of one customer of a file, or of all that are likely there. */
export async function decideLoad(work: Work, asked: InputOf<typeof customerLoadsApi.decide>): Promise<Load> {
  const load = await loadHeld(work, asked.id);
  if (!load) throw refuse("load-unknown");
  if (load.state !== "read") throw refuse("load-begun");
  await writeDecision(work, asked.id, asked.decision, asked.place ?? null);
  return loadOf(work, asked.id);
}

/** The rows that are wrong as they stand in the file, with what is wrong beside them, to be corrected and sent again. */
export async function badRowsOf(work: Work, { id }: { id: string }): Promise<GivenFile> {
  const load = await loadHead(work, id);
  if (!load) throw refuse("load-unknown");
  const cells = await cellsOf(work, id);
  const lines: string[][] = [[...load.headings, "!"]];
  const { rows } = await findingsOf(work, { id, kind: "wrong", limit: 1_000_000 });
  const says = Map.groupBy(
    rows.flatMap(({ errors }) => errors),
    ({ row }) => row,
  );
  for (const [row, errors] of [...says].sort(([a], [b]) => a - b)) {
    const line = load.headings.map((_, place) => cells[row - 1]?.[place] ?? "");
    lines.push([...line, errors.map((error) => `${error.column}: ${error.says}`).join("; ")]);
  }
  return listFile(`bad-rows-${load.fileName.replace(/\.\w+$/, "")}`, lines, "csv");
}
