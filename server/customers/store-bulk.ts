import type { Contact, Customer, Site } from "@kept/domain/customers/customer.ts";
import { coreOf } from "@kept/domain/customers/same-company.ts";
import { searchTokens } from "@kept/domain/customers/search-text.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";
import type { Words } from "./store-search.ts";

/** A customer to be written with all that belongs to it. */
export type NewWhole = {
  customer: Omit<Customer, "salesOwnerName" | "serviceOwnerName">;
  sites: Site[];
  contacts: Contact[];
  words: Words;
  numbers: { contactId: string; digits: string; extension: string | null }[];
};

/** So many codes of our own that nobody has yet. */
export async function nextCodes(work: Work, count: number): Promise<string[]> {
  const found: string[] = [];
  while (found.length < count) {
    const some = await rows<{ code: string; taken: boolean }>(
      work,
      sql`
        select n.code, exists (select 1 from customers.customer c where c.code = n.code) as taken
          from (select 'C-' || lpad(nextval('customers.code')::text, 6, '0') as code from generate_series(1, ${count - found.length}::int)) n`,
    );
    found.push(...some.filter(({ taken }) => !taken).map(({ code }) => code));
  }
  return found;
}

/** Writes customers with their sites and contacts, and all by which they are found, in a few statements. */
export async function insertWholes(work: Work, all: readonly NewWhole[]): Promise<void> {
  const customers = all.map(({ customer }) => ({ ...customer, core: coreOf(customer.name) }));
  await sql`
    insert into customers.customer (id, name, names, short_name, aliases, code, importance, zone, language, sales_owner_id,
                                    service_owner_id, note, core, made_at)
    select c.id, c.name, c.names, c."shortName", array(select jsonb_array_elements_text(c.aliases)), c.code, c.importance, c.zone,
           c.language, c."salesOwnerId", c."serviceOwnerId", c.note, c.core, ${work.now}
      from jsonb_to_recordset(${JSON.stringify(customers)}::jsonb) as c(
        id uuid, name text, names jsonb, "shortName" text, aliases jsonb, code text, importance text, zone text, language text,
        "salesOwnerId" uuid, "serviceOwnerId" uuid, note text, core text)`.execute(work.db);
  await sql`
    insert into customers.site (id, customer_id, name, address)
    select s.id, s."customerId", s.name, s.address
      from jsonb_to_recordset(${JSON.stringify(all.flatMap(({ sites }) => sites))}::jsonb) as s(
        id uuid, "customerId" uuid, name text, address text)`.execute(work.db);
  await sql`
    insert into customers.contact (id, customer_id, site_id, name, role, numbers, email, language)
    select k.id, k."customerId", k."siteId", k.name, k.role, k.numbers, k.email, k.language
      from jsonb_to_recordset(${JSON.stringify(all.flatMap(({ contacts }) => contacts))}::jsonb) as k(
        id uuid, "customerId" uuid, "siteId" uuid, name text, role text, numbers jsonb, email text, language text)`.execute(
    work.db,
  );
  await insertFound(work, all);
}

async function insertFound(work: Work, all: readonly NewWhole[]): Promise<void> {
  const numbers = all.flatMap(({ customer, numbers: each }) =>
    each.map(({ contactId, digits, extension }) => ({
      contactId,
      customerId: customer.id,
      turned: [...digits].reverse().join(""),
      extension,
    })),
  );
  await sql`
    insert into customers.number (contact_id, customer_id, turned, extension)
    select n."contactId", n."customerId", n.turned, n.extension
      from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as n(
        "contactId" uuid, "customerId" uuid, turned text, extension text)`.execute(work.db);
  const searches = all.map(({ customer, words }) => ({
    id: customer.id,
    words,
    tokens: searchTokens([...words.names, ...words.people.map(({ heard }) => heard)]),
  }));
  await sql`
    insert into customers.search (customer_id, tokens, words)
    select s.id, array_to_tsvector(array(select jsonb_array_elements_text(s.tokens))), s.words
      from jsonb_to_recordset(${JSON.stringify(searches)}::jsonb) as s(id uuid, tokens jsonb, words jsonb)`.execute(
    work.db,
  );
}

/** Takes contacts and sites away again. */
export async function removeParts(
  work: Work,
  { contacts, sites }: { contacts: readonly string[]; sites: readonly string[] },
): Promise<void> {
  await sql`delete from customers.number where contact_id = any(${contacts}::uuid[])`.execute(work.db);
  await sql`delete from customers.contact where id = any(${contacts}::uuid[])`.execute(work.db);
  await sql`delete from customers.site where id = any(${sites}::uuid[])`.execute(work.db);
}

/** Takes customers away again with all that belongs to them. */
export async function removeCustomers(work: Work, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 5_000) {
    const some = ids.slice(at, at + 5_000);
    for (const table of ["number", "search", "hand_over", "contact", "site"] as const)
      await sql`delete from ${sql.table(`customers.${table}`)} where customer_id = any(${some}::uuid[])`.execute(
        work.db,
      );
    await sql`delete from customers.customer where id = any(${some}::uuid[])`.execute(work.db);
  }
}
