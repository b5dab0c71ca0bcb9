import type {
  Contact,
  ContactFacts,
  Customer,
  CustomerFacts,
  HandOver,
  Site,
  SiteFacts,
} from "@kept/domain/customers/customer.ts";
import { coreOf } from "@kept/domain/customers/same-company.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

const shape = sql`
  select c.id, c.name, c.names, c.short_name, c.aliases, c.code, c.importance, c.zone, c.language, c.sales_owner_id,
         c.service_owner_id, c.note, c.incomplete, c.open_tickets, c.last_contact_at, c.version,
         s.name as sales_owner_name, v.name as service_owner_name
    from customers.customer c
    join staff.person s on s.id = c.sales_owner_id
    join staff.person v on v.id = c.service_owner_id`;

export const customerById = (work: Work, id: string) => row<Customer>(work, sql`${shape} where c.id = ${id}`);

/** The customer held against others until the transaction ends. */
export const customerHeld = (work: Work, id: string) =>
  row<Customer>(work, sql`${shape} where c.id = ${id} for update of c`);

export const customersByIds = (work: Work, ids: readonly string[]) =>
  rows<Customer>(work, sql`${shape} where c.id = any(${ids}::uuid[])`);

export type ListAsked = {
  limit: number;
  after?: string | undefined;
  incomplete?: boolean | undefined;
  importance?: string | undefined;
  ownerId?: string | undefined;
};

/** Customers by name; `after` is "name|id" of the last one. */
export function listCustomers(work: Work, asked: ListAsked): Promise<Customer[]> {
  const cut = asked.after?.lastIndexOf("|") ?? -1;
  const [name, id] = cut < 0 ? [] : [asked.after?.slice(0, cut), asked.after?.slice(cut + 1)];
  return rows<Customer>(
    work,
    sql`${shape}
     where true
       ${asked.incomplete === undefined ? sql`` : sql`and c.incomplete = ${asked.incomplete}`}
       ${asked.importance ? sql`and c.importance = ${asked.importance}` : sql``}
       ${asked.ownerId ? sql`and (c.sales_owner_id = ${asked.ownerId} or c.service_owner_id = ${asked.ownerId})` : sql``}
       ${id ? sql`and (c.name collate "C", c.id) > (${name}, ${id}::uuid)` : sql``}
     order by c.name collate "C", c.id limit ${asked.limit}`,
  );
}

/** The next code of our own: "C-000042". */
export const nextCode = async (work: Work): Promise<string> => {
  const found = await row<{ code: string }>(
    work,
    sql`select 'C-' || lpad(nextval('customers.code')::text, 6, '0') as code`,
  );
  return found?.code ?? "";
};

export async function insertCustomer(
  work: Work,
  id: string,
  facts: CustomerFacts,
  incomplete: boolean,
): Promise<boolean> {
  const made = await row(
    work,
    sql`
      insert into customers.customer (id, name, names, short_name, aliases, code, importance, zone, language, sales_owner_id,
                                      service_owner_id, note, incomplete, last_contact_at, made_at, core)
      values (${id}, ${facts.name}, ${JSON.stringify(facts.names)}::jsonb, ${facts.shortName}, ${facts.aliases}::text[], ${facts.code},
              ${facts.importance}, ${facts.zone}, ${facts.language}, ${facts.salesOwnerId}, ${facts.serviceOwnerId}, ${facts.note},
              ${incomplete}, ${incomplete ? work.now : null}::timestamptz, ${work.now}, ${coreOf(facts.name)})
      on conflict (code) do nothing returning id`,
  );
  return made !== undefined;
}

export async function updateCustomer(
  work: Work,
  id: string,
  facts: CustomerFacts & { incomplete: boolean },
): Promise<void> {
  await sql`
    update customers.customer
       set name = ${facts.name}, names = ${JSON.stringify(facts.names)}::jsonb, short_name = ${facts.shortName},
           aliases = ${facts.aliases}::text[], code = ${facts.code}, importance = ${facts.importance}, zone = ${facts.zone},
           language = ${facts.language}, sales_owner_id = ${facts.salesOwnerId}, service_owner_id = ${facts.serviceOwnerId},
           note = ${facts.note}, incomplete = ${facts.incomplete}, core = ${coreOf(facts.name)}, version = version + 1
     where id = ${id}`.execute(work.db);
}

