import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { staffApi, type Session } from "@kept/domain/staff/api.ts";
import { cast, castPassword, raiseCompany } from "../story/cast.ts";
import { goThroughProvider } from "../story/go-through-provider.ts";
import { clientOfKept, openProvider } from "../story/sign-in-provider.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { people } from "./index.ts";
import { codesOf } from "./take-code.ts";

const accounts = {
  lin: { email: cast.lin.email, name: "林工", groups: ["field", "leads"] },
  newcomer: { email: "Newcomer@nuoting.example", name: "新同事", groups: ["hotline"] },
  stranger: { email: "stranger@nuoting.example", name: "外人", groups: ["canteen"] },
  unproven: { email: cast.tang.email, name: "冒名", groups: ["field"], emailVerified: false },
};

let house: TestHouse;
let url: string;
let provider: Awaited<ReturnType<typeof openProvider>>;
before(async () => {
  provider = await openProvider(accounts);
  house = await testHouse({
    KEPT_OIDC_ISSUER: provider.issuer,
    KEPT_OIDC_CLIENT: clientOfKept.id,
    KEPT_OIDC_SECRET: clientOfKept.secret,
    KEPT_OIDC_NAME: "諾廷帳號",
    KEPT_OIDC_ROLES: "hotline=operator; field=engineer; leads=supervisor",
  });
  await raiseCompany(house, { password: castPassword });
  url = await house.listen();
  provider.lets(`${url}/signed-in`);
});
after(async () => {
  await house?.close();
  await provider?.close();
});

/** Goes to the provider and signs in there; the query one comes back with. */
async function throughProvider(login: keyof typeof accounts) {
  const { body } = await askOverHttp(url, staffApi.beginProviderSignIn, {}, { origin: url });
  return { state: body.state, query: await goThroughProvider(body.url, login, `${url}/signed-in`) };
}

const comeBack = (asked: { state: string; query: string; code?: string }) =>
  askOverHttp(url, staffApi.signInByProvider, asked, { origin: url });
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;

test("who works here is known by their e-mail, and has the roles of their groups from now on", async () => {
  const { status, body, headers } = await comeBack(await throughProvider("lin"));
  assert.deepEqual([status, body.name, [...body.roles].sort()], [201, "林工", ["engineer", "supervisor"]]);
  const cookie = /kept_session=[^;]+/.exec(headers.get("set-cookie") ?? "")?.[0] ?? "";
  const session = await askOverHttp(url, staffApi.session, {}, { cookie });
  assert.equal((session.body as Session).email, cast.lin.email);
});

test("who is new and has a role by a group is taken on, once", async () => {
  const first = await comeBack(await throughProvider("newcomer"));
  const again = await comeBack(await throughProvider("newcomer"));
  assert.deepEqual([first.body.name, first.body.roles, again.body.id], ["新同事", ["operator"], first.body.id]);
  const found = await house.read((work) => people(work, {}));
  assert.equal(found.filter(({ email }) => email === "newcomer@nuoting.example").length, 1);
});

test("a stranger without a role, and an e-mail that was not verified, do not come in", async () => {
  assert.equal(codeOf(await comeBack(await throughProvider("stranger"))), "provider-person-unknown");
  assert.equal(codeOf(await comeBack(await throughProvider("unproven"))), "provider-email-missing");
});

test("what came back is used once, belongs to its state, and cannot be made up", async () => {
  const back = await throughProvider("lin");
  assert.equal((await comeBack(back)).status, 201);
  assert.equal(codeOf(await comeBack(back)), "provider-refused");
  const other = await throughProvider("lin");
  const mixed = { state: other.state, query: back.query };
  assert.equal(codeOf(await comeBack(mixed)), "provider-refused");
  assert.equal(codeOf(await comeBack({ state: "invented", query: other.query })), "provider-refused");
});

test("who has a second factor here is asked for it, and does not go to the provider again", async () => {
  const first = await comeBack(await throughProvider("lin"));
  const cookie = /kept_session=[^;]+/.exec(first.headers.get("set-cookie") ?? "")?.[0] ?? "";
  const ask = { cookie, origin: url };
  const begun = await askOverHttp(url, staffApi.beginTotp, { password: castPassword }, ask);
  const digits = (seconds: number) => {
    const codes = codesOf((begun.body as { secret: string }).secret);
    return codes.generate({ timestamp: Date.parse(house.now) + seconds * 1_000 });
  };
  assert.equal((await askOverHttp(url, staffApi.confirmTotp, { code: digits(0) }, ask)).status, 200);
  await house.advance(60_000);

  const back = await throughProvider("lin");
  assert.equal(codeOf(await comeBack(back)), "second-factor-needed");
  assert.equal(codeOf(await comeBack({ ...back, code: "000000" })), "second-factor-wrong");
  assert.equal((await comeBack({ ...back, code: digits(0) })).status, 201);
});

test("a provider that is away says so, and a house without one offers none", async () => {
  assert.deepEqual((await askOverHttp(url, staffApi.signInWays, {})).body, { provider: "諾廷帳號" });
  const plain = await testHouse({
    KEPT_OIDC_ISSUER: "http://127.0.0.1:9",
    KEPT_OIDC_CLIENT: "x",
    KEPT_OIDC_SECRET: "y",
  });
  try {
    const there = await plain.listen();
    const answer = await askOverHttp(there, staffApi.beginProviderSignIn, {}, { origin: there });
    assert.deepEqual([answer.status, codeOf(answer)], [503, "provider-unreachable"]);
  } finally {
    await plain.close();
  }
});
