import type { FileFacts } from "@kept/domain/files/file.ts";
import type { Duration, Instant } from "@kept/domain/kit/instant.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** What is kept of a file, the hash its bytes lie under, what it belongs to, and when it is to be scanned. */
export type KeptFile = FileFacts & { sha256: string; belongsTo: string | null; scanAt: Instant | null };

const facts = sql.raw("id, name, type, size, kept_at, state, finding");

/** Writes what is known of a file. */
export async function insertFile(work: Work, file: KeptFile): Promise<void> {
  await sql`
    insert into files.file (id, sha256, name, type, size, kept_at, kept_by, belongs_to, state, scan_at)
    values (${file.id}, ${file.sha256}, ${file.name}, ${file.type}, ${file.size}, ${file.keptAt}, ${work.by.id}::uuid,
      ${file.belongsTo}, ${file.state}, ${file.scanAt}::timestamptz)`.execute(work.db);
}

/** One file. */
export const fileById = (work: Work, id: string) =>
  row<KeptFile>(work, sql`select ${facts}, sha256, belongs_to, scan_at from files.file where id = ${id}::uuid`);

/** What is known of several files. */
export const filesByIds = (work: Work, ids: readonly string[]) =>
  rows<FileFacts>(work, sql`select ${facts} from files.file where id = any(${[...ids]}::uuid[]) order by kept_at, id`);

/** The first of these files that has this content. */
export const fileWithContent = (work: Work, ids: readonly string[], sha256: string) =>
  row<FileFacts>(
    work,
    sql`select ${facts} from files.file where id = any(${[...ids]}::uuid[]) and sha256 = ${sha256} order by kept_at limit 1`,
  );

/** A file that waits for the scanner. */
export type ToScan = Pick<KeptFile, "id" | "name" | "sha256" | "belongsTo" | "state" | "keptAt"> & {
  scanAttempts: number;
};

/** Takes files that are due to be scanned, each by one process at a time; whoever dies meanwhile leaves them to be taken after the lease. */
export const claimScans = (work: Work, lease: Duration, most: number) =>
  rows<ToScan>(
    work,
    sql`
    update files.file set scan_at = ${plus(work.now, lease)}, scan_attempts = scan_attempts + 1
     where id in (select id from files.file where scan_at <= ${work.now} order by scan_at, id limit ${most}
                  for update skip locked)
    returning id, name, sha256, belongs_to, state, kept_at, scan_attempts`,
  );

/** Writes what the scanner said of a content, on every file that has it; those it changes for. */
export const writeScan = (work: Work, sha256: string, finding: string | null) =>
  rows<Pick<KeptFile, "id" | "name" | "belongsTo">>(
    work,
    sql`
    update files.file
       set state = ${finding === null ? "ready" : "infected"}, finding = ${finding}, scan_at = null, scanned_at = ${work.now}
     where sha256 = ${sha256} and (scan_at is not null or ${finding}::text is not null) and state <> 'infected'
    returning id, name, belongs_to`,
  );

/** Puts a scan off; `letThrough` gives the file out meanwhile, marked. */
export async function putScanOff(work: Work, id: string, again: Instant, letThrough: boolean): Promise<void> {
  await sql`
    update files.file
       set scan_at = ${again}, state = case when ${letThrough} and state = 'scanning' then 'unscanned' else state end
     where id = ${id}::uuid and scan_at is not null`.execute(work.db);
}

/** How many files wait for the scanner. */
export async function scansWaiting(work: Work): Promise<number> {
  const found = await row<{ count: number }>(
    work,
    sql`select count(*) as count from files.file where scan_at is not null`,
  );
  return found?.count ?? 0;
}
