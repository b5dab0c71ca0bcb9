import type { Field, FieldFacts, FieldValue, FieldValues } from "@kept/domain/tickets/field.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import { newId, type Work } from "../platform/work.ts";

type Kept = Pick<Field, "id" | "place" | "retiredAt" | "version"> & { facts: FieldFacts };

const columns = sql.raw("id, facts, place, retired_at, version");
const whole = ({ facts, ...rest }: Kept): Field => ({ ...facts, ...rest });
const first = (found: Kept | undefined) => found && whole(found);

/** All fields in their order, retired ones last. */
export const allFields = async (work: Work): Promise<Field[]> =>
  (await rows<Kept>(work, sql`select ${columns} from tickets.field order by retired_at is not null, place, id`)).map(
    whole,
  );

/** Writes a new field behind all others. */
export const insertField = async (work: Work, facts: FieldFacts): Promise<Field | undefined> =>
  first(
    await row<Kept>(
      work,
      sql`
      insert into tickets.field (id, facts, place, made_at)
      select ${newId(work)}, ${JSON.stringify(facts)}::jsonb, coalesce(max(place), 0) + 1, ${work.now} from tickets.field
      returning ${columns}`,
    ),
  );

/** Writes a field anew; undefined when someone changed it meanwhile. */
export const updateField = async (work: Work, id: string, version: number, facts: FieldFacts) =>
  first(
    await row<Kept>(
      work,
      sql`
      update tickets.field set facts = ${JSON.stringify(facts)}::jsonb, version = version + 1
       where id = ${id}::uuid and version = ${version} returning ${columns}`,
    ),
  );

/** Retires a field, or takes it into use again; undefined when there is none. */
export const writeRetirement = async (work: Work, id: string, at: Instant | null) =>
  first(
    await row<Kept>(
      work,
      sql`
      update tickets.field set retired_at = ${at}::timestamptz, version = version + 1
       where id = ${id}::uuid returning ${columns}`,
    ),
  );

/** Puts fields in an order. */
export async function writeOrder(work: Work, ids: readonly string[]): Promise<void> {
  await sql`
    update tickets.field f set place = o.place
      from unnest(${[...ids]}::uuid[]) with ordinality as o(id, place) where f.id = o.id`.execute(work.db);
}

/** Whether anybody filled a field in. */
export const isFilledIn = async (work: Work, id: string): Promise<boolean> =>
  (await row(work, sql`select 1 as one from tickets.field_value where field_id = ${id}::uuid limit 1`)) !== undefined;

/** What is filled in on some tickets, by ticket. */
export async function valuesOn(work: Work, ticketIds: readonly string[]): Promise<Map<string, FieldValues>> {
  const found = await rows<{ ticketId: string; fieldId: string; value: FieldValue }>(
    work,
    sql`select ticket_id, field_id, value from tickets.field_value where ticket_id = any(${[...ticketIds]}::uuid[])`,
  );
  const byTicket = Map.groupBy(found, ({ ticketId }) => ticketId);
  return new Map(
    [...byTicket].map(([id, all]) => [id, Object.fromEntries(all.map(({ fieldId, value }) => [fieldId, value]))]),
  );
}

/** Fills a field of a ticket in; null empties it. */
export async function writeValue(work: Work, ticketId: string, fieldId: string, value: FieldValue | null) {
  if (value === null)
    await sql`delete from tickets.field_value where ticket_id = ${ticketId}::uuid and field_id = ${fieldId}::uuid`.execute(
      work.db,
    );
  else
    await sql`
      insert into tickets.field_value (ticket_id, field_id, value)
      values (${ticketId}::uuid, ${fieldId}::uuid, ${JSON.stringify(value)}::jsonb)
      on conflict (ticket_id, field_id) do update set value = excluded.value`.execute(work.db);
}
