import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { day, hour } from "@kept/domain/kit/instant.ts";
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
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string } | null)?.code;
async function seat(who: CastName, agent = "a browser"): Promise<Record<string, string>> {
  const asked = { email: cast[who].email, password: castPassword };
  const { headers } = await ask(staffApi.signIn, asked, { "user-agent": agent });
  return { cookie: /kept_session=[^;]+/.exec(headers.get("set-cookie") ?? "")?.[0] ?? "" };
}
const kindOf = async (session: Record<string, string>) => (await ask(staffApi.session, {}, session)).body.kind;

test("one sees where one is signed in, and ends one sign-in or all others", async () => {
  const [desk, phone, other] = [await seat("lin", "desk"), await seat("lin", "phone"), await seat("lin", "other")];
  const listed = (await ask(staffApi.ownSessions, {}, desk)).body.rows;
  assert.deepEqual(listed.map(({ agent }) => agent).toSorted(), ["desk", "other", "phone"]);
  assert.deepEqual(
    listed.filter(({ mine }) => mine).map(({ agent }) => agent),
    ["desk"],
  );
  const phoneId = listed.find(({ agent }) => agent === "phone")?.id ?? "";
  assert.equal((await ask(staffApi.endOwnSession, { id: phoneId }, desk)).status, 204);
  assert.deepEqual([await kindOf(phone), await kindOf(other)], ["nobody", "staff"]);
  await ask(staffApi.endOtherOwnSessions, {}, desk);
  assert.deepEqual([await kindOf(other), await kindOf(desk)], ["nobody", "staff"]);
});

test("nobody ends a sign-in of somebody else as their own; an administrator ends anybody's", async () => {
  const [lin, sun, admin] = [await seat("lin"), await seat("sun"), await seat("tang")];
  const everybody = (await ask(staffApi.sessions, {}, admin)).body.rows;
  const suns = everybody.find(({ staffId }) => staffId === people.sun.id);
  assert.equal(suns?.staffName, cast.sun.name);
  const id = suns.id;
  assert.equal(codeOf(await ask(staffApi.endOwnSession, { id }, lin)), "session-not-found");
  assert.equal(await kindOf(sun), "staff");
  assert.equal((await ask(staffApi.sessions, {}, lin)).status, 403);
  await ask(staffApi.endSession, { id }, admin);
  assert.equal(await kindOf(sun), "nobody");
  assert.equal(codeOf(await ask(staffApi.endSession, { id }, admin)), "session-not-found");
});

test("a link for a new password works once, within a day, and ends all sessions", async () => {
  const [admin, ye] = [await seat("tang"), await seat("ye")];
  const give = async () => (await ask(staffApi.givePasswordLink, { id: people.ye.id }, admin)).body.token;
  const older = await give();
  const token = await give();
  const set = (given: string, password = "ye has a new one") =>
    ask(staffApi.setPasswordByLink, { token: given, password });
  assert.equal(codeOf(await set(older)), "password-link-used", "an older link is worthless");
  assert.equal(codeOf(await set(token, "short")), "password-too-short");
  assert.equal((await set(token)).body.email, cast.ye.email);
  assert.equal(await kindOf(ye), "nobody");
  assert.equal(codeOf(await set(token)), "password-link-used");
  const signedIn = await ask(staffApi.signIn, { email: cast.ye.email, password: "ye has a new one" });
  assert.deepEqual([signedIn.status, signedIn.body.mustChangePassword], [201, false]);
  const late = await give();
  await house.advance(day + hour);
  assert.equal(codeOf(await set(late)), "password-link-used", "a day has passed");
  const dump = await house.house.pool.query("select * from staff.password_link");
  assert.ok(!JSON.stringify(dump.rows).includes(late), "only its hash is kept");
});

test("who has left gets no link", async () => {
  const admin = await seat("tang");
  await ask(staffApi.endEmployment, { id: people.zheng.id }, admin);
  assert.equal(codeOf(await ask(staffApi.givePasswordLink, { id: people.zheng.id }, admin)), "staff-left");
});
