import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { staffApi } from "@kept/domain/staff/api.ts";
import { peopleColumnNames, peopleColumns } from "@kept/domain/staff/people-file.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { momentCells, wholeListFile, type FileColumn } from "../platform/whole-list-file.ts";
import type { Work } from "../platform/work.ts";
import { listPeople } from "./list-people.ts";
import { peopleCells } from "./people-cells.ts";

/** Our people as a file, by name; roles and departments as people call them. */
export async function exportPeople(
  work: Work,
  { format, ...filter }: InputOf<typeof staffApi.exportPeople>,
): Promise<GivenFile> {
  const columns = await columnsOf(work);
  return wholeListFile(work, "people", columns, (page) => listPeople(work, { ...filter, ...page }), format);
}

async function columnsOf(work: Work): Promise<FileColumn<Person>[]> {
  const moment = momentCells(work);
  const cells = await peopleCells(work);
  return [
    ...peopleColumns.map((column) => ({ name: peopleColumnNames[column], cell: cells[column] })),
    { name: text("離職", "离职", "Left"), cell: ({ leftAt }) => moment(leftAt) },
  ];
}
