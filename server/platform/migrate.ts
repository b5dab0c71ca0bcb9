import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { StartRefused } from "./start-refused.ts";

const folder = path.resolve(import.meta.dirname, "../migrations");

export type Migration = { name: string; hash: string; sql: string };

/** All migrations in their order. */
export const migrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name), "utf8");
      return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
    });

/** Brings a database up to date, one process at a time, each migration in a transaction; refuses one that is newer than the program. Returns the names applied. */
export async function migrate(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(7350000)");
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string; hash: string }>(
      "select name, hash from platform.migration order by name",
    );
    const known = migrations();
    refuseStrangers(rows, known);
    const applied = new Set(rows.map((row) => row.name));
    const missing = known.filter((migration) => !applied.has(migration.name));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function refuseStrangers(applied: readonly { name: string; hash: string }[], known: readonly Migration[]): void {
  for (const row of applied) {
    const migration = known.find(({ name }) => name === row.name);
    if (!migration)
      throw new StartRefused(
        `This database was written by a newer Kept (${row.name}). Start that version, or restore a backup made by this one.`,
      );
    if (migration.hash !== row.hash)
      throw new StartRefused(
        `The migration ${row.name} differs from the one this database was made with. Start the version that made it.`,
      );
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into platform.migration (name, hash) values ($1, $2)", [migration.name, migration.hash]);
    await client.query("commit");
  } catch (fault) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name} failed: ${(fault as Error).message}`, { cause: fault });
  }
}
