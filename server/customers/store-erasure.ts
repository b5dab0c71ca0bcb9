import { sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Leaves of a contact only that there was one. */
export async function overwriteContact(work: Work, id: string, name: string): Promise<void> {
  await sql`
    delete from customers.returned_address r using customers.contact k where k.id = ${id} and r.address = lower(k.email)`.execute(
    work.db,
  );
  await sql`
    update customers.contact
       set name = ${name}, role = '', numbers = '[]', email = '', site_id = null, left_at = coalesce(left_at, ${work.now}),
           erased_at = ${work.now}, version = version + 1
     where id = ${id}`.execute(work.db);
  await sql`delete from customers.number where contact_id = ${id}`.execute(work.db);
}

/** Forgets what loaded files say of a customer; such a file can no longer take it back. The table of every file that has the name is forgotten too. */
export async function scrubLoads(work: Work, customerId: string, name: string): Promise<void> {
  await sql`
    update customers.load_customer
       set lines = '[]', errors = '[]', differences = '[]', made = null, done = true
     where known_id = ${customerId} or (made is not null and made ->> 'customerId' = ${customerId})`.execute(work.db);
  await sql`
    update customers.load set cells = null, samples = '[]' where cells is not null and position(${name} in cells::text) > 0`.execute(
    work.db,
  );
}
