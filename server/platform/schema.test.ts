import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import pg from "pg";
import { migrate } from "./migrate.ts";
import { schemaText } from "./schema-text.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

const committed = path.resolve(import.meta.dirname, "../schema.sql");
let database: TestDatabase;
let client: pg.Client;

before(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.connection);
  await client.connect();
});

after(async () => {
  await client.end();
  await database.drop();
});

test("the committed schema is what the migrations make", async () => {
  assert.equal(
    await schemaText(client),
    readFileSync(committed, "utf8"),
    "server/schema.sql is not what the migrations make: run node server/platform/schema-write.ts and read the difference",
  );
});

test("no view reads one table alone, as PostgreSQL 15 and 18 write such a one differently", async () => {
  const { rows } = await client.query<{ name: string; said: string }>(
    "select schemaname || '.' || viewname as name, pg_get_viewdef(format('%I.%I', schemaname, viewname)::regclass) as said from pg_views where schemaname not in ('pg_catalog', 'information_schema')",
  );
  assert.ok(rows.length > 40, "the views are gone");
  assert.deepEqual(
    rows.filter(({ said }) => /^ SELECT \w+,/.test(said)).map(({ name }) => name),
    [],
    "join own.people(), which costs nothing",
  );
});

test("migrating again changes nothing", async () => {
  assert.deepEqual(await migrate(database.connection), []);
});

test("a changed column, index or constraint shows", async () => {
  const before = await schemaText(client);
  await client.query("begin");
  await client.query("alter table platform.migration add column more int not null default 1 check (more > 0)");
  await client.query("create index on platform.migration (more)");
  const lines = (await schemaText(client)).split("\n").filter((line) => !before.includes(line));
  await client.query("rollback");
  assert.deepEqual(lines, [
    "  more integer default 1 not null,",
    "  constraint migration_more_check CHECK ((more > 0)),",
    "CREATE INDEX migration_more_idx ON platform.migration USING btree (more);",
  ]);
});

test("a database newer than the program is refused in a plain sentence", async () => {
  await client.query("insert into platform.migration (name, hash) values ('9999-from-tomorrow.sql', '')");
  await assert.rejects(migrate(database.connection), /written by a newer Kept \(9999-from-tomorrow\.sql\)/);
  await client.query("delete from platform.migration where name = '9999-from-tomorrow.sql'");
});
