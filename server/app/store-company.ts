import type { Company } from "@kept/domain/app/company.ts";
import type { Day } from "@kept/domain/kit/instant.ts";
import { row, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

type Logo = { bytes: Uint8Array; type: string; hash: string };

/** The name, and the beginning of the hash by which the logo is known. */
export async function companyShown(work: Work): Promise<Company> {
  const found = await row<Company>(work, sql`select name, left(logo_hash, 16) as logo from app.company`);
  return found ?? { name: "", logo: null };
}

/** The logo's bytes and type; undefined when there is none. */
export const logoRow = (work: Work) =>
  row<Pick<Logo, "bytes" | "type">>(
    work,
    sql`select logo as bytes, logo_type as type from app.company where logo is not null`,
  );

/** Writes the logo, or that there is none. */
export const writeLogo = (work: Work, logo: Logo | null) =>
  sql`update app.company
         set logo = ${logo && Buffer.from(logo.bytes)}, logo_type = ${logo?.type ?? null}, logo_hash = ${logo?.hash ?? null}`.execute(
    work.db,
  );

/** The day up to which somebody has seen what is new; null when they never looked. */
export async function newsSeenOn(work: Work, staffId: string): Promise<Day | null> {
  const found = await row<{ seenOn: Day }>(
    work,
    sql`select seen_on from app.news_seen where staff_id = ${staffId}::uuid`,
  );
  return found?.seenOn ?? null;
}

/** Notes the day up to which somebody has seen what is new; never an earlier one than before. */
export const noteNewsSeen = (work: Work, staffId: string, on: Day) =>
  sql`insert into app.news_seen (staff_id, seen_on) values (${staffId}::uuid, ${on}::date)
      on conflict (staff_id) do update set seen_on = greatest(app.news_seen.seen_on, excluded.seen_on)`.execute(
    work.db,
  );
