import { day, plus } from "@kept/domain/kit/instant.ts";
import type { Heard } from "@kept/domain/phone/source-findings.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** What came of a source in the last seven days. */
export async function heardOf(work: Work, sourceId: string): Promise<Heard> {
  const since = plus(work.now, -7 * day);
  const counted = await row<Omit<Heard, "strangeNumbers" | "strangeTelephones">>(
    work,
    sql`
    select count(*)::int as calls,
           (count(*) filter (where ring_at is not null))::int as rang,
           (count(*) filter (where answered_at is not null))::int as answered,
           (count(*) filter (where answered_at is not null and answered_by is null))::int as answered_by_strangers,
           (count(*) filter (where swept_at is not null))::int as unended,
           exists (select 1 from phone.line) as numbers_known
      from phone.call where source_id = ${sourceId}::uuid and begun_at >= ${since} and direction = 'in'`,
  );
  const numbers = await rows<{ name: string }>(
    work,
    sql`
    select to_number as name from phone.call
     where source_id = ${sourceId}::uuid and begun_at >= ${since} and direction = 'in' and line_id is null and to_number <> ''
     group by 1 order by count(*) desc limit 5`,
  );
  const telephones = await rows<{ name: string }>(
    work,
    sql`
    select answered_name as name from phone.call
     where source_id = ${sourceId}::uuid and begun_at >= ${since} and answered_by is null and answered_name is not null
     group by 1 order by count(*) desc limit 5`,
  );
  const nothing = { calls: 0, rang: 0, answered: 0, answeredByStrangers: 0, unended: 0, numbersKnown: false };
  return {
    ...(counted ?? nothing),
    strangeNumbers: numbers.map(({ name }) => name),
    strangeTelephones: telephones.map(({ name }) => name),
  };
}
