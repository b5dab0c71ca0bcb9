import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { migrate, migrations } from "./migrate.ts";
import { ownServer, stopOwnServer } from "./postgres-launcher.ts";

/** A database for one test file, a clone of the migrated template, with a scratch data folder. */
export type TestDatabase = { connection: pg.ClientConfig; folder: string; drop(): Promise<void> };

/** Clones the template; the server is `KEPT_TEST_DATABASE_URL`, else one embedded PostgreSQL that all test files share. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  const name = `kept_test_${randomUUID().replaceAll("-", "")}`;
  const folder = mkdtempSync(path.join(os.tmpdir(), "kept-test-data-"));
  await onServer(server, async (client) => {
    const template = await madeTemplate(client, server);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    connection: { ...server, database: name },
    folder,
    async drop() {
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the shared test server lives. */
const testServerFolder = path.join(
  os.tmpdir(),
  `kept-tests-${process.getuid?.() ?? 0}-${createHash("sha256")
    .update(import.meta.dirname)
    .digest("hex")
    .slice(0, 8)}`,
);

async function testServer(): Promise<pg.ClientConfig> {
  const url = process.env["KEPT_TEST_DATABASE_URL"];
  if (url) {
    const { hostname, port, username, password, searchParams } = new URL(url);
    return {
      host: searchParams.get("host") ?? hostname,
      port: Number(port || 5432),
      user: username,
      password: decodeURIComponent(password),
    };
  }
  mkdirSync(testServerFolder, { recursive: true });
  return alone(
    async () =>
      (
        await ownServer(testServerFolder, [
          "-c",
          "fsync=off",
          "-c",
          "full_page_writes=off",
          "-c",
          "synchronous_commit=off",
        ])
      ).connection,
  );
}

/** Whether the shared test server has been started and not stopped. */
export const testServerIsUp = (): boolean => existsSync(path.join(testServerFolder, "postgres", "postmaster.pid"));

/** Stops the shared test server, if it runs, and clears its folder away. */
export async function stopTestServer(): Promise<void> {
  await stopOwnServer(testServerFolder);
  rmSync(testServerFolder, { recursive: true, force: true });
}

/** One process at a time starts the server; a lock older than a minute was left by a killed one. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = path.join(testServerFolder, "starting");
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch {
      if (tries > 1_200) rmSync(lock, { force: true });
      await wait(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The template of these very migrations, made by whoever comes first. */
async function madeTemplate(client: pg.Client, server: pg.ClientConfig): Promise<string> {
  const hash = createHash("sha256")
    .update(
      migrations()
        .map((migration) => migration.hash)
        .join(),
    )
    .digest("hex");
  const name = `kept_template_${hash.slice(0, 12)}`;
  await client.query("select pg_advisory_lock(7350099)");
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate({ ...server, database: draft });
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.query("select pg_advisory_unlock(7350099)");
  }
}

async function onServer<T>(server: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
