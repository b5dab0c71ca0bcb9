import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

export type Sample = {
  state: "loading" | "loaded" | "broken-off";
  share: number;
  people: string[];
  customers: string[];
  brought: Brought | null;
};

/** What was set up for the sample beside its people and customers. */
export type Brought = { phoneSource: string; line: string; mailbox: string; fax: string; extensions: string[] };

/** The sample as it stands; undefined when there is none. */
export const sampleRow = (work: Pick<Work, "db">) =>
  row<Sample>(work, sql<Sample>`select state, share, people, customers, brought from app.sample`);

/** Notes that the sample is to be loaded; false when one is there already. */
export async function insertSample(work: Work): Promise<boolean> {
  const made = await rows(
    work,
    sql`insert into app.sample (state, asked_at) values ('loading', ${work.now}) on conflict do nothing returning state`,
  );
  return made.length > 0;
}

/** Writes how far the sample is, and whose people and customers it brought. */
export const writeSample = (work: Pick<Work, "db">, sample: Sample) =>
  sql`update app.sample
         set state = ${sample.state}, share = ${sample.share}, people = ${sample.people}::uuid[], customers = ${sample.customers}::uuid[],
             brought = ${sample.brought && JSON.stringify(sample.brought)}::jsonb`.execute(work.db);

/** Forgets that there was a sample. */
export const deleteSample = (work: Work) => sql`delete from app.sample`.execute(work.db);

/** The company's name, and whether its hotline's hours were settled. */
export async function companyRow(work: Pick<Work, "db">): Promise<{ name: string; hoursSettled: boolean }> {
  const found = await row<{ name: string; hoursSettled: boolean }>(
    work,
    sql`select name, hours_settled from app.company`,
  );
  return found ?? { name: "", hoursSettled: false };
}

/** Names the company, or settles the hours. */
export const writeCompany = (work: Work, company: { name: string; hoursSettled: boolean }) =>
  sql`update app.company set name = ${company.name}, hours_settled = ${company.hoursSettled}`.execute(work.db);

/** What is there besides the sample: calendars made or changed by people, others who work here, customers, finished calls or tickets. */
export async function whatIsThere(work: Work, sample: Pick<Sample, "people" | "customers">) {
  const there = await row<{ calendars: number; people: number; customers: number; calls: number }>(
    work,
    sql`
    select (select count(*)::int from calendar.calendar_version where made_by is not null) as calendars,
           (select count(*)::int from staff.person where left_at is null and not id = any(${sample.people}::uuid[])) as people,
           (select count(*)::int from customers.customer where not id = any(${sample.customers}::uuid[])) as customers,
           (select count(*)::int from intake.call
             where finished_at is not null and not coalesce(operator_id = any(${sample.people}::uuid[]), false)) as calls`,
  );
  if (!there) throw new Error("a count gave no row");
  return there;
}

/** Something real that came to stand beside the sample: a customer, else a call or a message by a channel that is not the sample's. */
export const realBeside = (work: Work, { customers, brought }: Pick<Sample, "customers" | "brought">) =>
  row<{ name: string }>(
    work,
    sql<{ name: string }>`
    select name from (
      (select 1 as place, name from customers.customer where not id = any(${customers}::uuid[]) order by id limit 1)
      union all
      (select 2, coalesce(nullif(subject, ''), nullif(sender_name, ''), sender_address) from arrivals.arrival
        where not source = any(${sourcesOf(brought)}::text[]) order by received_at limit 1)
      union all
      (select 3, coalesce(from_name, from_number) from phone.call
        where source_id is distinct from ${brought?.phoneSource ?? null}::uuid order by begun_at limit 1)
    ) beside order by place limit 1`,
  );

/** How arrivals name the sample's channels. */
const sourcesOf = (brought: Brought | null): string[] =>
  brought ? [brought.mailbox, brought.fax, `phone:${brought.phoneSource}`] : [];

/** Takes out everything that happened to the sample's customers, and its people. What the audit says stays. */
export async function emptyOfSample(work: Work, sample: Sample): Promise<void> {
  await sql`
    delete from platform.timer t
     using (select id from promises.promise union all select id from tickets.ticket union all select id from intake.call
            union all select id from feedback.call_back union all select id from dispatch.obstacle
            union all select id from customers.customer union all select id from arrivals.arrival
            union all select id from phone.call union all select unnest(${sample.people}::uuid[])) gone
     where position(gone.id::text in t.key) > 0`.execute(work.db);
  await sql`
    truncate intake.call, feedback.call_back, feedback.complaint, dispatch.obstacle, tickets.ticket, promises.promise,
             notices.notice, notices.subject, arrivals.arrival, phone.call, phone.event, mail.message,
             customers.customer cascade`.execute(work.db);
  await sql`select setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false)
              from pg_sequences where schemaname = 'tickets' and sequencename like 'number\\_%'`.execute(work.db);
  if (sample.brought) await takeChannelsOut(work, sample.brought);
  await takePeopleOut(work, sample.people);
}

async function takeChannelsOut(work: Work, { phoneSource, line, mailbox, fax, extensions }: Brought): Promise<void> {
  await sql`delete from phone.secret where source_id = ${phoneSource}::uuid`.execute(work.db);
  await sql`delete from phone.source where id = ${phoneSource}::uuid`.execute(work.db);
  await sql`delete from phone.line where id = ${line}::uuid`.execute(work.db);
  await sql`delete from phone.extension where value = any(${extensions}::text[])`.execute(work.db);
  await sql`delete from mail.sending where mailbox_id = ${mailbox}::uuid`.execute(work.db);
  await sql`delete from mail.look where mailbox_id = ${mailbox}::uuid`.execute(work.db);
  await sql`delete from mail.mailbox where id = ${mailbox}::uuid`.execute(work.db);
  await sql`delete from arrivals.source where id = ${fax}::uuid`.execute(work.db);
}

/** Deletes people; whatever names them lets go of them, or goes with them where it cannot be without. */
async function takePeopleOut(work: Work, people: readonly string[]): Promise<void> {
  const naming = await rows<{ place: string; named: string; needed: boolean }>(
    work,
    sql`
    select c.conrelid::regclass::text as place, a.attname as named, a.attnotnull as needed
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'staff.person'::regclass order by 1, 2`,
  );
  for (const { place, named, needed } of naming) {
    const those = sql`${sql.ref(named)} = any(${[...people]}::uuid[])`;
    if (needed) await sql`delete from ${sql.table(place)} where ${those}`.execute(work.db);
    else await sql`update ${sql.table(place)} set ${sql.ref(named)} = null where ${those}`.execute(work.db);
  }
  await sql`delete from staff.person where id = any(${[...people]}::uuid[])`.execute(work.db);
}
