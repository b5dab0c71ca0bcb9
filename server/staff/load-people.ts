import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import { checkPeople, type CheckedPerson } from "@kept/domain/staff/check-people.ts";
import {
  guessPeopleColumns,
  knownPeopleHeadings,
  peopleColumnNames,
  peopleColumns,
  peopleHeadLine,
  type PeopleColumn,
} from "@kept/domain/staff/people-file.ts";
import type { peopleLoadApi, PeopleLoad, PersonLine } from "@kept/domain/staff/people-load-api.ts";
import { refuseLoad } from "@kept/domain/staff/load-reasons.ts";
import { listFile } from "../platform/list-file.ts";
import { readTable } from "../platform/read-table.ts";
import { refuse as refuseFile } from "../platform/reasons.ts";
import { newId, type Work } from "../platform/work.ts";
import { peopleCells, type PeopleCells } from "./people-cells.ts";
import { departmentRows } from "./store-departments.ts";
import { peoplePage } from "./store-people.ts";
import { insertPeopleLoad, peopleLoadById, writePeopleColumns, type PeopleLoadKept } from "./store-people-loads.ts";

type Api = typeof peopleLoadApi;

/** Each new person's password is made slow to guess, so that more would take minutes. */
const peopleAtMost = 1_000;

/** Reads a file of people, guesses its columns and checks it; nobody is changed yet. */
export async function readPeople(work: Work, { file }: InputOf<Api["readPeople"]>): Promise<PeopleLoad> {
  const cells = await readTable(file, knownPeopleHeadings);
  const headLine = peopleHeadLine(cells);
  const headings = cells[headLine];
  if (!headings || cells.length < 2) throw refuseFile("file-unreadable");
  if (cells.length - headLine > peopleAtMost + 1) throw refuseLoad("too-many-people", { most: peopleAtMost });
  const load: PeopleLoadKept = {
    ...{ id: newId(work), fileName: file.name.slice(0, 200), madeAt: work.now, byName: work.by.name },
    ...{
      state: "read",
      cells,
      headLine,
      columns: [...guessPeopleColumns(headings.slice(0, 200))],
      done: [],
      stayed: [],
    },
  };
  await insertPeopleLoad(work, load);
  return peopleLoadShown(work, load);
}

/** Says what each column means, and checks anew. */
export async function meanColumns(work: Work, { id, columns }: InputOf<Api["meanColumns"]>): Promise<PeopleLoad> {
  const load = await peopleLoadKept(work, id, true);
  if (load.state !== "read") throw refuseLoad("people-load-begun");
  const once = load.columns.map((_, place): PeopleColumn | null => {
    const column = columns[place] ?? null;
    return column && columns.indexOf(column) === place ? column : null;
  });
  await writePeopleColumns(work, id, once);
  return peopleLoadShown(work, { ...load, columns: once });
}

/** A file; refused when there is none. */
export async function peopleLoadKept(work: Work, id: string, held = false): Promise<PeopleLoadKept> {
  const load = await peopleLoadById(work, id, held);
  if (!load) throw refuseLoad("people-load-unknown");
  return load;
}

/** The lines of a file against whom there is now. */
export async function checkedPeople(work: Work, load: PeopleLoadKept): Promise<CheckedPerson[]> {
  const people = await peoplePage(work, { limit: 100_000, state: "all" });
  return checkPeople(load.cells, load.headLine, load.columns, { departments: await departmentRows(work), people });
}

/** A file as it is shown. */
export async function peopleLoadShown(work: Work, load: PeopleLoadKept): Promise<PeopleLoad> {
  const { id, fileName, madeAt, byName, state, columns, stayed } = load;
  const checked = state === "read" ? await checkedPeople(work, load) : [];
  const cells = await peopleCells(work);
  const headings = (load.cells[load.headLine] ?? []).slice(0, columns.length);
  const names = namesOf(headings, columns, work.by.language);
  return {
    ...{ id, fileName, madeAt, byName, state, headings, columns, stayed },
    lines: checked.map((line) => shown(line, names, cells, work.by.language)),
    administrators: checked.filter(touchesAdministrators).map(({ wish, known }) => wish.name ?? known?.name ?? ""),
  };
}

/** Whether a line makes an administrator or unmakes one. */
export const touchesAdministrators = ({ kind, wish, known }: CheckedPerson): boolean =>
  (kind === "new" || kind === "changed") &&
  wish.roles !== undefined &&
  wish.roles.includes("administrator") !== (known?.roles.includes("administrator") ?? false);

type Names = (column: PeopleColumn) => string;

/** Columns as the file calls them; what it has no column for by its own name. */
const namesOf =
  (headings: readonly string[], columns: readonly (PeopleColumn | null)[], language: Language): Names =>
  (column) =>
    headings[columns.indexOf(column)]?.trim() || peopleColumnNames[column][language];

function shown(
  { row, kind, wish, known, faults, changes }: CheckedPerson,
  names: Names,
  cells: PeopleCells,
  language: Language,
): PersonLine {
  // Name and e-mail of who is new stand beside it already.
  const columns = known ? changes : peopleColumns.slice(2);
  const says = columns.flatMap((column) => {
    const after = cells[column](wish);
    const before = known ? cells[column](known) : null;
    return known || after ? [{ column: names(column), before, after }] : [];
  });
  return {
    ...{ row, kind, name: wish.name ?? known?.name ?? "", email: wish.email ?? "", says },
    faults: faults.map((fault) => ({ column: names(fault.column), says: fault.says[language] })),
  };
}

/** The lines that are wrong, as they stand in the file, with what is wrong beside them. */
export async function refusedPeople(work: Work, { id }: { id: string }): Promise<GivenFile> {
  const load = await peopleLoadKept(work, id);
  const { headings, lines } = await peopleLoadShown(work, load);
  const wrong = lines.filter(({ kind }) => kind === "wrong");
  return listFile(
    `refused-${load.fileName.replace(/\.\w+$/, "")}`,
    [
      [...headings, "!"],
      ...wrong.map(({ row, faults }) => [
        ...headings.map((_, place) => load.cells[row - 1]?.[place] ?? ""),
        faults.map(({ column, says }) => `${column}: ${says}`).join("; "),
      ]),
    ],
    "csv",
  );
}
