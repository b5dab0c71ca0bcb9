import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { roles, theHouse, type Role } from "@kept/domain/kit/actor.ts";
import { createApiKey, personOf } from "../staff/index.ts";
import { castPassword, raiseCompany, type Company } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Sight } from "@kept/domain/staff/sight.ts";

type Operation = { operationId: string; "x-kept-verb": string; "x-kept-may": readonly Role[] | "anyone" };
type Walked = { method: string; path: string; verb: string; may: readonly Role[] | "anyone"; id: string };
type Walker = {
  name: string;
  roles: readonly Role[];
  /** What a role of the company's own gives. */
  verbs?: readonly string[];
  /** What a key is narrowed to. */
  scope?: (verb: string) => boolean;
  headers: Record<string, string>;
};

/** What needs no sign-in; whoever adds to it says so here. */
const openToAnyone = [
  "app.company",
  "app.logo",
  "arrivals.receive",
  "fax.report",
  "phone.tell",
  "phone.tellAsZammad",
  "staff.beginPasskeySignIn",
  "staff.beginProviderSignIn",
  "staff.changeOwnPassword",
  "staff.session",
  "staff.setPasswordByLink",
  "staff.setUp",
  "staff.signIn",
  "staff.signInByPasskey",
  "staff.signInByProvider",
  "staff.signInWays",
  "staff.signOut",
];

let house: TestHouse;
let url: string;
let operations: Walked[];
const walkers: Walker[] = [{ name: "nobody", roles: [], headers: {} }];

before(async () => {
  house = await testHouse();
  url = await house.listen();
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, "0199f2c4-0000-7000-8000-00000000dead"),
      verb: operation["x-kept-verb"],
      may: operation["x-kept-may"],
      id: operation.operationId,
    })),
  );
  const signsOut = (operation: Walked) => Number(operation.id === "staff.signOut");
  operations.sort((a, b) => signsOut(a) - signsOut(b));
  for (const role of roles) {
    const { key } = await house.as(theHouse, (work) => createApiKey(work, { name: role, role }));
    walkers.push({ name: role, roles: [role], headers: { authorization: `Bearer ${key}` } });
  }
  const company = await raiseCompany(house, { password: castPassword });
  walkers.push(await narrowKey());
  walkers.push(await ownRoleOnly(company, "li", "all", ["customers.read", "staff.changeDepartments", "tickets.list"]));
  walkers.push(await ownRoleOnly(company, "zheng", "own", await everyVerbGiven(company)));
  walkers.push({ name: "someone with a one-time password", roles: [], headers: await oneTimeSession(company) });
});
after(() => house.close());

test("the walk finds the endpoints, and only those meant to be are open to anyone", () => {
  assert.ok(operations.length >= 40, `only ${operations.length} endpoints were found`);
  const open = operations.filter((operation) => operation.may === "anyone").map((operation) => operation.id);
  assert.deepEqual(open.toSorted(), openToAnyone);
});

test("every endpoint lets in exactly whom its policy names, as every role and as nobody", async () => {
  const wrong: string[] = [];
  let walked = 0;
  for (const walker of walkers)
    for (const operation of operations) {
      const answer = await knock(operation, walker);
      const expected = expectedOf(operation, walker);
      if (answer !== expected) wrong.push(`${operation.id} as ${walker.name}: ${answer} instead of ${expected}`);
      walked++;
    }
  assert.deepEqual(wrong, []);
  assert.equal(walked, walkers.length * operations.length);
});

test("a key nobody gave out opens nothing", async () => {
  const stranger = { name: "a stranger", roles: [], headers: { authorization: "Bearer kept_nothing" } };
  for (const operation of operations.filter(({ may }) => may !== "anyone"))
    assert.equal(await knock(operation, stranger), "sign in first", operation.id);
});

type Door = "let in" | "sign in first" | "not allowed" | "broken";

function expectedOf({ may, verb }: Walked, walker: Walker): Door {
  if (may === "anyone") return "let in";
  if (walker.scope && !walker.scope(verb)) return "not allowed";
  if (walker.roles.includes("administrator") || walker.verbs?.includes(verb)) return "let in";
  if (walker.roles.some((role) => may.includes(role))) return "let in";
  return "authorization" in walker.headers || "cookie" in walker.headers ? "not allowed" : "sign in first";
}

/** Whether the door opens; what the deed then says to an empty request is its own affair, as long as it does not break. */
async function knock({ method, path }: Walked, { headers }: Walker): Promise<Door> {
  const sends = method === "GET" ? {} : { body: "{}" };
  const json = method === "GET" ? {} : { "content-type": "application/json" };
  const answer = await fetch(`${url}${path}`, { method, ...sends, headers: { ...headers, ...json } });
  if (answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    await answer.body?.cancel();
    return "let in";
  }
  const text = await answer.text();
  const code = text.startsWith("{") ? (JSON.parse(text) as { code?: string }).code : undefined;
  if (answer.status === 401 && code === "sign-in-needed") return "sign in first";
  if (answer.status === 403 && code === "not-allowed") return "not allowed";
  return answer.status >= 500 ? "broken" : "let in";
}

/** A key of an administrator that opens one room and one verb of another. */
async function narrowKey(): Promise<Walker> {
  const asked = { name: "narrow", role: "administrator", scope: ["customers", "tickets.list"] } as const;
  const { key } = await house.as(theHouse, (work) => createApiKey(work, asked));
  return {
    name: "a narrowed key",
    roles: ["administrator"],
    scope: (verb) => verb.startsWith("customers.") || verb === "tickets.list",
    headers: { authorization: `Bearer ${key}` },
  };
}

/** Someone whose only role is one the company made itself, of these verbs. */
async function ownRoleOnly(company: Company, who: "li" | "zheng", sees: Sight, verbs: string[]): Promise<Walker> {
  const known = new Set(operations.map((operation) => operation.verb));
  for (const verb of verbs) assert.ok(known.has(verb), `${verb} is a verb of the house`);
  const admin = await sessionOf(company.tang);
  const code = `role-${who}`;
  const name = { "zh-Hant": code, "zh-Hans": code, en: code };
  await askOverHttp(url, staffApi.putOwnRole, { code, name, verbs, sees, version: 0 }, admin);
  const { body: person } = await askOverHttp(url, staffApi.person, { id: company[who].id }, admin);
  const change = { ...person, roles: [], ownRoles: [code] };
  assert.equal((await askOverHttp(url, staffApi.changePerson, change, admin)).status, 200);
  return { name: `our own role with ${verbs.length} verbs`, roles: [], verbs, headers: await sessionOf(company[who]) };
}

/** Every verb that can be put into a role of the company's own. */
async function everyVerbGiven({ tang }: Company): Promise<string[]> {
  const { body } = await askOverHttp(url, staffApi.rights, {}, await sessionOf(tang));
  return body.rows.filter(({ canBeGiven }) => canBeGiven).map(({ verb }) => verb);
}

async function oneTimeSession({ tang }: Company): Promise<Record<string, string>> {
  const { body } = await askOverHttp(url, staffApi.giveOneTimePassword, { id: tang.id }, await sessionOf(tang));
  return sessionOf(tang, body.oneTimePassword);
}

async function sessionOf(who: { id: string }, password = castPassword): Promise<Record<string, string>> {
  const { email } = await house.read((work) => personOf(work, who.id));
  const signedIn = await askOverHttp(url, staffApi.signIn, { email, password });
  return { cookie: /kept_session=[^;]+/.exec(signedIn.headers.get("set-cookie") ?? "")?.[0] ?? "" };
}
