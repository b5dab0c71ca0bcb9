import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { charterApi } from "@kept/domain/charter/api.ts";
import type { CodeKind } from "@kept/domain/charter/fault-codes.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import { cast, castPassword, raiseCompany } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { isFaultCode, seedCharter } from "./index.ts";

let house: TestHouse;
let url: string;
let quality: string;
let engineer: string;
let supervisor: string;
before(async () => {
  house = await testHouse();
  await raiseCompany(house, { password: castPassword });
  url = await house.listen();
  quality = await signedIn(cast.ding.email);
  engineer = await signedIn(cast.lin.email);
  supervisor = await signedIn(cast.xu.email);
});
after(() => house.close());

const ask = async <E extends Endpoint>(endpoint: E, input: AskOf<E>, cookie = quality) => {
  const { status, body } = await askOverHttp(url, endpoint, input, { cookie });
  return { status, body, code: (body as { code?: string } | null)?.code };
};
const tree = async () => (await ask(charterApi.codes, {})).body;
const entry = async (kind: CodeKind, code: string) => (await tree())[kind].find((one) => one.code === code);
const leak = {
  kind: "cause" as const,
  family: "environment" as const,
  says: text("屋頂漏水", "屋顶漏水", "Leaking roof"),
};

test("a code is added, found in the tree at once, and fits a fault record", async () => {
  const made = await ask(charterApi.addCode, { ...leak, words: ["wdls"] });
  assert.deepEqual([made.status, made.code], [201, "environment.leaking-roof"]);
  assert.equal((await tree()).cause.at(-1)?.code, "environment.leaking-roof");
  assert.ok(await house.read((work) => isFaultCode(work, "cause", "environment.leaking-roof")));
  assert.equal((await ask(charterApi.addCode, leak)).code, "code-name-taken");
});

test("a code is renamed over the version it was read in, by one of two", async () => {
  const says = text("電池壽命到期", "电池寿命到期", "Battery at the end of its life");
  const change = { kind: "cause" as const, code: "power.battery-worn", says, words: [], version: 1 };
  assert.equal((await ask(charterApi.changeCode, change)).status, 200);
  const stale = await ask(charterApi.changeCode, change);
  assert.deepEqual([stale.status, stale.code], [409, "code-changed-meanwhile"]);
  assert.equal((await entry("cause", "power.battery-worn"))?.says.en, "Battery at the end of its life");
});

test("merging retires a code and says what took its place; it is offered again when restored", async () => {
  const one = { kind: "symptom" as const, code: "power.ups-alarm" };
  const merged = await ask(charterApi.retireCode, { ...one, becomes: ["power.ups-no-battery"] });
  assert.deepEqual(merged.body.becomes, ["power.ups-no-battery"]);
  assert.ok((await entry("symptom", one.code))?.retiredAt);
  assert.equal((await ask(charterApi.retireCode, one)).code, "code-retired-already");
  const restored = await ask(charterApi.restoreCode, one);
  assert.deepEqual([restored.body.retiredAt, restored.body.becomes], [null, []]);
});

test("what people changed survives the next start, and what they retired stays retired", async () => {
  await ask(charterApi.retireCode, { kind: "action", code: "observed" });
  await house.as(theHouse, seedCharter);
  assert.ok((await entry("action", "observed"))?.retiredAt);
  assert.equal((await entry("cause", "power.battery-worn"))?.says.en, "Battery at the end of its life");
});

const refusals: [what: string, code: string, ask: () => Promise<{ code: string | undefined }>][] = [
  ["an unknown code", "code-unknown", () => ask(charterApi.retireCode, { kind: "cause", code: "none" })],
  [
    "a merge into nothing known",
    "code-becomes-unknown",
    () => ask(charterApi.retireCode, { kind: "cause", code: "power.loose", becomes: ["nowhere"] }),
  ],
  ["a new result", "code-result-fixed", () => ask(charterApi.addCode, { ...leak, kind: "result", family: null })],
  [
    "a name missing in one language",
    "code-name-missing",
    () => ask(charterApi.addCode, { ...leak, says: text("霉", "霉", " ") }),
  ],
  ["an engineer", "not-allowed", () => ask(charterApi.addCode, leak, engineer)],
];
for (const [what, code, asked] of refusals)
  test(`refuses ${what}`, async () => assert.equal((await asked()).code, code));

test("what is said is changed over the version it was read in, and a lost name in braces is refused", async () => {
  const { body: now } = await ask(charterApi.guidance, {}, supervisor);
  assert.equal(now.version, 0);
  const greeting = text("您好，我是{operator}。", "您好，我是{operator}。", "Hello, {operator} here.");
  const made = await ask(charterApi.changeGuidance, { ...now, call: { ...now.call, greeting } }, supervisor);
  assert.deepEqual([made.status, made.body.version, made.body.call.greeting.en], [200, 1, greeting.en]);
  const stale = await ask(charterApi.changeGuidance, { ...now, call: { ...now.call, greeting } }, supervisor);
  assert.deepEqual([stale.status, stale.code], [409, "guidance-changed-meanwhile"]);
  const lost = { ...made.body.call, greeting: text("您好", "您好，我是{operator}。", "Hello") };
  const refused = await ask(charterApi.changeGuidance, { ...made.body, call: lost }, supervisor);
  assert.equal(refused.code, "guidance-placeholders-differ");
  assert.equal((await ask(charterApi.changeGuidance, made.body, engineer)).code, "not-allowed");
});

async function signedIn(email: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: castPassword }),
  });
  return /kept_session=[^;]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "";
}
