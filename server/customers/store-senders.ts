import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";
import { turned } from "./store-search.ts";

/** A contact who holds a number or an address. */
export type Holder = { id: string; name: string; customerId: string; customerName: string };

const holder = sql.raw(`k.id, k.name, k.customer_id, c.name as customer_name`);

/** The contacts with a number, or with one that ends so where its area code is not known; a few at most. */
export const contactsWithNumber = (work: Work, digits: string, local: boolean) =>
  rows<Holder>(
    work,
    sql<Holder>`
    select distinct ${holder}
      from (select contact_id from customers.number where turned like ${`${turned(digits)}${local ? "%" : ""}`} limit 20) n
      join customers.contact k on k.id = n.contact_id
      join customers.customer c on c.id = k.customer_id
     where k.left_at is null limit 5`,
  );

/** The contacts with a mail address, a few at most. */
export const contactsWithEmail = (work: Work, address: string) =>
  rows<Holder>(
    work,
    sql<Holder>`
    select ${holder} from customers.contact k join customers.customer c on c.id = k.customer_id
     where lower(k.email) = ${address} and k.email <> '' and k.left_at is null limit 5`,
  );

/** The customers whose contacts have addresses of a domain, two at most. */
export const customersOfDomain = (work: Work, domain: string) =>
  rows<{ id: string; name: string }>(
    work,
    sql<{ id: string; name: string }>`
    select c.id, c.name from customers.customer c
     where c.id in (select k.customer_id from customers.contact k
                     where lower(split_part(k.email, '@', 2)) = ${domain} and k.email <> '' limit 50)
     limit 2`,
  );
