import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { minute, plus, second } from "@kept/domain/kit/instant.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { phoneStory } from "../story/phone-story.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse } from "../story/test-house.ts";

const house = await testHouse();
after(() => house.close());
const { people } = await raiseStage(house.house);
const pbx = await phoneStory(house.house, people, await house.listen());
beforeEach(async () => void (await house.advance(10 * second)));

const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
  askInHouse(house.house, people.wang, endpoint, input);
const waiting = async () => (await ask(arrivalsApi.list, { channel: "phone" })).rows;
const wang = { agent: { ext: "201" } };
const chen = "02168881234";

test("a missed call waits to be called back with a clock of its own, and a second try joins it", async () => {
  await pbx.tell(
    "m1",
    chen,
    plus(house.now, -20 * second),
    ["newCall", 0],
    ["ringing", 0, wang],
    ["hangup", 20, { cause: "noAnswer" }],
  );
  const [first] = await waiting();
  assert.deepEqual(
    [first?.kind, first?.customerName, first?.clause, first?.sender.address, first?.times],
    ["missed-call", "晨星紡織", "3.3a", chen, 1],
  );
  assert.equal(first?.because[0]?.en, "It rang for 20.0 s and nobody answered.");
  await pbx.tell("m2", chen, house.now, ["newCall", 0], ["ringing", 0, wang], ["hangup", 3, { cause: "cancel" }]);
  const both = await waiting();
  assert.deepEqual([both.length, both[0]?.times, both[0]?.id], [1, 2, first?.id]);
});

test("it is closed when the caller gets through", async () => {
  await pbx.tell("m3", chen, house.now, ["newCall", 0], ["ringing", 0, wang], ["answer", 2, wang], ["hangup", 8]);
  assert.equal((await waiting()).length, 0);
  const [settled] = (await ask(arrivalsApi.list, { state: "settled" })).rows;
  assert.deepEqual([settled?.settledAs, settled?.times], ["got-through", 3]);
});

test("or when we reach them", async () => {
  await pbx.tell(
    "m4",
    "13800138022",
    house.now,
    ["newCall", 0],
    ["ringing", 0, wang],
    ["hangup", 9, { cause: "cancel" }],
  );
  assert.equal((await waiting())[0]?.kind, "abandoned-call");
  await house.advance(minute);
  const out = { direction: "out", from: "201", to: "13800138022", ...wang } as const;
  await pbx.tell("m5", "201", house.now, ["newCall", 0, out], ["answer", 4, out]);
  assert.equal((await waiting()).length, 0);
  const [settled] = (await ask(arrivalsApi.list, { state: "settled" })).rows;
  assert.equal(settled?.settledAs, "called-back");
});

test("who withholds the number is not taken for someone else who did", async () => {
  for (const id of ["a1", "a2"])
    await pbx.tell(
      id,
      "anonymous",
      house.now,
      ["newCall", 0],
      ["ringing", 0, wang],
      ["hangup", 9, { cause: "cancel" }],
    );
  assert.equal((await waiting()).length, 2);
});

test("an answer told after the end settles what had been put down as missed", async () => {
  const began = house.now;
  await pbx.tell(
    "l1",
    "13700007777",
    began,
    ["newCall", 0],
    ["ringing", 0, wang],
    ["hangup", 9, { cause: "normalClearing" }],
  );
  const before = (await waiting()).length;
  await pbx.tell("l1", "13700007777", began, ["answer", 4, wang]);
  assert.equal((await waiting()).length, before - 1);
});
