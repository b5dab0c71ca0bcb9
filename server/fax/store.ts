import type { Duration, Instant } from "@kept/domain/kit/instant.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import type { FaxState, SentFax } from "@kept/domain/fax/sent-fax.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";

/** A fax as it is kept. */
export type KeptFax = SentFax & {
  arrivalId: string | null;
  ticketId: string | null;
  byId: string | null;
  language: Language;
  reference: string;
};

/** A fax as it is written first. */
export type NewFax = Omit<KeptFax, "state" | "attempts" | "says" | "pages" | "endedAt" | "byId" | "byName" | "at">;

const columns = sql`id, purpose, arrival_id, ticket_id, by_id, by_name, at, number, name, language, subject, text,
                    reference, state, attempts, says, pages, ended_at`;

/** Writes a fax that will go out at once. */
export async function insertFax(work: Work, fax: NewFax): Promise<void> {
  await sql`
    insert into fax.sent (id, purpose, arrival_id, ticket_id, by_id, by_name, at, number, name, language, subject, text,
                          reference, due_at)
    values (${fax.id}::uuid, ${fax.purpose}, ${fax.arrivalId}::uuid, ${fax.ticketId}::uuid, ${work.by.id}::uuid,
            ${work.by.name}, ${work.now}::timestamptz, ${fax.number}, ${fax.name}, ${fax.language}, ${fax.subject},
            ${fax.text}, ${fax.reference}, ${work.now}::timestamptz)`.execute(work.db);
}

/** One fax. */
export const faxById = (work: Work, id: string) =>
  row<KeptFax>(work, sql<KeptFax>`select ${columns} from fax.sent where id = ${id}::uuid`);

/** One fax, held until the work is done; by the id Kept gave it, else the latest under the fax server's own number. */
export const faxHeld = (work: Work, { id, job }: { id: string; job?: string }) =>
  row<KeptFax>(
    work,
    id
      ? sql<KeptFax>`select ${columns} from fax.sent where id = ${id}::uuid for update`
      : sql<KeptFax>`select ${columns} from fax.sent where job = ${job ?? ""} order by at desc limit 1 for update`,
  );

/** The faxes sent because of an arrival or about a ticket, the oldest first. */
export const faxesAbout = (work: Work, about: { arrivalId: string } | { ticketId: string }) =>
  rows<KeptFax>(
    work,
    "arrivalId" in about
      ? sql<KeptFax>`select ${columns} from fax.sent where arrival_id = ${about.arrivalId}::uuid order by at, id`
      : sql<KeptFax>`select ${columns} from fax.sent where ticket_id = ${about.ticketId}::uuid order by at, id`,
  );

/** Faxes a gateway has and has told nothing of, the oldest first; held until the work is done. */
export const faxesUnderWay = (work: Work) =>
  rows<KeptFax>(
    work,
    sql<KeptFax>`select ${columns} from fax.sent where state = 'handed-over' order by at, id for update`,
  );

/** Writes how far a fax has come; an end has its moment. */
export async function writeState(
  work: Work,
  id: string,
  to: { state: FaxState; says?: string | null; pages?: number | null; job?: string; dueAt?: Instant },
): Promise<void> {
  const over = to.state === "sent" || to.state === "failed" || to.state === "unsure";
  await sql`
    update fax.sent
       set state = ${to.state}, says = ${to.says || null}, pages = coalesce(${to.pages ?? null}::int, pages),
           job = coalesce(${to.job ?? null}, job), due_at = coalesce(${to.dueAt ?? null}::timestamptz, due_at),
           leased_until = null, ended_at = case when ${over} then ${work.now}::timestamptz end
     where id = ${id}::uuid`.execute(work.db);
}

/** Leases what is due to this process for a while: each fax to one process, however many ask. */
export const claimFaxes = (house: House, now: Instant, lease: Duration) =>
  rows<KeptFax>(
    house,
    sql<KeptFax>`
    update fax.sent set leased_until = ${plus(now, lease)}::timestamptz, attempts = attempts + 1
     where id = any(array(
       select id from fax.sent
        where state = 'waiting' and due_at <= ${now}::timestamptz and (leased_until is null or leased_until <= ${now}::timestamptz)
        order by due_at limit 5 for update skip locked))
    returning ${columns}`,
  );

/** Says, before the fax server is asked, that it will be; false when another process has it by now. */
export async function beginHandingOver(house: House, { id, attempts }: KeptFax, until: Instant): Promise<boolean> {
  const begun = await row(
    house,
    sql`
    update fax.sent set state = 'handing-over', leased_until = ${until}::timestamptz
     where id = ${id}::uuid and state = 'waiting' and attempts = ${attempts} returning id`,
  );
  return begun !== undefined;
}

/** What was being handed over when its process was killed. */
export const brokenOff = (house: House, now: Instant) =>
  rows<KeptFax>(
    house,
    sql<KeptFax>`select ${columns} from fax.sent where state = 'handing-over' and leased_until <= ${now}::timestamptz`,
  );
