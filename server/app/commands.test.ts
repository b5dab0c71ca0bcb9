import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { sealAudit } from "../platform/audit.ts";
import { StartRefused } from "../platform/start-refused.ts";
import { cast, raiseCompany } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { refusalLines } from "./refusal-lines.ts";
import { commands, type Options } from "./commands.ts";

let house: TestHouse;
before(async () => {
  house = await testHouse();
  await raiseCompany(house);
});
after(() => house.close());

const run = (words: string, options: Partial<Options> = {}) => {
  const command = commands[words];
  assert.ok(command, `there is no command ${words}`);
  return command(house.house, { rest: [], ...options });
};

test("a key is printed once, and its role must be known", async () => {
  const made = await run("api-key create", { name: "switchboard", role: "operator" });
  assert.match(made.says, /^kept_/);
  await assert.rejects(run("api-key create", { name: "x", role: "king" }), StartRefused);
});

test("customers are loaded from a file, or only looked at", async () => {
  const file = path.join(house.house.settings.data, "customers.csv");
  const owners = `${cast.wang.email},${cast.wang.email}`;
  writeFileSync(file, `name,code,sales owner,service owner\nBright Looms,BL-1,${owners}\n`);
  const checked = await run("import customers", { rest: [file], check: true });
  assert.match(checked.says, /nothing was loaded/);
  const loaded = await run("import customers", { rest: [file] });
  assert.match(loaded.says, /^Loaded 1 customers/);
  await assert.rejects(run("import customers", { rest: ["/nowhere.csv"] }), /cannot be read \(ENOENT\)/);
  writeFileSync(file, "name,code,sales owner,service owner\n,BL-2,nobody,nobody\n");
  const refused = await run("import customers", { rest: [file] }).catch((fault: unknown) => fault);
  assert.ok(refused instanceof Refusal);
  assert.deepEqual(refusalLines(refused).split("\n"), [
    "The file has 3 errors, and nothing was loaded. Please correct them and try again.",
    "  row 2, name: Please give the customer's name",
    "  row 2, sales owner: Nobody here is called “nobody”",
    "  row 2, service owner: Nobody here is called “nobody”",
  ]);
});

test("the demo is only for an empty installation", () => assert.rejects(run("demo"), /empty installation/));

test("a healthy house has nothing to recompute", async () => {
  const outcome = await run("recompute");
  assert.equal(outcome.bad, false);
  assert.deepEqual((outcome.facts as { differed: string[] }).differed, []);
});

test("the doctor names what is wrong", async () => {
  await sealAudit(house.house);
  const { pool } = house.house;
  await pool.query(
    "insert into platform.timer (key, kind, due_at, payload, dead_at) values ('x', 'x', now(), '{}', now())",
  );
  const outcome = await run("doctor");
  assert.equal(outcome.bad, true);
  assert.match(outcome.says, /✓ database: PostgreSQL/);
  assert.match(outcome.says, /✗ timers: 1 failed for good/);
});
