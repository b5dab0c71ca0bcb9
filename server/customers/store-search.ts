import type { Match } from "@kept/domain/customers/customer.ts";
import { searchTokens, type Heard } from "@kept/domain/customers/search-text.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** The names of a customer and of its people, as they are looked through. */
export type Words = { names: Heard[]; people: { id: string; name: string; role: string; heard: Heard }[] };

/** A customer that may be meant, with its words, so that what was typed can be looked for in them. */
export type Candidate = Omit<Match, "contact" | "foundBy"> & { words: Words };

const shown = sql`c.id, c.name, c.short_name, c.code, c.importance, c.incomplete, c.open_tickets, c.last_contact_at`;

/** The 2,000 most relevant, the 30,000 next, all. */
const eachTier = ["'^1' & ", "'^2' & ", ""];
/** The most relevant in one go, for a query that is costly to ask. */
export const twoTiers = ["('^1' | '^2') & ", ""];

/** Candidates whose words carry all tokens of one of the readings, the most relevant tiers first until there are enough. */
export async function candidatesByTokens(
  work: Work,
  readings: readonly (readonly string[])[],
  limit: number,
  tiers: readonly string[] = eachTier,
): Promise<Candidate[]> {
  const query = queryOf(readings);
  const tier = (mark: string) => sql`
    (select customer_id, words from customers.search where tokens @@ ${`${mark}(${query})`}::tsquery limit ${limit})`;
  const found = await rows<Candidate>(
    work,
    sql`
      select ${shown}, s.words
        from (select * from (${sql.join(tiers.map(tier), sql` union all `)}) tiers limit ${limit}) s
        join customers.customer c on c.id = s.customer_id`,
  );
  return [...new Map(found.map((candidate) => [candidate.id, candidate])).values()];
}

/** Each token quoted; a single character stands for whatever begins with it. */
function queryOf(readings: readonly (readonly string[])[]): string {
  const quote = (token: string) =>
    `'${token.replaceAll("\\", "\\\\").replaceAll("'", "''")}'${[...token].length === 1 ? ":*" : ""}`;
  return readings.map((tokens) => `(${tokens.map(quote).join(" & ")})`).join(" | ");
}

export const candidateByCode = (work: Work, code: string) =>
  row<Omit<Candidate, "words">>(work, sql`select ${shown} from customers.customer c where c.code = ${code}`);

/** Customers with a number that ends so, with the contact it belongs to; the same extension first. */
export const candidatesByNumber = (work: Work, ending: string, extension: string | null, limit: number) =>
  rows<Omit<Candidate, "words"> & { contact: Match["contact"] }>(
    work,
    sql`
      select ${shown}, jsonb_build_object('id', k.id, 'name', k.name, 'role', k.role) as contact
        from (select contact_id, customer_id, extension from customers.number
               where turned like ${`${turned(ending)}%`} limit 200) n
        join customers.customer c on c.id = n.customer_id
        join customers.contact k on k.id = n.contact_id
       order by (n.extension is not distinct from ${extension}) desc, c.open_tickets desc, c.last_contact_at desc nulls last
       limit ${limit}`,
  );

/** Writes anew by which words a customer is found. */
export async function writeSearch(work: Work, customerId: string, words: Words): Promise<void> {
  const tokens = searchTokens([...words.names, ...words.people.map((person) => person.heard)]);
  await sql`
    insert into customers.search as s (customer_id, tokens, words)
    values (${customerId}, array_to_tsvector(${tokens}::text[]), ${JSON.stringify(words)}::jsonb)
    on conflict (customer_id) do update
      set words = excluded.words, tokens = array_to_tsvector(${tokens}::text[] || case s.tier when 1 then array['^1'] when 2 then array['^2'] else '{}' end)`.execute(
    work.db,
  );
}

/** Writes anew the numbers of a contact, as digits from the end. */
export async function writeNumbers(
  work: Work,
  contactId: string,
  customerId: string,
  numbers: readonly { digits: string; extension: string | null }[],
): Promise<void> {
  await sql`delete from customers.number where contact_id = ${contactId}`.execute(work.db);
  if (numbers.length === 0) return;
  const json = JSON.stringify(numbers.map(({ digits, extension }) => ({ turned: turned(digits), extension })));
  await sql`
    insert into customers.number (contact_id, customer_id, turned, extension)
    select ${contactId}, ${customerId}, n.turned, n.extension from jsonb_to_recordset(${json}::jsonb) as n(turned text, extension text)`.execute(
    work.db,
  );
}

/** Digits from the end, as they are indexed. */
export const turned = (digits: string): string => [...digits].reverse().join("");

/** Marks the 2,000 most relevant customers and the 30,000 next anew; how many changed their tier. */
export async function writeTiers(work: Work): Promise<number> {
  const changed = await rows<{ customerId: string }>(
    work,
    sql`
      with ranked as (
        select id, row_number() over (order by (open_tickets > 0) desc, last_contact_at desc nulls last) as place
          from (select id, open_tickets, last_contact_at from customers.customer
                 order by (open_tickets > 0) desc, last_contact_at desc nulls last limit 32000) r),
      wanted as (select id, case when place <= 2000 then 1 else 2 end as tier from ranked),
      moved as (
        select s.customer_id, coalesce(w.tier, 3) as tier
          from customers.search s full join wanted w on w.id = s.customer_id
         where s.customer_id is not null and (s.tier < 3 or w.id is not null) and s.tier is distinct from coalesce(w.tier, 3))
      update customers.search s
         set tier = m.tier,
             tokens = ts_delete(s.tokens, array['^1', '^2']) || array_to_tsvector(case m.tier when 1 then array['^1'] when 2 then array['^2'] else '{}'::text[] end)
        from moved m where s.customer_id = m.customer_id
      returning s.customer_id`,
  );
  return changed.length;
}