const siteShape = sql`select id, customer_id, name, address, note, version from customers.site`;

export const sitesOf = (work: Work, customerId: string) =>
  rows<Site>(work, sql`${siteShape} where customer_id = ${customerId} order by name`);

export const sitesOfAll = (work: Work, customerIds: readonly string[]) =>
  rows<Site>(work, sql`${siteShape} where customer_id = any(${customerIds}::uuid[]) order by name, id`);

export const siteById = (work: Work, id: string) => row<Site>(work, sql`${siteShape} where id = ${id}`);

/** The site held against others until the transaction ends. */
export const siteHeld = (work: Work, id: string) => row<Site>(work, sql`${siteShape} where id = ${id} for update`);

export async function putSite(work: Work, id: string, customerId: string, facts: SiteFacts): Promise<void> {
  await sql`
    insert into customers.site (id, customer_id, name, address, note) values (${id}, ${customerId}, ${facts.name}, ${facts.address}, ${facts.note})
    on conflict (id) do update
      set name = excluded.name, address = excluded.address, note = excluded.note, version = site.version + 1`.execute(
    work.db,
  );
}

const contactShape = sql`
  select id, customer_id, site_id, name, role, numbers, email, language, left_at, erased_at, version,
         (select r.since from customers.returned_address r where r.address = lower(email)) as email_fails_since
    from customers.contact`;

/** Those who are there first, then by name. */
export const contactsOf = (work: Work, customerId: string) =>
  rows<Contact>(work, sql`${contactShape} where customer_id = ${customerId} order by left_at nulls first, name`);

export const contactsOfAll = (work: Work, customerIds: readonly string[]) =>
  rows<Contact>(
    work,
    sql`${contactShape} where customer_id = any(${customerIds}::uuid[]) order by left_at nulls first, name, id`,
  );

export const contactById = (work: Work, id: string) => row<Contact>(work, sql`${contactShape} where id = ${id}`);

/** The contact held against others until the transaction ends. */
export const contactHeld = (work: Work, id: string) =>
  row<Contact>(work, sql`${contactShape} where id = ${id} for update`);

export async function putContact(
  work: Work,
  id: string,
  customerId: string,
  facts: ContactFacts & { leftAt: Instant | null },
): Promise<void> {
  await sql`
    insert into customers.contact (id, customer_id, site_id, name, role, numbers, email, language, left_at)
    values (${id}, ${customerId}, ${facts.siteId}, ${facts.name}, ${facts.role}, ${JSON.stringify(facts.numbers)}::jsonb,
            ${facts.email}, ${facts.language}, ${facts.leftAt})
    on conflict (id) do update
      set site_id = excluded.site_id, name = excluded.name, role = excluded.role, numbers = excluded.numbers, email = excluded.email,
          language = excluded.language, left_at = excluded.left_at, version = contact.version + 1`.execute(work.db);
}

export async function insertHandOver(
  work: Work,
  id: string,
  handOver: { customerId: string; side: string; fromId: string; toId: string; on: string; reason: string },
): Promise<void> {
  const { customerId, side, fromId, toId, on, reason } = handOver;
  await sql`
    insert into customers.hand_over (id, customer_id, side, from_id, to_id, on_day, reason, at, by_name)
    values (${id}, ${customerId}, ${side}, ${fromId}, ${toId}, ${on}, ${reason}, ${work.now}, ${work.by.name})`.execute(
    work.db,
  );
}

/** The hand-overs of a customer, newest first. */
export const handOversOf = (work: Work, customerId: string) =>
  rows<HandOver>(
    work,
    sql`select h.id, h.side, f.name as from_name, t.name as to_name, h.on_day as "on", h.reason, h.at, h.by_name
          from customers.hand_over h join staff.person f on f.id = h.from_id join staff.person t on t.id = h.to_id
         where h.customer_id = ${customerId} order by h.at desc`,
  );

/** We were in touch now; lifts the customer in the ranking. */
export async function writeTouched(work: Work, customerId: string): Promise<void> {
  await sql`update customers.customer set last_contact_at = ${work.now} where id = ${customerId}`.execute(work.db);
}

/** One open ticket more, or one less. */
export async function addOpenTickets(work: Work, customerId: string, by: 1 | -1): Promise<void> {
  await sql`update customers.customer set open_tickets = greatest(0, open_tickets + ${by}) where id = ${customerId}`.execute(
    work.db,
  );
}
