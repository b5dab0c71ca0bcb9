import type { Language } from "@kept/domain/kit/language.ts";
import { Preference, usualPreference } from "@kept/domain/notices/preference.ts";
import { topics } from "@kept/domain/notices/topics.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Someone who is told, and how. */
export type Reader = {
  id: string;
  name: string;
  email: string;
  language: Language;
  zone: string;
  /** They have left, so nothing is mailed to them. */
  left: boolean;
  preference: Preference;
  /** The browsers they are pushed to. */
  deviceIds: string[];
};

/** These people with how they want to be told; what they have not chosen is as usual. */
export async function readersOf(work: Work, staffIds: readonly string[]): Promise<Reader[]> {
  const found = await rows<Omit<Reader, "preference"> & { preference: Partial<Preference> | null }>(
    work,
    sql`
    select p.id, p.name, p.email, p.language, p.zone, p.left_at is not null as left, c.preference,
           array(select d.id from notices.device d where d.staff_id = p.id order by d.id) as device_ids
      from staff.person p left join notices.preference c on c.staff_id = p.id
     where p.id = any(${staffIds}::uuid[])`,
  );
  return found.map(({ preference, ...reader }) => ({ ...reader, preference: completed(preference) }));
}

/** Writes how someone wants to be told, over what they chose before. */
export async function putPreference(work: Work, staffId: string, preference: Preference): Promise<void> {
  await sql`
    insert into notices.preference (staff_id, preference, chosen_at)
    values (${staffId}, ${JSON.stringify(preference)}::jsonb, ${work.now})
    on conflict (staff_id) do update set preference = excluded.preference, chosen_at = excluded.chosen_at`.execute(
    work.db,
  );
}

/** A topic or a way that came up after somebody chose is as usual for them. */
function completed(chosen: Partial<Preference> | null): Preference {
  const ways = { ...usualPreference.ways };
  for (const topic of topics) ways[topic] = { ...ways[topic], ...chosen?.ways?.[topic] };
  return { ...usualPreference, ...chosen, ways };
}
