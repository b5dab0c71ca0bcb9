import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { nobody } from "@kept/domain/kit/actor.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { day, hour, minute, plus, type Instant } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { cookieName } from "../platform/session-cookie.ts";
import { reading } from "../platform/work.ts";
import { cast, castPassword, raiseCompany, type Company } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { createApiKey, setUpLink, whoAsks } from "./index.ts";

let house: TestHouse;
let url: string;
let people: Company;

before(async () => {
  house = await testHouse();
  url = await house.listen();
});
after(() => house.close());

const ask = <E extends Endpoint>(endpoint: E, input: AskOf<E>, headers: Record<string, string> = {}) =>
  askOverHttp(url, endpoint, input, headers);
const cookieOf = (answer: { headers: Headers }) => ({
  cookie: /kept_session=[^;]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "",
});
const signIn = (email: string, password: string) => ask(staffApi.signIn, { email, password });

test("the set-up link makes one administrator, once", async () => {
  assert.equal((await ask(staffApi.session, {})).body.awaitsSetUp, true);
  const older = await house.as(nobody("en"), setUpLink);
  const token = (await house.as(nobody("en"), setUpLink)) ?? "";
  const first = { name: "Ann", email: "Ann@Nuoting.example", password: "long enough", language: "en" } as const;
  assert.equal((await ask(staffApi.setUp, { ...first, token: older ?? "" })).status, 409, "an older link is worthless");
  const short = await ask(staffApi.setUp, { ...first, token, password: "short" });
  assert.deepEqual([short.status, (short.body as { code?: string }).code], [422, "password-too-short"]);
  const done = await ask(staffApi.setUp, { ...first, token });
  assert.equal(done.status, 201);
  assert.deepEqual((await ask(staffApi.session, {}, cookieOf(done))).body.roles, ["administrator"]);
  assert.equal((await ask(staffApi.setUp, { ...first, email: "b@nuoting.example", token })).status, 409);
  assert.equal(await house.as(nobody("en"), setUpLink), null);
  people = await raiseCompany(house, { password: castPassword });
});

