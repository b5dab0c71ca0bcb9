import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { minute, msOf, second } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { cast, castPassword, raiseCompany, type CastName, type Company } from "../story/cast.ts";
import { softPasskey } from "../story/soft-passkey.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { codesOf } from "./take-code.ts";

let house: TestHouse;
let url: string;
let people: Company;
before(async () => {
  house = await testHouse();
  url = await house.listen();
  people = await raiseCompany(house, { password: castPassword });
});
after(() => house.close());

type Headers = Record<string, string>;
const ask = <E extends Endpoint>(endpoint: E, input: AskOf<E>, headers: Headers = {}) =>
  askOverHttp(url, endpoint, input, { origin: url, ...headers });
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string } | null)?.code;
const cookieOf = (answer: { headers: globalThis.Headers }) => ({
  cookie: /kept_session=[^;]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "",
});
const signIn = (who: CastName, code?: string, password = castPassword) =>
  ask(staffApi.signIn, { email: cast[who].email, password, code });
const digitsOf = (secret: string) => codesOf(secret).generate({ timestamp: msOf(house.now) });
const password = castPassword;

/** Sets an authenticator app up for someone; its secret and the recovery codes. */
async function withApp(who: CastName) {
  const session = cookieOf(await signIn(who));
  const begun = await ask(staffApi.beginTotp, { password }, session);
  assert.match(begun.body.address, /^otpauth:\/\/totp\/Kept:/);
  assert.match(decodeURIComponent(begun.body.picture), /^data:image\/svg\+xml;utf8,<svg/);
  assert.equal((await signIn(who)).status, 201, "nothing is asked for before a code has confirmed it");
  const { secret } = begun.body;
  assert.equal(codeOf(await ask(staffApi.confirmTotp, { code: "000000" }, session)), "code-does-not-fit");
  const done = await ask(staffApi.confirmTotp, { code: digitsOf(secret) }, session);
  assert.equal(done.body.recoveryCodes.length, 10);
  return { secret, session, recoveryCodes: done.body.recoveryCodes };
}

test("an authenticator app: the password alone no longer opens, each code opens once", async () => {
  const { secret, session } = await withApp("wang");
  const without = await signIn("wang");
  assert.deepEqual([without.status, codeOf(without)], [401, "second-factor-needed"]);
  assert.equal(without.headers.get("set-cookie"), null);
  assert.equal(codeOf(await signIn("wang", digitsOf(secret))), "second-factor-wrong", "that one confirmed the app");
  await house.advance(minute);
  const code = digitsOf(secret);
  assert.equal((await signIn("wang", code)).status, 201);
  assert.equal(codeOf(await signIn("wang", code)), "second-factor-wrong", "a code that was seen is worthless");
  await house.advance(minute);
  const wrongPassword = await signIn("wang", digitsOf(secret), "not this one");
  assert.equal(codeOf(wrongPassword), "sign-in-wrong", "a right code does not stand in for the password");
  const own = await ask(staffApi.ownFactors, {}, session);
  assert.ok(own.body.totpSince);
  assert.equal(codeOf(await ask(staffApi.beginTotp, { password }, session)), "second-factor-there");
});

test("a phone whose clock is half a minute off is right, one that is minutes off is not", async () => {
  const { secret } = await withApp("ye");
  await house.advance(2 * minute);
  const at = (ms: number) => codesOf(secret).generate({ timestamp: msOf(house.now) + ms });
  assert.equal((await signIn("ye", at(-2 * minute))).status, 401);
  assert.equal((await signIn("ye", at(-30 * second))).status, 201);
});

test("guessing codes is slowed down like guessing passwords", async () => {
  await withApp("grace");
  for (let guess = 0; guess < 5; guess++)
    assert.equal(codeOf(await signIn("grace", `11111${guess}`)), "second-factor-wrong");
  assert.equal((await signIn("grace", "111119")).status, 429);
});

