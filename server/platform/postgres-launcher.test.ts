import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { isHeld } from "./data-folder.ts";
import { joinPostgres, ownServer, startPostgres, stopOwnServer } from "./postgres-launcher.ts";

const data = mkdtempSync(path.join(os.tmpdir(), "kept-launcher-"));
const cluster = path.join(data, "postgres");
const settings = { data, databaseUrl: undefined };
const postmaster = () => Number(readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
after(async () => {
  await stopOwnServer(data);
  rmSync(data, { recursive: true, force: true });
});

async function ask(connection: pg.PoolConfig, sql: string): Promise<unknown> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test("starts durable, in UTF-8, and finds Chinese trigrams", async () => {
  const own = await startPostgres(settings);
  assert.equal(await ask(own.connection, "select current_setting('fsync') as answer"), "on");
  assert.equal(await ask(own.connection, "select current_setting('listen_addresses') as answer"), "");
  await ask(own.connection, "create extension pg_trgm");
  assert.equal(await ask(own.connection, "select cardinality(show_trgm('電源'))::int as answer"), 3);
  await ask(own.connection, "create table kept as select 1 as fact");
  await own.stop();
  assert.throws(postmaster, /ENOENT/);
});

test("a second Kept on the same data is refused, a command may join", async () => {
  const own = await startPostgres(settings);
  assert.equal(isHeld(data), true);
  await assert.rejects(startPostgres(settings), /in use by another Kept/);
  const joined = await joinPostgres(settings);
  await joined.stop();
  assert.equal(await ask(own.connection, "select fact as answer from kept"), 1);
  await own.stop();
  assert.equal(isHeld(data), false);
});

test("the database of a killed Kept is taken over", async () => {
  await ownServer(data);
  const survivor = postmaster();
  const own = await startPostgres(settings);
  assert.equal(postmaster(), survivor);
  await own.stop();
});

test("a killed database is started again and has kept what was committed", async () => {
  const own = await ownServer(data);
  await ask(own.connection, "insert into kept values (2)");
  process.kill(postmaster(), "SIGKILL");
  const next = await startPostgres(settings);
  assert.equal(await ask(next.connection, "select count(*)::int as answer from kept"), 2);
  await next.stop();
});

test("what a crash left behind does not stop a start: a lock of the dead, a number now another's", async () => {
  writeFileSync(path.join(data, "kept.lock"), `${process.pid} 1\n`);
  writeFileSync(path.join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n0\n5432\n\n`);
  const own = await startPostgres(settings);
  assert.equal(await ask(own.connection, "select 1 as answer"), 1);
  await own.stop();
});

test("a database that cannot be reached, or a folder that cannot be written, is refused in a plain sentence", async () => {
  const nowhere = { data, databaseUrl: "postgres://kept@127.0.0.1:1/kept" };
  await assert.rejects(startPostgres(nowhere), /127\.0\.0\.1:1 cannot be reached.*Check DATABASE_URL/);
  await assert.rejects(
    startPostgres({ data: path.join(data, "postgres.log", "x"), databaseUrl: undefined }),
    /cannot be written to/,
  );
});
