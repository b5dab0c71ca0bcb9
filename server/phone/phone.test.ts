import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { minute, plus, second } from "@kept/domain/kit/instant.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { sql } from "../platform/db.ts";
import { promiseTraced } from "../promises/read-promises.ts";
import { promisesOn } from "../promises/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { phoneStory } from "../story/phone-story.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse } from "../story/test-house.ts";

const house = await testHouse();
after(() => house.close());
const { people, firms } = await raiseStage(house.house);
const url = await house.listen();
const pbx = await phoneStory(house.house, people, url);
// Each call begins at a moment of its own, so that the latest is known.
beforeEach(async () => void (await house.advance(second)));
const chen = "02168881234";
const wang = { agent: { ext: "201" }, legId: "leg-201" };
const ye = { agent: { ext: "PJSIP/202-0000002a" }, legId: "leg-202" };

const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
  askInHouse(house.house, people.tang, endpoint, input);
const latest = async () => (await ask(phoneApi.calls, { limit: 1 })).rows[0];
async function call(id?: string) {
  const found = id ? (await ask(phoneApi.call, { id })).call : await latest();
  assert.ok(found);
  const promises = await house.read((work) => promisesOn(work, { kind: "phone-call", id: found.id }));
  return { call: found, promises, promise: promises.at(-1) };
}

test("a call that rings names the caller and is owed an answer within three rings", async () => {
  await pbx.tell("c1", chen, house.now, ["newCall", 0], ["ringing", 0, wang], ["ringing", 0, ye]);
  const { call: ringing, promise } = await call();
  assert.equal(ringing.state, "ringing");
  assert.equal(ringing.customerId, firms.morningstar.id);
  assert.equal(ringing.contactName, "陳怡");
  assert.equal(ringing.lineName, "服務熱線");
  assert.deepEqual(ringing.rungIds.toSorted(), [people.wang.id, people.ye.id].toSorted());
  assert.deepEqual([promise?.clause, promise?.state, promise?.budgetMs], ["3.2a", "running", 11_000]);
  const board = await ask(phoneApi.board, {});
  assert.deepEqual([board.waiting, board.longestSince], [1, house.now]);
});

test("answered on the second ring it is kept, and the trace shows the rings", async () => {
  const began = plus(house.now, -second);
  await house.advance(5 * second);
  await pbx.tell("c1", chen, began, ["answer", 6, wang]);
  const { call: talking, promise } = await call();
  assert.deepEqual([talking.state, talking.ringMs, talking.answeredById], ["talking", 6_000, people.wang.id]);
  assert.deepEqual([promise?.state, promise?.usedMs], ["kept", 6_000]);
  const trace = await house.read((work) => promiseTraced(work, { id: promise?.id ?? "" }));
  const said = trace.steps.map(({ says }) => says.en).join("\n");
  assert.match(said, /02168881234 calls 4008001000; 3 rings = 11\.0 s \(China, 1\/4 s\)/);
  assert.match(said, /王雅婷 answered after 6\.0 s of ringing/);
  const who = await askInHouse(house.house, people.wang, phoneApi.presence, {});
  assert.equal(who.mine.presence, "on-call");
  await house.advance(minute);
  await pbx.tell("c1", chen, began, ["hangup", 60, { cause: "normalClearing" }]);
  assert.deepEqual([(await call()).call.talkMs, (await call()).call.outcome], [54_000, "answered"]);
});

test("given up before the third ring it is neither kept nor broken", async () => {
  const began = house.now;
  await pbx.tell("c2", chen, began, ["newCall", 0], ["ringing", 0, wang]);
  await house.advance(9 * second);
  await pbx.tell("c2", chen, began, ["hangup", 9, { cause: "cancel" }]);
  const { call: given, promise } = await call();
  assert.deepEqual([given.outcome, given.verdict, promise?.state], ["abandoned", "neither", "released"]);
});

test("not answered by the third ring it breaks then, also if the caller gives up later", async () => {
  const began = house.now;
  await pbx.tell("c3", chen, began, ["newCall", 0], ["ringing", 0, wang]);
  await house.advance(12 * second);
  assert.equal((await call()).promise?.state, "broken");
  await pbx.tell("c3", chen, began, ["hangup", 12, { cause: "cancel" }]);
  const { call: given, promise } = await call();
  assert.deepEqual([given.outcome, given.verdict, promise?.state], ["abandoned", "broken", "broken"]);
  assert.equal(promise?.endedAt, plus(began, 12 * second));
});

test("an answer that is told late, but was in time, keeps it after all", async () => {
  const began = house.now;
  await pbx.tell("c4", chen, began, ["newCall", 0], ["ringing", 0, wang]);
  await house.advance(20 * second);
  assert.equal((await call()).promise?.state, "broken");
  await pbx.tell("c4", chen, began, ["answer", 10, wang]);
  assert.equal((await call()).promise?.state, "kept");
});

