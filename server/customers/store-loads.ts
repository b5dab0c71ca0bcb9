import type { Decision, Finding, FindingKind, Load } from "@kept/domain/customers/load-api.ts";
import type { Mapping } from "@kept/domain/customers/load-columns.ts";
import type { RowFault } from "@kept/domain/customers/load-faults.ts";
import type { LoadRow } from "@kept/domain/customers/load-rows.ts";
import type { Difference } from "@kept/domain/customers/load-wishes.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A file on its way in, without its cells. */
export type LoadHead = Omit<Load, "counts" | "errors" | "toDo" | "done"> & { headLine: number };

/** One customer in a file: its lines, what it is, what becomes of it, and what was made of it. */
export type LoadCustomer = {
  place: number;
  row: number;
  name: string;
  kind: FindingKind;
  decision: Decision;
  knownId: string | null;
  lines: LoadRow[];
  errors: RowFault[];
  differences: Difference[];
};

const shape = sql`
  select id, file_name, made_at, by_name, state, headings, samples, head_line, columns, remembered, sales_owner_id,
         service_owner_id, rows
    from customers.load`;

export const loadHead = (work: Work, id: string) => row<LoadHead>(work, sql`${shape} where id = ${id}`);

/** The file held against others until the transaction ends. */
export const loadHeld = (work: Work, id: string) => row<LoadHead>(work, sql`${shape} where id = ${id} for update`);

/** The last twenty that were begun, newest first. */
export const latestLoads = (work: Work) =>
  rows<LoadHead>(work, sql`${shape} where state <> 'read' order by made_at desc, id desc limit 20`);

export const cellsOf = async (work: Work, id: string): Promise<string[][]> =>
  (await row<{ cells: string[][] | null }>(work, sql`select cells from customers.load where id = ${id}`))?.cells ?? [];

export type Tally = { kind: FindingKind; decision: Decision; done: boolean; customers: number; errors: number };

/** How many customers of a file are what, and what becomes of them. */
export const tallyOf = (work: Work, id: string) =>
  rows<Tally>(
    work,
    sql`select kind, decision, done, count(*)::int as customers, sum(jsonb_array_length(errors))::int as errors
          from customers.load_customer where load_id = ${id} group by kind, decision, done`,
  );

/** Puts a file down that was just read. Files that were only looked at are dropped after a day, the others after thirty. */
export async function insertLoad(work: Work, load: LoadHead, cells: readonly string[][]): Promise<void> {
  await sql`
    delete from customers.load
     where made_at < ${work.now}::timestamptz - case when state = 'read' then interval '1 day' else interval '30 days' end`.execute(
    work.db,
  );
  await sql`
    insert into customers.load (id, file_name, made_at, by_id, by_name, state, headings, samples, head_line, cells, columns, remembered,
                                sales_owner_id, service_owner_id)
    values (${load.id}, ${load.fileName}, ${load.madeAt}, ${work.by.id}, ${load.byName}, ${load.state}, ${load.headings}::text[],
            ${JSON.stringify(load.samples)}::jsonb, ${load.headLine}, ${JSON.stringify(cells)}::jsonb, ${JSON.stringify(load.columns)}::jsonb,
            ${load.remembered}, ${load.salesOwnerId}, ${load.serviceOwnerId})`.execute(work.db);
}

/** Writes what the columns of a file mean. */
export async function updateColumns(work: Work, load: LoadHead): Promise<void> {
  await sql`
    update customers.load
       set columns = ${JSON.stringify(load.columns)}::jsonb, remembered = ${load.remembered}, sales_owner_id = ${load.salesOwnerId},
           service_owner_id = ${load.serviceOwnerId}
     where id = ${load.id}`.execute(work.db);
}

/** Says how far a file is; its cells are forgotten once it is taken back. */
export async function updateState(work: Work, id: string, state: Load["state"]): Promise<void> {
  await sql`
    update customers.load set state = ${state}, cells = case when ${state} = 'undone' then null else cells end
     where id = ${id}`.execute(work.db);
}

export async function removeLoad(work: Work, id: string): Promise<void> {
  await sql`delete from customers.load where id = ${id}`.execute(work.db);
}

