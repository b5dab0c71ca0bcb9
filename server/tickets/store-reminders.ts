import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Reminder } from "@kept/domain/tickets/reminder.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A reminder as it is kept. */
export type KeptReminder = Omit<Reminder, "insteadOf"> & { fromTicketId: string | null };

const kept =
  sql.raw(`r.id, r.ticket_id, t.number, t.customer_name, r.person_id, p.name as person_name, r.at, r.text, r.done_at,
  r.from_ticket_id, (select f.number from tickets.ticket f where f.id = r.from_ticket_id) as from_number
  from tickets.reminder r join tickets.ticket t on t.id = r.ticket_id join staff.person p on p.id = r.person_id`);

/** The reminders of these people that are not done, on one ticket where given, the earliest first. */
export const openReminders = (work: Work, personIds: readonly string[], ticketId: string | undefined) =>
  rows<KeptReminder>(
    work,
    sql`
    select ${kept}
     where r.done_at is null and r.person_id = any(${personIds}::uuid[])
       and (${ticketId ?? null}::uuid is null or r.ticket_id = ${ticketId ?? null}::uuid)
     order by r.at, r.id limit 500`,
  );

/** One reminder. */
export const reminderById = (work: Work, id: string) =>
  row<KeptReminder>(work, sql`select ${kept} where r.id = ${id}::uuid for update of r`);

/** Writes a new reminder. */
export async function insertReminder(
  work: Work,
  reminder: { id: string; ticketId: string; personId: string; at: Instant; text: string },
): Promise<void> {
  await sql`
    insert into tickets.reminder (id, ticket_id, person_id, at, text, made_at)
    values (${reminder.id}, ${reminder.ticketId}::uuid, ${reminder.personId}::uuid, ${reminder.at}, ${reminder.text},
            ${work.now})`.execute(work.db);
}

/** Writes a reminder anew: when, what, and whether it is done. */
export async function updateReminder(
  work: Work,
  id: string,
  facts: { at: Instant; text: string; doneAt: Instant | null },
): Promise<void> {
  await sql`
    update tickets.reminder
       set at = ${facts.at}, text = ${facts.text}, done_at = ${facts.doneAt}::timestamptz,
           done_by_name = ${facts.doneAt ? work.by.name : null}
     where id = ${id}::uuid`.execute(work.db);
}

/** Deletes a reminder. */
export async function deleteReminder(work: Work, id: string): Promise<void> {
  await sql`delete from tickets.reminder where id = ${id}::uuid`.execute(work.db);
}
