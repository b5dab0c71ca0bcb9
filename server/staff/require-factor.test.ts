import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { day, minute, msOf, plus } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { cast, castPassword, raiseCompany, type CastName } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { codesOf } from "./take-code.ts";

let house: TestHouse;
let url: string;
let tang: { cookie: string };
before(async () => {
  house = await testHouse();
  url = await house.listen();
  await raiseCompany(house, { password: castPassword });
  tang = (await signIn("tang")).cookie;
});
after(() => house.close());

type Headers = Record<string, string>;
const ask = <E extends Endpoint>(endpoint: E, input: AskOf<E>, headers: Headers = {}) =>
  askOverHttp(url, endpoint, input, { origin: url, ...headers });
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string } | null)?.code;
const digitsOf = (secret: string) => codesOf(secret).generate({ timestamp: msOf(house.now) });

async function signIn(who: CastName, code?: string) {
  const answer = await ask(staffApi.signIn, { email: cast[who].email, password: castPassword, code });
  assert.equal(answer.status, 201, codeOf(answer) ?? "");
  const cookie = /kept_session=[^;]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "";
  return { session: answer.body, cookie: { cookie } };
}

async function rule(roles: AskOf<typeof staffApi.requireFactor>["roles"], graceDays: number) {
  const { version } = (await ask(staffApi.factorRule, {}, tang)).body;
  return (await ask(staffApi.requireFactor, { roles, graceDays, version }, tang)).body;
}

async function setUpApp(cookie: Headers): Promise<string> {
  const { secret } = (await ask(staffApi.beginTotp, { password: castPassword }, cookie)).body;
  assert.equal((await ask(staffApi.confirmTotp, { code: digitsOf(secret) }, cookie)).status, 200);
  return secret;
}

test("nobody is asked until a rule says so", async () => {
  const { session } = await signIn("lin");
  assert.equal(session.secondFactor, null);
  const { body } = await ask(staffApi.factorRule, {}, tang);
  assert.deepEqual([body.roles, body.lacking, body.version], [[], [], 0]);
});

test("engineers are led to it at their next sign-in, have their days, and then may nothing else until it is set up", async () => {
  const before = await signIn("zhao");
  const stands = await rule(["engineer"], 7);
  assert.ok(stands.lacking.some(({ name, by }) => name === cast.zhao.name && by === null));
  assert.equal((await ask(staffApi.session, {}, before.cookie)).body.secondFactor, null, "a session that runs goes on");

  const { session, cookie } = await signIn("zhao");
  const by = plus(house.now, 7 * day);
  assert.deepEqual(session.secondFactor, { by, must: false });
  assert.equal((await ask(staffApi.people, {}, cookie)).status, 200);

  await house.advance(7 * day - minute);
  assert.deepEqual((await signIn("zhao")).session.secondFactor, { by, must: false }, "signing in again wins no days");
  await house.advance(2 * minute);
  const late = await signIn("zhao");
  assert.deepEqual(late.session.secondFactor, { by, must: true });
  assert.equal((await ask(staffApi.people, {}, late.cookie)).status, 403);
  assert.equal((await ask(staffApi.ownFactors, {}, late.cookie)).status, 200);

  const secret = await setUpApp(late.cookie);
  assert.equal((await ask(staffApi.session, {}, late.cookie)).body.secondFactor, null);
  assert.equal((await ask(staffApi.people, {}, late.cookie)).status, 200);
  const end = await ask(staffApi.endTotp, { password: castPassword }, late.cookie);
  assert.deepEqual([end.status, codeOf(end)], [409, "second-factor-required"]);
  await house.advance(minute);
  assert.equal((await signIn("zhao", digitsOf(secret))).session.secondFactor, null);
});

test("others are not asked, and neither is a program with a key", async () => {
  assert.equal((await signIn("wang")).session.secondFactor, null);
  const { key } = (await ask(staffApi.createKey, { name: "board", role: "engineer" }, tang)).body;
  assert.equal((await ask(staffApi.people, {}, { authorization: `Bearer ${key}` })).status, 200);
});

test("whose factors an administrator took away sets one up at once", async () => {
  const { body } = await ask(staffApi.people, { text: cast.zhao.name }, tang);
  assert.equal((await ask(staffApi.removeFactors, { id: body.rows[0]?.id ?? "" }, tang)).status, 204);
  assert.equal((await signIn("zhao")).session.secondFactor?.must, true);
});

test("other roles let the days begin anew; other days alone do not; no roles ask nobody", async () => {
  await rule(["engineer"], 30);
  assert.equal((await signIn("zhao")).session.secondFactor?.must, false, "seven days of thirty are over");
  await rule(["engineer", "operator"], 0);
  assert.equal((await signIn("wang")).session.secondFactor?.must, true);
  await rule([], 0);
  assert.equal((await signIn("wang")).session.secondFactor, null);
  assert.deepEqual((await ask(staffApi.factorRule, {}, tang)).body.lacking, []);
});

test("an administrator of whom it is asked at once sets it up and goes on; nobody is locked out", async () => {
  await rule(["administrator"], 0);
  const { session, cookie } = await signIn("tang");
  assert.equal(session.secondFactor?.must, true);
  assert.equal((await ask(staffApi.factorRule, {}, cookie)).status, 403);
  await setUpApp(cookie);
  assert.equal((await ask(staffApi.factorRule, {}, cookie)).status, 200);
});

test("two who change the rule at once: the second is told; and only an administrator changes it", async () => {
  const { version } = (await ask(staffApi.factorRule, {}, tang)).body;
  const change = { roles: ["sales" as const], graceDays: 3, version };
  assert.equal((await ask(staffApi.requireFactor, change, tang)).status, 200);
  const second = await ask(staffApi.requireFactor, change, tang);
  assert.deepEqual([second.status, codeOf(second)], [409, "factor-rule-changed-meanwhile"]);
  assert.equal((await ask(staffApi.requireFactor, change, (await signIn("wang")).cookie)).status, 403);
});