/** Writes anew what is in a file. */
export async function writeLoadCustomers(work: Work, id: string, rowCount: number, all: LoadCustomer[]): Promise<void> {
  await sql`delete from customers.load_customer where load_id = ${id}`.execute(work.db);
  await sql`update customers.load set rows = ${rowCount} where id = ${id}`.execute(work.db);
  for (let at = 0; at < all.length; at += 2_000)
    await sql`
      insert into customers.load_customer (load_id, place, row, name, kind, decision, known_id, lines, errors, differences, done)
      select ${id}, c.place, c.row, c.name, c.kind, c.decision, c."knownId", c.lines, c.errors, c.differences, c.decision = 'skip'
        from jsonb_to_recordset(${JSON.stringify(all.slice(at, at + 2_000))}::jsonb) as c(
          place int, row int, name text, kind text, decision text, "knownId" uuid, lines jsonb, errors jsonb, differences jsonb)`.execute(
      work.db,
    );
}

/** The customers of a file that are of a kind, by place. */
export const findingRows = (work: Work, id: string, kind: FindingKind, after: number, limit: number) =>
  rows<Omit<Finding, "errors" | "differences"> & { errors: RowFault[]; differences: Difference[] }>(
    work,
    sql`
      select l.place, l.row, l.name, l.kind, l.decision, l.errors, l.differences,
             case when c.id is null then null else jsonb_build_object('id', c.id, 'name', c.name, 'code', c.code) end as known
        from customers.load_customer l left join customers.customer c on c.id = l.known_id
       where l.load_id = ${id} and l.kind = ${kind} and l.place > ${after} order by l.place limit ${limit}`,
  );

/** Says what becomes of one customer of a file, or of all that are likely there. */
export async function writeDecision(work: Work, id: string, decision: Decision, place: number | null): Promise<void> {
  await sql`
    update customers.load_customer set decision = ${decision}, done = (${decision} = 'skip')
     where load_id = ${id} and kind in ('likely', 'differs', 'fresh')
       and ${place === null ? sql`kind = 'likely'` : sql`place = ${place}`}
       and not (${decision} = 'new' and kind = 'differs') and not (${decision} = 'merge' and known_id is null)`.execute(
    work.db,
  );
}

/** The next customers of a file that are still to be brought in. */
export const nextToDo = (work: Work, id: string, limit: number) =>
  rows<Pick<LoadCustomer, "place" | "decision" | "knownId" | "lines" | "kind">>(
    work,
    sql`select place, decision, known_id, lines, kind from customers.load_customer
         where load_id = ${id} and not done order by place limit ${limit}`,
  );

/** Puts down what was made of customers of a file. */
export async function writeMade(
  work: Work,
  id: string,
  all: readonly { place: number; made: unknown }[],
): Promise<void> {
  await sql`
    update customers.load_customer l set done = true, made = m.made
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as m(place int, made jsonb)
     where l.load_id = ${id} and l.place = m.place`.execute(work.db);
}

/** What was made of the customers of a file, the last first. */
export const madeOf = <Made>(work: Work, id: string) =>
  rows<{ place: number; name: string; made: Made }>(
    work,
    sql`select place, name, made from customers.load_customer where load_id = ${id} and made is not null order by place desc`,
  );

/** Forgets what the lines of a file say, once it is taken back. */
export async function forgetMade(work: Work, id: string): Promise<void> {
  await sql`
    update customers.load_customer set made = null, lines = '[]', differences = '[]' where load_id = ${id}`.execute(
    work.db,
  );
}

export type Remembered = { columns: Mapping; salesOwnerId: string | null; serviceOwnerId: string | null };

export const rememberedColumns = (work: Work, headings: string) =>
  row<Remembered>(
    work,
    sql`select columns, sales_owner_id, service_owner_id from customers.load_columns where headings = ${headings}`,
  );

export async function rememberColumns(work: Work, headings: string, said: Remembered): Promise<void> {
  await sql`
    insert into customers.load_columns (headings, columns, sales_owner_id, service_owner_id, at)
    values (${headings}, ${JSON.stringify(said.columns)}::jsonb, ${said.salesOwnerId}, ${said.serviceOwnerId}, ${work.now})
    on conflict (headings) do update
      set columns = excluded.columns, sales_owner_id = excluded.sales_owner_id, service_owner_id = excluded.service_owner_id,
          at = excluded.at`.execute(work.db);
}

/** Which customers have these codes, or the same digits with zeros in front; or these cores of names. */
export const knownByWords = (work: Work, codes: readonly string[], bare: readonly string[], cores: readonly string[]) =>
  rows<{ id: string; name: string; code: string; core: string }>(
    work,
    sql`
      select id, name, code, core from customers.customer where code = any(${codes}::text[])
      union select id, name, code, core from customers.customer where core <> '' and core = any(${cores}::text[])
      ${bare.length === 0 ? sql`` : sql`union select id, name, code, core from customers.customer where code ~ '^0[0-9]+$' and ltrim(code, '0') = any(${bare}::text[])`}`,
  );
