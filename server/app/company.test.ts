import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appApi } from "@kept/domain/app/api.ts";
import { logoSizeAtMost } from "@kept/domain/app/company.ts";
import { news } from "@kept/domain/app/news.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage, type Stage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let people: Stage["people"];
before(async () => {
  house = await testHouse();
  ({ people } = await raiseStage(house.house));
});
after(() => house.close());

const png = (size = 40) => {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
};
const put = (bytes: Uint8Array, who = people.tang) =>
  askInHouse(house.house, who, appApi.putLogo, { file: { name: "logo.png", type: "image/png", bytes } });
const company = () => askInHouse(house.house, people.lin, appApi.company, {});
const refusedAs = (code: string) => (fault: unknown) => (fault as { code?: string }).code === code;

test("a logo is put, shown to whoever has not signed in, changed and taken away", async () => {
  const url = await house.listen();
  assert.equal((await company()).logo, null);
  assert.equal((await fetch(`${url}/api/company/logo`)).status, 404);
  const first = await put(png());
  assert.match(first.logo ?? "", /^[0-9a-f]{16}$/);
  const shown = await fetch(`${url}/api/company/logo?of=${first.logo}`);
  assert.equal(shown.headers.get("content-type"), "image/png");
  assert.match(shown.headers.get("content-security-policy") ?? "", /sandbox/);
  assert.deepEqual(new Uint8Array(await shown.arrayBuffer()), png());
  assert.notEqual((await put(png(50))).logo, first.logo);
  assert.equal((await askInHouse(house.house, people.tang, appApi.removeLogo, {})).logo, null);
  assert.equal((await company()).logo, null);
});

const refused: readonly [string, Uint8Array, string][] = [
  ["a vector drawing", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "logo-not-a-picture"],
  ["a text that says it is a picture", Buffer.from("hello"), "logo-not-a-picture"],
  ["nothing at all", new Uint8Array(), "logo-not-a-picture"],
  ["a picture for a wall", png(logoSizeAtMost + 1), "logo-too-large"],
];
for (const [name, bytes, code] of refused)
  test(`${name} is refused as a logo`, async () => {
    const before = await company();
    await assert.rejects(put(bytes), refusedAs(code));
    assert.deepEqual(await company(), before);
  });

test("only who sets up the house puts a logo", () => assert.rejects(put(png(), people.wang), refusedAs("not-allowed")));

test("what is new is seen by each for themselves", async () => {
  const ask = (who: typeof people.lin) => askInHouse(house.house, who, appApi.news, {});
  assert.equal((await ask(people.lin)).seenOn, null);
  await askInHouse(house.house, people.lin, appApi.seeNews, {});
  await askInHouse(house.house, people.lin, appApi.seeNews, {});
  assert.equal((await ask(people.lin)).seenOn, news[0]?.on);
  assert.equal((await ask(people.wang)).seenOn, null);
});