test("an end that is told before its answer does not cost the promise", async () => {
  const began = house.now;
  await pbx.tell("c13", chen, began, ["newCall", 0], ["ringing", 0, wang], ["hangup", 30, { cause: "normalClearing" }]);
  assert.deepEqual([(await call()).call.outcome, (await call()).promise?.state], ["unknown", "released"]);
  await house.advance(40 * second);
  await pbx.tell("c13", chen, began, ["answer", 4, wang]);
  const { call: known, promises } = await call();
  assert.deepEqual([known.outcome, known.verdict, known.talkMs], ["answered", "kept", 26_000]);
  assert.deepEqual(
    promises.map(({ state }) => state),
    ["released", "kept"],
  );
  await pbx.tell("c13", chen, began, ["ringEnd", 4, ye]);
  assert.equal((await call()).promises.length, 2);
});

test("turned away by the telephone system it is broken at once", async () => {
  const began = house.now;
  await pbx.tell(
    "c5",
    "13900001111",
    began,
    ["newCall", 0],
    ["ringing", 0, wang],
    ["hangup", 5, { cause: "noAnswer" }],
  );
  const { call: missed, promise } = await call();
  assert.deepEqual([missed.outcome, missed.verdict, promise?.state], ["missed", "broken", "broken"]);
});

test("an answer before its ring and its call makes the same call", async () => {
  const began = house.now;
  await house.advance(5 * second);
  await pbx.tell("c6", chen, began, ["answer", 4, ye]);
  assert.equal((await call()).call.verdict, "unmeasured");
  assert.equal((await call()).promise, undefined);
  await pbx.tell("c6", chen, began, ["ringing", 1, ye], ["newCall", 0]);
  const { call: known, promise } = await call();
  assert.deepEqual([known.ringMs, known.verdict, promise?.state], [3_000, "kept", "kept"]);
});

test("a ring nobody told of is never kept", async () => {
  const began = house.now;
  await pbx.tell("c7", chen, began, ["newCall", 0], ["answer", 2, wang], ["hangup", 9, { cause: "normalClearing" }]);
  const { call: unknown, promise } = await call();
  assert.deepEqual([unknown.ringMs, unknown.verdict, promise], [null, "unmeasured", undefined]);
});

test("a call to a number that is no hotline number promises nothing", async () => {
  await pbx.tell(
    "c8",
    chen,
    house.now,
    ["newCall", 0, { to: "02160009999" }],
    ["ringing", 0, { ...wang, to: "02160009999" }],
  );
  const { call: direct, promise } = await call();
  assert.deepEqual([direct.verdict, direct.lineId, promise], ["neither", null, undefined]);
});

test("a call of which nobody tells the end is over after four hours, and unknown", async () => {
  await pbx.tell("c9", chen, house.now, ["newCall", 0], ["ringing", 0, wang]);
  const { call: lost } = await call();
  await house.advance(4 * 60 * minute + second);
  const swept = await call(lost.id);
  assert.deepEqual([swept.call.state, swept.call.outcome, swept.promise?.state], ["over", "unknown", "released"]);
});

test("from a number nobody has, those of the same block and those who called from it before are proposed", async () => {
  await pbx.tell("c10", "02168881299", house.now, ["newCall", 0], ["ringing", 0, wang]);
  const found = await latest();
  const { candidates } = await ask(phoneApi.call, { id: found?.id ?? "" });
  assert.deepEqual(
    candidates.map(({ customerName, because }) => [customerName, because]),
    [["晨星紡織", "same-block"]],
  );
});

test("the same event twice, one by one and together, is one", async () => {
  const event = {
    source: "pbx",
    callId: "c11",
    id: "e1",
    event: "newCall",
    from: chen,
    to: "4008001000",
    occurredAt: house.now,
  };
  assert.deepEqual(await (await pbx.post(event)).json(), { accepted: 1, known: 0 });
  assert.deepEqual(await (await pbx.post([event, event])).json(), { accepted: 0, known: 2 });
  await assert.rejects(
    house.as(people.tang, (work) => sql`update phone.event set received_at = now()`.execute(work.db)),
    /append-only/,
  );
});

test("events told at the same time by many connections make one call", async () => {
  const began = house.now;
  await Promise.all([
    pbx.tell("c12", chen, began, ["newCall", 0]),
    pbx.tell("c12", chen, began, ["ringing", 0.1, wang]),
    pbx.tell("c12", chen, began, ["ringing", 0.2, ye]),
    pbx.tell("c12", chen, began, ["answer", 3.1, ye]),
    pbx.tell("c12", chen, began, ["hangup", 9, { cause: "normalClearing" }]),
  ]);
  const { call: one } = await call();
  assert.deepEqual([one.outcome, one.ringMs, one.answeredById, one.verdict], ["answered", 3_000, people.ye.id, "kept"]);
});
