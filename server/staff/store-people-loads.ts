import type { PeopleLoad } from "@kept/domain/staff/people-load-api.ts";
import type { PeopleColumn } from "@kept/domain/staff/people-file.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { row, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** What a file did to a person: as they were (null: they were made) and as they were then. */
export type Done = { before: Person | null; after: Person };

/** A file of people as it is kept. */
export type PeopleLoadKept = {
  id: string;
  fileName: string;
  madeAt: string;
  byName: string;
  state: PeopleLoad["state"];
  cells: string[][];
  headLine: number;
  columns: (PeopleColumn | null)[];
  done: Done[];
  stayed: string[];
};

const shape = sql.raw(
  "select id, file_name, made_at, by_name, state, cells, head_line, columns, done, stayed from staff.people_load",
);

/** Keeps a file that was read. */
export async function insertPeopleLoad(work: Work, load: PeopleLoadKept): Promise<void> {
  await sql`
    insert into staff.people_load (id, file_name, made_at, by_name, state, cells, head_line, columns)
    values (${load.id}::uuid, ${load.fileName}, ${load.madeAt}::timestamptz, ${load.byName}, ${load.state},
            ${JSON.stringify(load.cells)}::jsonb, ${load.headLine}, ${JSON.stringify(load.columns)}::jsonb)`.execute(
    work.db,
  );
}

/** A file; `held`: until the end of this work nobody else changes it. */
export const peopleLoadById = (work: Work, id: string, held = false) =>
  row<PeopleLoadKept>(work, sql<PeopleLoadKept>`${shape} where id = ${id}::uuid ${held ? sql`for update` : sql``}`);

/** Writes what the columns mean. */
export async function writePeopleColumns(work: Work, id: string, columns: PeopleLoadKept["columns"]): Promise<void> {
  await sql`update staff.people_load set columns = ${JSON.stringify(columns)}::jsonb where id = ${id}::uuid`.execute(
    work.db,
  );
}

/** Writes what was done, or taken back. */
export async function writePeopleDone(
  work: Work,
  { id, state, done, stayed }: Pick<PeopleLoadKept, "id" | "state" | "done" | "stayed">,
): Promise<void> {
  await sql`
    update staff.people_load
       set state = ${state}, done = ${JSON.stringify(done)}::jsonb, stayed = ${JSON.stringify(stayed)}::jsonb
     where id = ${id}::uuid`.execute(work.db);
}

/** Whether someone has ever signed in: nobody who still has a one-time password has. */
export async function hasSignedIn(work: Work, staffId: string): Promise<boolean> {
  const waiting = await row(work, sql`select 1 from staff.password where staff_id = ${staffId}::uuid and one_time`);
  return waiting === undefined;
}
