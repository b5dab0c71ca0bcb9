import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { minute, plus } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { busyCustomers } from "../story/busy-customers.ts";
import { castPassword } from "../story/cast.ts";
import { raiseStage, tellStory, type Stage } from "../story/story.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { transact } from "../platform/transact.ts";
import { rows, sql } from "../platform/db.ts";

type Parameter = { name: string; in: "path" | "query"; required: boolean; schema: Record<string, unknown> };
type Operation = { operationId: string; "x-kept-may": unknown; parameters: Parameter[] };

let house: TestHouse;
let url: string;
let stage: Stage;
let operations: (Operation & { path: string })[];
let writing: (Operation & { path: string; method: string })[];
/** Somebody with every right there is, who sees only the customers of their own; and an administrator. */
let own: Record<string, string>;
let admin: Record<string, string>;
/** Ids and names of what belongs to customers of others; of each table the newest few. */
let ids: Map<string, string[]>;
let marks: string[];

before(async () => {
  const mail = { KEPT_SMTP_URL: "smtp://127.0.0.1:1", KEPT_MAIL_FROM: "Kept <kept@nuoting.example>" };
  house = await testHouse({ ...mail, KEPT_FAX_SENDFAX: "/usr/bin/sendfax" });
  url = await house.listen();
  stage = await raiseStage(house.house, { password: castPassword });
  await tellStory(house.house, stage, { days: 3, until: plus(house.now, 3 * 1_440 * minute), living: true });
  await busyCustomers(house.house, stage, url);
  await house.advance(minute);
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  operations = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ ...get, path }] : []));
  writing = Object.entries(document.paths).flatMap(([path, { get: _get, ...rest }]) =>
    Object.entries(rest).map(([method, one]) => ({ ...one, path, method: method.toUpperCase() })),
  );
  admin = await sessionOf("tang");
  own = await everyRightButOwn();
  await learnHidden();
});
after(() => house.close());

test("no endpoint that reads tells anything of another's customer, whatever it is asked for", async () => {
  const told: string[] = [];
  const broken: string[] = [];
  const proving = new Set<string>();
  let asked = 0;
  for (const operation of operations.filter(({ path }) => path !== "/api/live"))
    for (const address of addresses(operation)) {
      const mine = await ask(address, own);
      if (mine.status >= 500) broken.push(`${address}: ${mine.status}`);
      for (const mark of marks.filter((one) => mine.text.includes(one) && !address.includes(one)))
        told.push(`${address}: ${mark}`);
      if (!proving.has(operation.operationId) && tells(await ask(address, admin))) proving.add(operation.operationId);
      asked++;
    }
  assert.deepEqual(broken, []);
  assert.deepEqual(told, []);
  assert.ok(operations.length > 90 && asked > 1_000, `${operations.length} endpoints were asked ${asked} times`);
  assert.ok(proving.size >= 35, `only these would have told an administrator: ${[...proving].join(", ")}`);
});

test("no endpoint that writes does anything to what belongs to another's customer", async () => {
  const done: string[] = [];
  let asked = 0;
  for (const { method, path, parameters } of writing)
    for (const id of parameters.some(({ name }) => name === "id") ? someOfEach() : []) {
      const answer = await fetch(`${url}${path.replaceAll(/\{\w+\}/g, id)}`, {
        method,
        headers: { ...own, origin: url, "content-type": "application/json" },
        body: JSON.stringify(bodyFor(id)),
      });
      if (![400, 403, 404, 406, 422].includes(answer.status)) done.push(`${method} ${path} ${id}: ${answer.status}`);
      asked++;
    }
  assert.deepEqual(done, []);
  assert.ok(asked > 500, `only ${asked} were asked`);
});

test("one's own customers are there as before", async () => {
  const { morningstar } = stage.firms;
  assert.equal((await ask(`/api/customers/${morningstar.id}`, own)).status, 200);
  const mine = await ask(`/api/tickets?customerId=${stage.firms.haihe.id}`, own);
  assert.match(mine.text, /海河化工/);
  assert.match((await ask("/api/customer-matches?text=陳怡", own)).text, /晨星紡織/);
  assert.match((await ask("/api/promises", own)).text, /晨星紡織|海河化工|清禾食品/);
});

test("the live line says what kind of thing changed, and not which", async () => {
  const stop = new AbortController();
  const line = await fetch(`${url}/api/live`, { headers: own, signal: stop.signal });
  const reader = (line.body as ReadableStream<Uint8Array>).getReader();
  const words = new TextDecoder();
  const id = ids.get("tickets.ticket")?.[0] ?? "";
  await askInHouse(house.house, stage.people.wang, ticketsApi.note, { id, text: "still beeping" });
  let heard = "";
  while (!heard.includes('"tickets"')) heard += words.decode((await reader.read()).value);
  assert.match(heard, /"resource":"tickets","id":null/);
  assert.ok(!heard.includes(id));
  stop.abort();
});

/** A body that fits one endpoint or another. */
const bodyFor = (id: string) => ({
  ...{ version: 1, text: "x", why: "x", reason: "x", outcome: "satisfied", toId: id, side: "sales", on: "2026-03-05" },
});

const someOfEach = () => [...ids].flatMap(([place, some]) => (/_|letter|audit/.test(place) ? [] : some.slice(0, 1)));

