import type { FileFacts } from "@kept/domain/files/file.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** What is kept of a file, and the hash its bytes lie under. */
export type KeptFile = FileFacts & { sha256: string };

/** Writes what is known of a file. */
export async function insertFile(work: Work, file: KeptFile): Promise<void> {
  await sql`
    insert into files.file (id, sha256, name, type, size, kept_at, kept_by)
    values (${file.id}, ${file.sha256}, ${file.name}, ${file.type}, ${file.size}, ${file.keptAt}, ${work.by.id}::uuid)`.execute(
    work.db,
  );
}

/** One file. */
export const fileById = (work: Work, id: string) =>
  row<KeptFile>(work, sql`select id, sha256, name, type, size, kept_at from files.file where id = ${id}::uuid`);

/** What is known of several files. */
export const filesByIds = (work: Work, ids: readonly string[]) =>
  rows<FileFacts>(
    work,
    sql`select id, name, type, size, kept_at from files.file where id = any(${[...ids]}::uuid[]) order by kept_at, id`,
  );
