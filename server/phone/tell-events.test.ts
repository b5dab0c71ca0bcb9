import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { minute, plus, second } from "@kept/domain/kit/instant.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { phoneStory } from "../story/phone-story.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse } from "../story/test-house.ts";

const house = await testHouse();
after(() => house.close());
const { people } = await raiseStage(house.house);
const url = await house.listen();
const pbx = await phoneStory(house.house, people, url);
const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
  askInHouse(house.house, people.tang, endpoint, input);
// Each call begins at a moment of its own, so that the latest is known.
beforeEach(async () => void (await house.advance(10 * second)));
const event = (id: string) => ({
  ...{ source: "pbx", callId: id, id, event: "newCall", from: "13800138000", to: "4008001000" },
  occurredAt: house.now,
});
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;
const found = async (id = pbx.source.id) =>
  (await ask(phoneApi.findings, { id })).rows.map(({ says }) => says.en).join("\n");

test("what is not signed rightly is refused, and the page says why", async () => {
  assert.equal(await codeOf(await pbx.post(event("a"), { secret: "theirs" })), "phone-signature-wrong");
  assert.match(await found(), /The last one refused: The signature does not fit/);
  const old = { at: plus(house.now, -6 * minute) };
  assert.equal(await codeOf(await pbx.post(event("a"), old)), "phone-signature-untimely");
  assert.match(await found(), /more than five minutes off/);
  assert.equal(await codeOf(await pbx.post({ ...event("a"), source: "another" })), "phone-source-unknown");
  assert.equal(await codeOf(await pbx.post({ ...event("a"), event: "dance" })), "phone-events-unreadable");
  assert.equal(
    await codeOf(await pbx.post([event("a"), { ...event("b"), source: "other" }])),
    "phone-events-unreadable",
  );
  assert.equal((await ask(phoneApi.calls, {})).rows.length, 0);
});

test("two secrets hold while one is changed for another, and a third is refused", async () => {
  const { secret, source } = await ask(phoneApi.addSecret, { id: pbx.source.id });
  assert.equal((await pbx.post(event("b1"), { secret })).ok, true);
  assert.equal((await pbx.post(event("b2"))).ok, true);
  await assert.rejects(ask(phoneApi.addSecret, { id: pbx.source.id }), { code: "phone-two-secrets" });
  const [older] = source.secrets;
  await ask(phoneApi.endSecret, { id: pbx.source.id, secretId: older?.id ?? "" });
  assert.equal((await pbx.post(event("b3"))).status, 401);
  assert.equal((await pbx.post(event("b4"), { secret })).ok, true);
  assert.ok(!JSON.stringify((await ask(phoneApi.sources, {})).rows).includes(secret));
  pbx.changeTo(secret);
});

test("a clock that is off is told, and so is a system that tells no rings", async () => {
  await pbx.post({ ...event("c1"), occurredAt: plus(house.now, -7 * second) });
  assert.match(await found(), /7\.0 s behind/);
  await pbx.post({ ...event("c2"), occurredAt: plus(house.now, 3 * second) });
  assert.match(await found(), /3\.0 s ahead/);
  assert.match(await found(), /not of ringing/);
  assert.equal((await ask(phoneApi.findings, { id: pbx.source.id })).rows[0]?.level, "bad");
});

test("a source that rests takes nothing", async () => {
  await ask(phoneApi.changeSource, { id: pbx.source.id, active: false });
  assert.equal((await pbx.post(event("d1"))).status, 401);
  await ask(phoneApi.changeSource, { id: pbx.source.id, active: true });
  assert.equal((await pbx.post(event("d1"))).ok, true);
});

