import type { Instant } from "@kept/domain/kit/instant.ts";
import type { RunningSession } from "@kept/domain/staff/sessions-api.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";
import { forgetAccess } from "./store-access.ts";

type Since = { beganAfter: Instant; seenAfter: Instant };

/** The sign-ins that still hold, of one person where given, the last seen first. */
export const sessionRows = (work: Work, staffId: string | null, mine: Buffer | null, since: Since) =>
  rows<RunningSession>(
    work,
    sql`
    select s.id, s.staff_id, p.name as staff_name, s.began_at, s.last_seen_at, s.address, s.agent,
           coalesce(s.token_hash = ${mine}::bytea, false) as mine
      from staff.session s join staff.person p on p.id = s.staff_id and p.left_at is null
     where (${staffId}::uuid is null or s.staff_id = ${staffId}::uuid)
       and s.began_at > ${since.beganAfter} and s.last_seen_at > ${since.seenAfter}
     order by s.last_seen_at desc, s.id desc limit 500`,
  );

/** Ends a sign-in by its id, only that of one person where given; whose it was, undefined when there is none. */
export function deleteSessionWith(work: Work, id: string, staffId: string | null) {
  forgetAccess(work);
  return row<{ staffId: string }>(
    work,
    sql`
    delete from staff.session
     where id = ${id}::uuid and (${staffId}::uuid is null or staff_id = ${staffId}::uuid) returning staff_id`,
  );
}

/** Puts a link for a new password in place of an earlier one of the same person. */
export async function putPasswordLink(
  work: Work,
  link: { staffId: string; tokenHash: Buffer; expiresAt: Instant },
): Promise<void> {
  await sql`
    insert into staff.password_link (staff_id, token_hash, expires_at)
    values (${link.staffId}, ${link.tokenHash}, ${link.expiresAt})
    on conflict (staff_id) do update
      set token_hash = excluded.token_hash, expires_at = excluded.expires_at`.execute(work.db);
}

/** Uses a link for a new password up; undefined when there is none such, or it has expired. */
export const takePasswordLink = (work: Work, tokenHash: Buffer) =>
  row<{ staffId: string }>(
    work,
    sql`
    delete from staff.password_link
     where token_hash = ${tokenHash} and expires_at > ${work.now} returning staff_id`,
  );
