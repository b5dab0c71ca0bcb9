import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../platform/test-database.ts";

/** Tables that tell nothing of a customer, or are read by no endpoint; whoever adds to them says so here. */
const tellNothing = [
  // Laws, lists, people and settings of the house.
  /^(app|calendar|charter|macros|staff)\./,
  /^(automation\.rule|dispatch\.figures|customers\.load_columns)$/,
  /^(arrivals\.source|mail\.(look|mailbox|sending|sign_in|signature)|webhooks\.hook)$/,
  /^phone\.(extension|line|presence|secret|source)$/,
  /^tickets\.(field|reply|tag_change|view)$/,
  /^notices\.(device|preference|push_key)$/,
  // Read by the house alone.
  /^platform\.(idempotency|live_event|migration|outbox|simulated_time|timer)$/,
  /^(mail\.taken|notices\.push)$/,
];

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

const relations = async (kind: "r" | "v") => {
  const { rows } = await client.query<{ place: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as place,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by 1) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = $1 and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public') order by 1`,
    [kind],
  );
  return new Map(rows.map(({ place, columns }) => [place, columns]));
};

test("every table is read through a view of one's own, or tells nothing of customers", async () => {
  const [tables, views] = [await relations("r"), await relations("v")];
  assert.ok(tables.size > 80, `only ${tables.size} tables were found`);
  const unseen: string[] = [];
  for (const place of tables.keys()) {
    const free = tellNothing.some((pattern) => pattern.test(place));
    if (free === views.has(`own.${place.replace(".", "_")}`)) unseen.push(place);
  }
  assert.deepEqual(
    unseen,
    [],
    "give each a view in the migration of one's own customers, or say above why it needs none",
  );
});

test("each view has the columns of its table", async () => {
  const [tables, views] = [await relations("r"), await relations("v")];
  const places = new Map([...tables.keys()].map((place) => [`own.${place.replace(".", "_")}`, place]));
  assert.ok(views.size > 40, `only ${views.size} views were found`);
  for (const [view, columns] of views) assert.deepEqual(columns, tables.get(places.get(view) ?? ""), view);
});