test("a recovery code opens once, however it is typed; new ones replace the old", async () => {
  const { session, recoveryCodes } = await withApp("lin");
  const [first = "", next = ""] = recoveryCodes;
  assert.equal((await signIn("lin", first.toUpperCase().replaceAll("-", " "))).status, 201);
  assert.equal(codeOf(await signIn("lin", first)), "second-factor-wrong");
  assert.equal((await ask(staffApi.ownFactors, {}, session)).body.recoveryCodesLeft, 9);
  const renewed = await ask(staffApi.renewRecoveryCodes, { password }, session);
  assert.equal(codeOf(await signIn("lin", next)), "second-factor-wrong");
  assert.equal((await signIn("lin", renewed.body.recoveryCodes[0])).status, 201);
  const kept = JSON.stringify((await house.house.pool.query("select * from staff.recovery_code")).rows);
  assert.ok(!kept.includes(next), "only hashes are kept");
});

test("a session left open changes no factor: the password is asked for again", async () => {
  const { session } = await withApp("zhao");
  for (const endpoint of [staffApi.endTotp, staffApi.renewRecoveryCodes, staffApi.beginPasskey])
    assert.equal(codeOf(await ask(endpoint, { password: "a guess" }, session)), "password-wrong", endpoint.path);
  await ask(staffApi.endTotp, { password }, session);
  assert.equal((await signIn("zhao")).status, 201);
});

test("a passkey signs in alone, its challenge once; removed, it is worthless", async () => {
  const session = cookieOf(await signIn("sun"));
  const passkey = softPasskey(url);
  const begun = await ask(staffApi.beginPasskey, { password }, session);
  const { challengeId, options } = begun.body;
  const made = { challengeId, name: "laptop", response: passkey.make(options) };
  const added = await ask(staffApi.addPasskey, made, session);
  assert.deepEqual([added.status, added.body.passkeys.map(({ name }) => name)], [201, ["laptop"]]);
  assert.equal(codeOf(await ask(staffApi.addPasskey, made, session)), "passkey-refused", "its challenge is used up");
  const use = async () => {
    const asked = await ask(staffApi.beginPasskeySignIn, {});
    return { challengeId: asked.body.challengeId, response: passkey.use(asked.body.options) };
  };
  const answer = await use();
  const signedIn = await ask(staffApi.signInByPasskey, answer);
  assert.deepEqual([signedIn.status, signedIn.body.id], [201, people.sun.id]);
  assert.equal(codeOf(await ask(staffApi.signInByPasskey, answer)), "passkey-refused", "an answer heard is worthless");
  const late = await use();
  await house.advance(6 * minute);
  assert.equal(codeOf(await ask(staffApi.signInByPasskey, late)), "passkey-refused", "five minutes to answer");
  const elsewhere = { ...(await use()), origin: "https://evil.example" };
  const fromElsewhere = await ask(staffApi.signInByPasskey, elsewhere, { origin: "https://evil.example" });
  assert.equal(codeOf(fromElsewhere), "passkey-refused");
  await ask(staffApi.removePasskey, { id: added.body.passkeys[0]?.id ?? "" }, cookieOf(signedIn));
  assert.equal(codeOf(await ask(staffApi.signInByPasskey, await use())), "passkey-refused");
});

test("an administrator takes lost factors away; sessions end and the password is enough again", async () => {
  const { session } = await withApp("petr");
  const admin = cookieOf(await signIn("tang"));
  assert.equal((await ask(staffApi.removeFactors, { id: people.petr.id }, session)).status, 403);
  await ask(staffApi.removeFactors, { id: people.petr.id }, admin);
  assert.equal((await ask(staffApi.session, {}, session)).body.kind, "nobody");
  assert.equal((await signIn("petr")).status, 201);
});

test("a program has no factors and no sessions of its own", async () => {
  const made = await ask(staffApi.createKey, { name: "x", role: "operator" }, cookieOf(await signIn("tang")));
  const bearer = { authorization: `Bearer ${made.body.key}` };
  assert.equal(codeOf(await ask(staffApi.ownFactors, {}, bearer)), "only-for-people");
  assert.equal(codeOf(await ask(staffApi.ownSessions, {}, bearer)), "only-for-people");
});
