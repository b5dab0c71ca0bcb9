import { CamelCasePlugin, Kysely, PostgresDialect, type RawBuilder } from "kysely";
import pg from "pg";
import { ConnectionThatPrepares } from "./connection.ts";
import type { Work } from "./work.ts";

export { sql } from "kysely";

/** The database, or a transaction on it. Tables are named in SQL, so no table type is needed. */
export type Db = Pick<Kysely<unknown>, "getExecutor">;

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instantFrom);
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** A pool of connections whose rows carry moments as `Instant`, days as text and big integers as numbers. */
export function openPool(connection: pg.PoolConfig, size: number): pg.Pool {
  return new pg.Pool({
    ...connection,
    Client: ConnectionThatPrepares,
    pipeline: true,
    types,
    max: size,
    connectionTimeoutMillis: 10_000,
    options: "-c TimeZone=UTC -c DateStyle=ISO",
    application_name: "kept",
  });
}

/** The query builder over a pool; column names come back in camelCase, keys inside jsonb untouched. */
export const openDb = (pool: pg.Pool): Kysely<unknown> =>
  new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });

/** All rows of a query. */
export const rows = async <Row>(work: Pick<Work, "db">, query: RawBuilder<Row>): Promise<Row[]> =>
  (await query.execute(work.db)).rows;

/** The first row of a query, or undefined. */
export const row = async <Row>(work: Pick<Work, "db">, query: RawBuilder<Row>): Promise<Row | undefined> =>
  (await query.execute(work.db)).rows[0];

/** "2026-03-01 08:00:00.12+00" as PostgreSQL writes it in UTC, as an `Instant`. */
function instantFrom(text: string): string {
  return new Date(`${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, "Z")}`).toISOString();
}
