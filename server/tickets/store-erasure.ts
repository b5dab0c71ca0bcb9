import { sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Puts another name in place of a reporter whose personal data was erased; what was told and done stays. */
export async function overwriteReporter(work: Work, contactId: string, name: string): Promise<void> {
  await sql`
    update tickets.ticket set reporter = ${JSON.stringify({ name })}::jsonb, version = version + 1
     where contact_id = ${contactId}`.execute(work.db);
}