test("a session is a cookie that scripts cannot read, and of its token only the hash is kept", async () => {
  const signedIn = await signIn(" WANG@nuoting.example ", castPassword);
  assert.equal(signedIn.status, 201);
  assert.equal(signedIn.body.name, cast.wang.name);
  const cookie = signedIn.headers.get("set-cookie") ?? "";
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=Lax/);
  const token = cookieOf(signedIn).cookie.slice(cookieName.length + 1);
  const dump = await house.house.pool.query("select * from staff.session");
  assert.ok(!JSON.stringify(dump.rows).includes(token));
  const stored = await house.house.pool.query("select hash from staff.password limit 1");
  assert.match(stored.rows[0].hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("signing in again gives another token and ends the one before", async () => {
  const first = cookieOf(await signIn(cast.lin.email, castPassword));
  const again = await ask(staffApi.signIn, { email: cast.lin.email, password: castPassword }, first);
  assert.notEqual(cookieOf(again).cookie, first.cookie);
  assert.equal((await ask(staffApi.session, {}, first)).body.kind, "nobody");
  assert.equal((await ask(staffApi.session, {}, cookieOf(again))).body.id, people.lin.id);
});

test("signed out is signed out", async () => {
  const session = cookieOf(await signIn(cast.lin.email, castPassword));
  assert.equal((await ask(staffApi.signOut, {}, session)).status, 204);
  assert.equal((await ask(staffApi.session, {}, session)).body.kind, "nobody");
});

test("another site cannot act with a session", async () => {
  const session = cookieOf(await signIn(cast.lin.email, castPassword));
  const headers = { ...session, origin: "https://elsewhere.example" };
  assert.equal((await ask(staffApi.changeOwnSettings, { extension: "1" }, headers)).status, 403);
  assert.equal((await ask(staffApi.changeOwnSettings, { extension: "309" }, { ...session, origin: url })).status, 200);
});

test("a wrong password and an unknown e-mail get the same answer", async () => {
  const wrong = await signIn(cast.zhao.email, "not this one");
  const unknown = await signIn("nobody@nuoting.example", "not this one");
  assert.equal(wrong.status, 401);
  const strip = (answer: typeof wrong) => ({ ...answer.body, requestId: "" });
  assert.deepEqual(strip(wrong), strip(unknown));
});

test("guessing is slowed down by e-mail, known or not, more with each try", async () => {
  for (const email of [cast.sun.email, "no-one@nuoting.example"]) {
    for (let wrong = 0; wrong < 5; wrong++) assert.equal((await signIn(email, `guess ${wrong}`)).status, 401);
    assert.equal((await signIn(email, castPassword)).status, 429);
  }
  await house.advance(3_000);
  assert.equal((await signIn(cast.sun.email, "guess again")).status, 401);
  await house.advance(3_000);
  assert.equal((await signIn(cast.sun.email, castPassword)).status, 429, "now it takes four seconds");
  await house.advance(2_000);
  assert.equal((await signIn(cast.sun.email, castPassword)).status, 201);
  assert.equal((await signIn(cast.sun.email, "a new slip")).status, 401, "a right one forgets the wrong ones");
  await house.advance(day + hour);
});

test("a one-time password opens nothing but its own change", async () => {
  const admin = cookieOf(await signIn(cast.tang.email, castPassword));
  const earlier = cookieOf(await signIn(cast.petr.email, castPassword));
  const given = await ask(staffApi.giveOneTimePassword, { id: people.petr.id }, admin);
  const { oneTimePassword } = given.body;
  assert.equal((await ask(staffApi.session, {}, earlier)).body.kind, "nobody", "running sessions end");
  const signedIn = await signIn(cast.petr.email, oneTimePassword);
  assert.equal(signedIn.body.mustChangePassword, true);
  const session = cookieOf(signedIn);
  assert.equal((await ask(staffApi.people, {}, session)).status, 403);
  const change = { current: oneTimePassword, next: "petr has his own" };
  assert.equal((await ask(staffApi.changeOwnPassword, { ...change, current: "wrong" }, session)).status, 422);
  const changed = await ask(staffApi.changeOwnPassword, change, session);
  assert.equal(changed.status, 200);
  assert.equal((await ask(staffApi.people, {}, cookieOf(changed))).status, 200);
  assert.equal((await ask(staffApi.people, {}, session)).status, 401, "the token from before is worthless");
  assert.equal((await ask(staffApi.changeOwnPassword, change)).status, 403);
});

test("sessions run out when idle and in the end, in real time; being seen is noted once a minute", async () => {
  const token = cookieOf(await signIn(cast.xu.email, castPassword)).cookie.slice(cookieName.length + 1);
  const real = { ...house.house, time: { ...house.house.time, mode: "real" as const } };
  const begun = house.now;
  const asks = (at: Instant) => whoAsks(reading(real, { by: nobody("en"), now: at }), { sessionToken: token });
  const seen = async () => {
    const found = await house.house.pool.query("select last_seen_at from staff.session where staff_id = $1", [
      people.xu.id,
    ]);
    return found.rows[0].last_seen_at;
  };
  assert.equal((await asks(plus(begun, 30_000)))?.name, cast.xu.name);
  assert.equal(await seen(), begun, "half a minute later nothing is written");
  for (let days = 6; days < 30; days += 6) assert.ok(await asks(plus(begun, days * day)), `day ${days}`);
  assert.notEqual(await seen(), begun);
  assert.equal(await asks(plus(begun, 30 * day)), null, "thirty days at most");
  const other = cookieOf(await signIn(cast.xu.email, castPassword)).cookie.slice(cookieName.length + 1);
  const idle = reading(real, { by: nobody("en"), now: plus(house.now, 7 * day + minute) });
  assert.equal(await whoAsks(idle, { sessionToken: other }), null, "a week unused");
});

test("showing the password again is slowed down too", async () => {
  const session = cookieOf(await signIn(cast.gu.email, castPassword));
  const wrong = () => ask(staffApi.changeOwnPassword, { current: "a guess", next: "gu has another" }, session);
  for (let tries = 0; tries < 5; tries++) assert.equal((await wrong()).status, 422);
  assert.equal((await wrong()).status, 429);
});

test("the audit knows who signed in and who was refused, and never a password", async () => {
  const audit = await house.house.pool.query(
    "select verb, subject, after, address, actor_name from platform.audit_entry",
  );
  const of = (verb: string) => audit.rows.filter((entry) => entry.verb === verb);
  assert.ok(of("staff.signIn").some((entry) => entry.subject === `staff:${people.wang.id}`));
  assert.ok(of("staff.signIn").every((entry) => entry.actor_name !== ""));
  assert.ok(of("staff.signInRefused").some((entry) => entry.subject === `staff:${people.zhao.id}`));
  assert.ok(of("staff.signInRefused").some((entry) => entry.subject === "staff" && entry.address));
  for (const secret of [castPassword, "not this one", "petr has his own", "no-one@nuoting.example"])
    assert.ok(!JSON.stringify(audit.rows).includes(secret), secret);
});

test("a key opens what its role may, is kept only as a hash, and can be revoked", async () => {
  const made = await house.as(people.tang, (work) =>
    createApiKey(work, { name: "telephone system", role: "operator" }),
  );
  assert.match(made.key, /^kept_[\w-]{43}$/);
  const bearer = { authorization: `Bearer ${made.key}` };
  const session = await ask(staffApi.session, {}, bearer);
  assert.deepEqual([session.body.kind, session.body.roles], ["key", ["operator"]]);
  assert.equal((await ask(staffApi.people, {}, bearer)).status, 200);
  assert.equal((await ask(staffApi.keys, {}, bearer)).status, 403);
  const dump = await house.house.pool.query("select * from staff.api_key");
  assert.ok(!JSON.stringify(dump.rows).includes(made.key));
  const admin = cookieOf(await signIn(cast.tang.email, castPassword));
  assert.equal((await ask(staffApi.revokeKey, { id: made.id }, admin)).status, 200);
  assert.equal((await ask(staffApi.people, {}, bearer)).status, 401);
});

test("a key given over HTTP is not kept for whoever repeats the request", async () => {
  const admin = { ...cookieOf(await signIn(cast.tang.email, castPassword)), "idempotency-key": "make-a-key" };
  const made = await ask(staffApi.createKey, { name: "billing", role: "sales" }, admin);
  assert.equal(made.status, 201);
  const kept = await house.house.pool.query("select * from platform.idempotency");
  assert.ok(!JSON.stringify(kept.rows).includes(made.body.key));
});
