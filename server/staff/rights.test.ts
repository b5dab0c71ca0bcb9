import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { day, minute, plus } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { cast, castPassword, raiseCompany, type CastName, type Company } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let url: string;
let people: Company;
before(async () => {
  house = await testHouse();
  url = await house.listen();
  people = await raiseCompany(house, { password: castPassword });
});
after(() => house.close());

const ask = <E extends Endpoint>(endpoint: E, input: AskOf<E>, headers: Record<string, string> = {}) =>
  askOverHttp(url, endpoint, input, headers);
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
async function sessionOf(who: CastName): Promise<Record<string, string>> {
  const { headers } = await ask(staffApi.signIn, { email: cast[who].email, password: castPassword });
  return { cookie: /kept_session=[^;]+/.exec(headers.get("set-cookie") ?? "")?.[0] ?? "" };
}
const name = { "zh-Hant": "排班", "zh-Hans": "排班", en: "Rosters" };
const shift = { role: "engineer" as const, weekdays: [1], begins: "09:00", ends: "17:00" };

test("a key narrowed to a verb opens that verb alone, and says who made it and when it was seen", async () => {
  const admin = await sessionOf("tang");
  const made = await ask(staffApi.createKey, { name: "wall", role: "administrator", scope: ["staff.readDuty"] }, admin);
  assert.deepEqual([made.body.scope, made.body.madeByName, made.body.lastSeenAt], [["staff.readDuty"], "唐寧", null]);
  const bearer = { authorization: `Bearer ${made.body.key}` };
  assert.equal((await ask(staffApi.onDuty, {}, bearer)).status, 200);
  assert.equal(codeOf(await ask(staffApi.people, {}, bearer)), "not-allowed");
  assert.equal(codeOf(await ask(staffApi.keys, {}, bearer)), "not-allowed", "also what its role may");
  const listed = (await ask(staffApi.keys, {}, admin)).body.rows.find((key) => key.id === made.body.id);
  assert.equal(listed?.lastSeenAt, house.now);
});

test("a key opens nothing from the moment it expires", async () => {
  const admin = await sessionOf("tang");
  const expiresAt = plus(house.now, day);
  const { body } = await ask(staffApi.createKey, { name: "a day", role: "operator", expiresAt }, admin);
  const bearer = { authorization: `Bearer ${body.key}` };
  await house.advance(day - minute);
  assert.equal((await ask(staffApi.people, {}, bearer)).status, 200);
  await house.advance(minute);
  assert.equal((await ask(staffApi.people, {}, bearer)).status, 401);
});

test("a scope that is no right of the house, or an expiry that has passed, is refused", async () => {
  const admin = await sessionOf("tang");
  const key = { name: "x", role: "operator" } as const;
  assert.equal(
    codeOf(await ask(staffApi.createKey, { ...key, scope: ["tickets.juggle"] }, admin)),
    "key-scope-unknown",
  );
  assert.equal(codeOf(await ask(staffApi.createKey, { ...key, expiresAt: house.now }, admin)), "key-already-expired");
});

test("a role of the company's own gives the verbs picked from the next request on, and loses them as fast", async () => {
  const [admin, li] = [await sessionOf("tang"), await sessionOf("li")];
  const addShift = () => ask(staffApi.addShift, { ...shift, staffId: people.sun.id }, li);
  assert.equal((await addShift()).status, 403);
  const made = await ask(
    staffApi.putOwnRole,
    { code: "rosters", name, verbs: ["staff.changeDuty"], version: 0 },
    admin,
  );
  assert.deepEqual([made.status, made.body.verbs, made.body.held], [200, ["staff.changeDuty"], 0]);
  const person = (await ask(staffApi.person, { id: people.li.id }, admin)).body;
  const unknown = await ask(staffApi.changePerson, { ...person, ownRoles: ["jugglers"] }, admin);
  assert.equal(codeOf(unknown), "own-role-not-found");
  await ask(staffApi.changePerson, { ...person, ownRoles: ["rosters"] }, admin);
  assert.equal((await addShift()).status, 201);
  assert.deepEqual((await ask(staffApi.session, {}, li)).body.verbs, ["staff.changeDuty"]);
  assert.equal(codeOf(await ask(staffApi.removeOwnRole, { code: "rosters" }, admin)), "own-role-held");
  const empty = { code: "rosters", name, verbs: [] };
  assert.equal((await ask(staffApi.putOwnRole, { ...empty, version: 1 }, admin)).status, 200);
  assert.equal(codeOf(await ask(staffApi.putOwnRole, { ...empty, version: 1 }, admin)), "own-role-changed-meanwhile");
  assert.equal((await addShift()).status, 403);
});

test("what would let someone make themselves an administrator is never given", async () => {
  const admin = await sessionOf("tang");
  const { rows } = (await ask(staffApi.rights, {}, admin)).body;
  assert.deepEqual(rows.find((right) => right.verb === "staff.change")?.canBeGiven, false);
  for (const verb of rows.filter((right) => !right.canBeGiven).map((right) => right.verb)) {
    const asked = { code: "sly", name, verbs: [verb], version: 0 };
    assert.equal(codeOf(await ask(staffApi.putOwnRole, asked, admin)), "right-never-given", verb);
  }
});

test("whoever has signed in sees every verb of every room and who may", async () => {
  const { rows } = (await ask(staffApi.rights, {}, await sessionOf("wang"))).body;
  assert.ok(rows.length > 60, `only ${rows.length}`);
  assert.deepEqual(rows.find((right) => right.verb === "staff.changeDuty")?.who, ["department-manager", "supervisor"]);
  assert.ok(rows.every((right) => right.does.length > 0));
});