test("a telephone system that speaks to Zammad speaks to us, as a form and as JSON", async () => {
  const { source, secret } = await ask(phoneApi.addSource, { code: "cloud", name: "Cloud", kind: "zammad" });
  const tell = (body: Record<string, string>, type: "form" | "json") =>
    fetch(`${url}/api/phone/zammad/${secret}`, {
      method: "POST",
      ...(type === "form"
        ? { body: new URLSearchParams(body) }
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
  const call = { from: "02168881234", to: "4008001000", direction: "in", callId: "z1" };
  const first = await tell({ ...call, event: "newCall", "user[]": "wang" }, "form");
  assert.deepEqual([first.ok, await first.json()], [true, {}]);
  await house.advance(5 * second);
  await tell({ ...call, event: "answer", answeringNumber: "202" }, "json");
  await house.advance(30 * second);
  await tell({ ...call, event: "hangup", cause: "normalClearing" }, "form");
  const [row] = (await ask(phoneApi.calls, { limit: 1 })).rows;
  assert.deepEqual(
    [row?.outcome, row?.ringMs, row?.talkMs, row?.clock, row?.verdict, row?.answeredById, row?.customerName],
    ["answered", 5_000, 30_000, "receipt", "kept", people.ye.id, "晨星紡織"],
  );
  assert.ok(row?.rungIds.includes(people.wang.id));
  await tell({ ...call, callId: "z2", direction: "out", event: "newCall" }, "form");
  assert.equal((await ask(phoneApi.calls, { limit: 1 })).rows[0]?.direction, "out");
  assert.equal((await tell({ event: "newCall" }, "json")).status, 422);
  assert.equal((await fetch(`${url}/api/phone/zammad/nobody`, { method: "POST", body: "{}" })).status, 401);
  assert.match(await found(source.id), /carries no times/);
});

test("a telephone is whose it is said to be; a menu's pick-up is no answer", async () => {
  const fang = people.fang.id;
  await ask(phoneApi.putExtension, { value: "808", staffIds: [fang] });
  await ask(phoneApi.putExtension, { value: "700", kind: "machine" });
  await ask(phoneApi.putExtension, { value: "support", kind: "queue", staffIds: [people.wang.id, people.ye.id] });
  const at = house.now;
  await pbx.tell(
    "e1",
    "13800138000",
    at,
    ["newCall", 0],
    ["answer", 1, { agent: { ext: "700" } }],
    ["queued", 9, { queue: "support" }],
  );
  assert.deepEqual((await ask(phoneApi.calls, { limit: 1 })).rows[0]?.rungIds.length, 2);
  await pbx.tell(
    "e1",
    "13800138000",
    at,
    ["ringing", 10, { agent: { ext: "808" } }],
    ["answer", 14, { agent: { ext: "808" } }],
  );
  const [row] = (await ask(phoneApi.calls, { limit: 1 })).rows;
  assert.deepEqual([row?.answeredById, row?.ringMs, row?.waitMs], [fang, 4_000, 14_000]);
});

test("what I do is said by hand or by the telephone system", async () => {
  const mine = async () => (await askInHouse(house.house, people.wang, phoneApi.presence, {})).mine.presence;
  assert.equal(await mine(), "available");
  await askInHouse(house.house, people.wang, phoneApi.be, { presence: "break" });
  assert.equal(await mine(), "break");
  await pbx.tell("s1", "", house.now, ["agentState", 0, { agent: { ext: "201" }, state: "wrap-up" }]);
  assert.equal(await mine(), "wrap-up");
  assert.equal(
    (await ask(phoneApi.calls, { limit: 1 })).rows.some(({ from }) => from === ""),
    false,
  );
});

test("a hotline number is one number, and what is none is refused", async () => {
  await assert.rejects(ask(phoneApi.addHotline, { number: "4008001000", name: "again" }), {
    code: "phone-number-taken",
  });
  await assert.rejects(ask(phoneApi.addHotline, { number: "hello", name: "x" }), { code: "phone-number-wrong" });
  const taiwan = await ask(phoneApi.addHotline, {
    number: "+886 2 2871 9999",
    name: "台北",
    rule: { preset: "taiwan" },
  });
  assert.equal(taiwan.says.en, "3 rings = 7.0 s (Taiwan, 1/2 s)");
});

test("nobody dials where no telephone system can", () =>
  assert.rejects(ask(phoneApi.dial, { number: "13800138000" }), { code: "phone-cannot-dial" }));
