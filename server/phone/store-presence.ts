import type { Instant } from "@kept/domain/kit/instant.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Says what somebody does now. */
export const putPresence = (work: Work, staffId: string, presence: string, by: "hand" | "pbx") =>
  sql`
  insert into phone.presence (staff_id, presence, since, by) values (${staffId}::uuid, ${presence}, ${work.now}, ${by})
  on conflict (staff_id) do update
     set presence = excluded.presence, by = excluded.by,
         since = case when phone.presence.presence = excluded.presence then phone.presence.since else excluded.since end`.execute(
    work.db,
  );

/** The operators and one person more, each with what was said of them and since when they talk. */
export const presenceRows = (work: Work, alsoId: string | null) =>
  rows<{
    staffId: string;
    name: string;
    isOperator: boolean;
    presence: "available" | "wrap-up" | "break" | "away" | null;
    since: Instant | null;
    by: "hand" | "pbx" | null;
    talkingSince: Instant | null;
  }>(
    work,
    sql`
    select p.id as staff_id, p.name, 'operator' = any(p.roles) as is_operator, x.presence, x.since, x.by,
           (select min(c.answered_at) from phone.call c where c.answered_by = p.id and c.state = 'talking') as talking_since
      from staff.person p left join phone.presence x on x.staff_id = p.id
     where p.left_at is null and ('operator' = any(p.roles) or p.id = ${alsoId}::uuid)
     order by p.name limit 200`,
  );