/** What an endpoint can be asked that may lead to another's customer: every hidden id in its path, every hidden id or name in its query. */
function addresses({ path, parameters }: Operation & { path: string }): string[] {
  const anything = [...ids.values()].flatMap((some) => some.slice(0, 2));
  const inPath = parameters.filter((one) => one.in === "path");
  const needed = parameters.filter((one) => one.in === "query" && one.required);
  const filled = (one: Parameter, id: string) => (one.schema["format"] === "uuid" ? id : (valuesOf(one)[0] ?? id));
  const bases = inPath.some(({ schema }) => schema["format"] === "uuid")
    ? anything.map((id) =>
        inPath.reduce(
          (so, one, place) =>
            so.replace(`{${one.name}}`, place === 0 ? id : filled(one, ids.get("files.file")?.[0] ?? id)),
          path,
        ),
      )
    : [inPath.reduce((so, one) => so.replace(`{${one.name}}`, valuesOf(one)[0] ?? "2026"), path)];
  const must = needed.map((one) => [one.name, valuesOf(one)[0] ?? "1"] as const);
  const queries = parameters
    .filter((one) => one.in === "query")
    .flatMap((one) =>
      (inPath.length > 0 ? valuesOf(one).slice(0, 1) : valuesOf(one)).map((value) => [one.name, value] as const),
    );
  return bases.flatMap((base) =>
    [[], ...queries.map((one) => [one])].map((more) => {
      const query = new URLSearchParams(
        [...must.filter(([name]) => more[0]?.[0] !== name), ...more].map(([a, b]) => [a, b]),
      );
      return query.size > 0 ? `${base}?${query}` : base;
    }),
  );
}

/** Values worth asking a parameter with. */
function valuesOf({ name, schema }: Parameter): string[] {
  const choices = [schema, ...((schema["anyOf"] as Record<string, unknown>[] | undefined) ?? [])];
  const listed = choices.flatMap((one) => (one["enum"] as string[] | undefined) ?? []);
  if (listed.length > 0) return listed.filter((value) => value !== "xlsx");
  if (schema["format"] === "uuid")
    return ["customers.customer", "tickets.ticket", "arrivals.arrival", "customers.contact"].flatMap(
      (table) => ids.get(table)?.slice(0, 1) ?? [],
    );
  if (["number", "integer"].includes(String(schema["type"]))) return name === "limit" ? ["50"] : [];
  if (/at|from|to|until|day|after|since/i.test(name)) return ["2026-03-03T01:00:00.000Z", "2026-03-03"];
  return [
    "true",
    "Harbour",
    "林淑芬",
    "2345",
    ids.get("tickets.ticket")?.[0] ?? "",
    ...marks.filter((mark) => mark.startsWith("F-")).slice(0, 1),
  ];
}

const tells = ({ text }: { text: string }) => marks.some((mark) => text.includes(mark));
async function ask(address: string, headers: Record<string, string>) {
  const answer = await fetch(`${url}${address}`, { headers });
  return { status: answer.status, text: await answer.text() };
}

async function sessionOf(who: keyof Stage["people"]): Promise<Record<string, string>> {
  const { email } = (await askInHouse(house.house, stage.people.tang, staffApi.person, {
    id: stage.people[who].id,
  })) as { email: string };
  const signedIn = await askOverHttp(url, staffApi.signIn, { email, password: castPassword });
  return { cookie: /kept_session=[^;]+/.exec(signedIn.headers.get("set-cookie") ?? "")?.[0] ?? "" };
}

/** A salesperson with a role of the company's own that gives every right that can be given, and shows one's own customers only. */
async function everyRightButOwn() {
  const { tang, li } = stage.people;
  const { rows: rights } = await askInHouse(house.house, tang, staffApi.rights, {});
  const verbs = rights.filter(({ canBeGiven }) => canBeGiven).map(({ verb }) => verb);
  const name = { "zh-Hant": "什麼都做", "zh-Hans": "什么都做", en: "All acts" };
  await askInHouse(house.house, tang, staffApi.putOwnRole, { code: "all-acts", name, verbs, sees: "own", version: 0 });
  const person = await askInHouse(house.house, tang, staffApi.person, { id: li.id });
  await askInHouse(house.house, tang, staffApi.changePerson, { ...person, ownRoles: ["all-acts"] });
  await askInHouse(house.house, tang, staffApi.changeSalesSight, { sees: "own" });
  return sessionOf("li");
}

/** Reads which rows whoever sees only li's customers does not see, and what they are called. */
async function learnHidden() {
  const { li } = stage.people;
  await transact(house.house.db, async (db) => {
    await sql`select set_config('kept.own', ${li.id}, true)`.execute(db);
    const tables = await rows<{ place: string }>(
      { db },
      sql`
      select n.nspname || '.' || c.relname as place from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
       where c.relkind = 'r' and to_regclass('own.' || n.nspname || '_' || c.relname) is not null`,
    );
    ids = new Map();
    for (const { place } of tables) {
      const [table, view] = [sql.raw(place), sql.raw(`own.${place.replace(".", "_")}`)];
      const found = await rows<{ id: string }>(
        { db },
        sql`select id from ${table} where id not in (select id from ${view}) order by id desc limit 20`,
      );
      ids.set(
        place,
        found.map(({ id }) => id),
      );
    }
    const named = await rows<{ mark: string }>(
      { db },
      sql`
      select number as mark from tickets.ticket where id not in (select id from own.tickets_ticket)
      union select unnest(array[name, code]) from customers.customer where id not in (select id from own.customers_customer)
      union select unnest(array[name, nullif(email, '')]) from customers.contact where id not in (select id from own.customers_contact)`,
    );
    marks = [...named.map(({ mark }) => mark), ...[...ids.values()].flat()].filter(Boolean);
  });
  const bare = [...ids].filter(([, some]) => some.length === 0).map(([place]) => place);
  assert.deepEqual(bare.toSorted(), [], "the story leaves these without anything of others");
}
