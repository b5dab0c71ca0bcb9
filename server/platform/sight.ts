import { CompiledQuery, type DatabaseConnection } from "kysely";
import type { Actor } from "@kept/domain/kit/actor.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { openDb, rows, sql, type Db } from "./db.ts";
import type { House } from "./house.ts";
import { refuse } from "./reasons.ts";
import { transact } from "./transact.ts";
import { reading, type Asked, type Work } from "./work.ts";

/** How tables that tell of customers are read by those who see only their own: through views of the schema `own`. */
export type Sight = {
  /** A statement with each such table replaced by its view. */
  readonly through: (statement: string) => string;
  /** Of these ids, those that name something the views do not show; asked where `kept.own` is set. */
  readonly hidden: string;
};

/** Learns from the database which tables have a view of one's own: "own.tickets_ticket" stands for "tickets.ticket". */
export async function readSight(db: ReturnType<typeof openDb>): Promise<Sight> {
  const seen = await rows<{ place: string; view: string; hasId: boolean }>(
    { db },
    sql`
    select n.nspname || '.' || c.relname as place, 'own.' || v.relname as view,
           exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype) as has_id
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname <> 'own'
      join pg_class v on v.relname = n.nspname || '_' || c.relname and v.relkind = 'v'
      join pg_namespace vn on vn.oid = v.relnamespace and vn.nspname = 'own'
     where c.relkind = 'r' order by 1`,
  );
  if (seen.length === 0) throw new Error("the views of one's own customers are missing");
  const views = new Map(seen.map(({ place, view }) => [place, view]));
  const places = new RegExp(`\\b(?:${[...views.keys()].join("|").replaceAll(".", "\\.")})\\b`, "g");
  return {
    through: (statement) => statement.replace(places, (place) => views.get(place) ?? place),
    hidden: seen
      .filter(({ hasId }) => hasId)
      .map(
        ({ place, view }) =>
          `select id from ${place} where id = any($1::uuid[]) and id not in (select id from ${view} where id = any($1::uuid[]))`,
      )
      .join(" union all "),
  };
}

/** Whose customers are all an actor sees; undefined when they see every one. */
export const ownOf = (by: Actor): readonly string[] | undefined => ("own" in by ? by.own : undefined);

/** Reads as whoever asks: at once when they see every customer, else through the views of their own, in a transaction that can only read. */
export function readingAs<T>(house: House, asked: Asked, deed: (work: Work) => Promise<T>): Promise<T> {
  const own = ownOf(asked.by);
  const work = reading(house, asked);
  if (!own) return deed(work);
  return transact(house.db, async (db) => {
    await sql`set transaction read only`.execute(db);
    await seeing(db, own);
    return deed({ ...work, db: throughViews(db, house.sight) });
  });
}

/** Refuses, as if they did not exist, things named in what is sent or answered that an actor does not see. As of the last commit, so that handing over one's own is no secret from oneself. */
export async function refuseHidden(house: House, by: Actor, told: unknown): Promise<void> {
  const own = ownOf(by);
  if (!own) return;
  const ids = idsIn(told);
  const hidden = ids.length > 0 && (await transact(house.db, (db) => hiddenIn(house, db, own, ids)));
  if (hidden && hidden.length > 0) throw refuse("not-found");
}

/** Says nothing more in a refusal than its sentence, where the rest would tell of what an actor does not see. */
export async function withoutHidden(house: House, by: Actor, fault: unknown): Promise<unknown> {
  if (!ownOf(by) || !(fault instanceof Refusal)) return fault;
  return refuseHidden(house, by, fault.more).then(
    () => fault,
    (hidden: unknown) => hidden,
  );
}

/** Of these ids, those that whoever looks after the customers of `own` does not see; within the transaction of the work. */
export async function hiddenFrom(work: Work, own: readonly string[], ids: readonly string[]): Promise<Set<string>> {
  return new Set(await hiddenIn(work.house, work.db, own, ids.flatMap(idsIn)));
}

async function hiddenIn(house: House, db: Db, own: readonly string[], ids: readonly string[]): Promise<string[]> {
  await seeing(db, own);
  const asked = CompiledQuery.raw(house.sight.hidden, [[...ids]]);
  const found = await db.getExecutor().executeQuery<{ id: string }>(asked);
  return found.rows.map(({ id }) => id);
}

const seeing = (db: Db, own: readonly string[]) =>
  sql`select set_config('kept.own', ${own.join(",")}, true)`.execute(db);

/** The id a text names a thing by: "<ticket>#<line>" names the ticket; the text itself where it holds none. */
export const idIn = (written: string): string => idsIn(written)[0] ?? written;

/** Every id written anywhere in a value. */
function idsIn(told: unknown): string[] {
  const written = JSON.stringify(told, (_, value: unknown) => (value instanceof Uint8Array ? undefined : value)) ?? "";
  return [...new Set(written.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi)?.map((id) => id.toLowerCase()))];
}

function throughViews(db: Db, { through }: Sight): Db {
  const executor = db.getExecutor();
  const provideConnection = <T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> =>
    executor.provideConnection((connection) =>
      use({
        executeQuery: (query, ...rest) => connection.executeQuery({ ...query, sql: through(query.sql) }, ...rest),
        streamQuery: (query, ...rest) => connection.streamQuery({ ...query, sql: through(query.sql) }, ...rest),
      }),
    );
  const seen = executor.withConnectionProvider({ provideConnection });
  return { getExecutor: () => seen };
}
