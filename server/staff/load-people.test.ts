import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { staffApi } from "@kept/domain/staff/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { asBig5 } from "../story/as-big5.ts";
import { castPassword, raiseCompany, type Company } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house, { password: castPassword });
});
after(() => house.close());

const ask = <E extends Parameters<typeof askInHouse>[2]>(
  endpoint: E,
  input: Parameters<typeof askInHouse<E>>[3],
  who: keyof Company = "tang",
) => askInHouse(house.house, people[who], endpoint, input);
const read = (text: string, bytes = asBig5(text)) =>
  ask(staffApi.readPeople, { file: { name: "名冊.csv", type: "text/csv", bytes } });
const person = async (email: string) => (await ask(staffApi.people, { text: email, state: "all" })).rows[0];
const lines = [
  "員工姓名,電子郵件,分機,部門,角色",
  "吳欣,wu@nuoting.example,309,,工程師、熱線",
  ",lin@nuoting.example,388,,",
  "王雅婷,wang@nuoting.example,,,",
  "錯字,not an address,,,船長",
].join("\r\n");

test("a roster in Big5 is read, checked line by line, and brought in once as a whole", async () => {
  const load = await read(lines);
  assert.deepEqual(
    load.lines.map(({ row, kind }) => [row, kind]),
    [
      [2, "new"],
      [3, "changed"],
      [4, "same"],
      [5, "wrong"],
    ],
  );
  assert.deepEqual(load.lines[1]?.says, [{ column: "分機", before: "302", after: "388" }]);
  const refused = new TextDecoder().decode((await ask(staffApi.refusedPeople, { id: load.id })).bytes);
  assert.match(refused, /錯字,not an address,,,船長,/);
  assert.match(refused, /角色: 沒有「船長」這個角色/);

  const { passwords } = await ask(staffApi.applyPeople, { id: load.id });
  assert.deepEqual(
    passwords.map(({ email }) => email),
    ["wu@nuoting.example"],
  );
  assert.deepEqual((await person("wu@nuoting.example"))?.roles, ["engineer", "operator"]);
  assert.equal((await person("lin@nuoting.example"))?.extension, "388");
  await assert.rejects(ask(staffApi.applyPeople, { id: load.id }), { code: "people-load-begun" });
  const again = await read(lines);
  assert.deepEqual(new Set(again.lines.map(({ kind }) => kind)), new Set(["same", "wrong"]));
  await assert.rejects(ask(staffApi.applyPeople, { id: again.id }), { code: "people-load-empty" });

  const oneTimePassword = passwords[0]?.oneTimePassword ?? "";
  const answer = await askOverHttp(await house.listen(), staffApi.signIn, {
    email: "wu@nuoting.example",
    password: oneTimePassword,
  });
  assert.equal(answer.status, 201);
});

test("taken back, changes go back and new people leave; what was changed since, or is in use, stays", async () => {
  const load = await read(
    "姓名,電子郵件,分機\r\n新人甲,jia@nuoting.example,401\r\n新人乙,yi@nuoting.example,402\r\n,zhao@nuoting.example,403\r\n,sun@nuoting.example,404",
  );
  const before = await person("zhao@nuoting.example");
  const { passwords } = await ask(staffApi.applyPeople, { id: load.id });
  const url = await house.listen();
  const [{ email = "", oneTimePassword: current = "" } = {}] = passwords;
  const { headers } = await askOverHttp(url, staffApi.signIn, { email, password: current });
  const cookie = headers.get("set-cookie")?.split(";")[0] ?? "";
  await askOverHttp(url, staffApi.changeOwnPassword, { current, next: "a-long-enough-one" }, { cookie });
  const sun = await person("sun@nuoting.example");
  assert.ok(sun);
  await ask(staffApi.changePerson, { ...sun, extension: "499" });

  const { stayed, state } = await ask(staffApi.takePeopleBack, { id: load.id });
  assert.equal(state, "undone");
  assert.deepEqual(stayed.toSorted(), ["新人甲", sun.name].toSorted());
  assert.equal((await person("zhao@nuoting.example"))?.extension, before?.extension);
  assert.equal((await person("sun@nuoting.example"))?.extension, "499");
  assert.equal((await person("jia@nuoting.example"))?.leftAt, null);
  assert.notEqual((await person("yi@nuoting.example"))?.leftAt, null);
  await assert.rejects(ask(staffApi.takePeopleBack, { id: load.id }), { code: "people-load-not-applied" });
});

test("administrators are made and unmade only when that is confirmed, and the last one stays", async () => {
  const load = await read("姓名,電子郵件,角色\r\n,lin@nuoting.example,工程師; 管理員");
  assert.deepEqual(load.administrators, ["林工"]);
  await assert.rejects(ask(staffApi.applyPeople, { id: load.id }), { code: "load-touches-administrators" });
  const last = await read("姓名,電子郵件,角色\r\n,tang@nuoting.example,工程師");
  await assert.rejects(ask(staffApi.applyPeople, { id: last.id, administrators: true }), {
    code: "last-administrator",
  });
  await ask(staffApi.applyPeople, { id: load.id, administrators: true });
  assert.ok((await person("lin@nuoting.example"))?.roles.includes("administrator"));
});

test("columns are said by hand where their headings say nothing", async () => {
  const text = "甲,乙\r\n趙六,zhao6@nuoting.example";
  const load = await read(text, new TextEncoder().encode(text));
  assert.deepEqual(load.columns, [null, null]);
  const said = await ask(staffApi.meanColumns, { id: load.id, columns: ["name", "email"] });
  assert.deepEqual(
    said.lines.map(({ kind, name }) => [kind, name]),
    [["new", "趙六"]],
  );
});

const refusals: [name: string, text: string, code: string][] = [
  ["a file of words", "just words", "file-unreadable"],
  ["more than a thousand", `姓名,電子郵件\r\n${"a,b\r\n".repeat(1_001)}`, "too-many-people"],
];
for (const [name, text, code] of refusals) test(`${name} is refused`, async () => assert.rejects(read(text), { code }));

test("only administrators bring people in", async () => {
  await assert.rejects(
    ask(staffApi.readPeople, { file: { name: "x.csv", type: "text/csv", bytes: asBig5(lines) } }, "he"),
    { code: "not-allowed" },
  );
});
