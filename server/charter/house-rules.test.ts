import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { charterApi } from "@kept/domain/charter/api.ts";
import { firstHouseRules, type HouseRules } from "@kept/domain/charter/house-rules.ts";
import { hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
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

const read = () => askInHouse(house.house, people.lin, charterApi.houseRules, {});
const change = (version: number, rules: HouseRules, more: { holdsFrom?: string } = {}, who = people.xu) =>
  askInHouse(house.house, who, charterApi.changeHouseRules, { version, rules, why: "after the review", ...more });
const refusedAs = (code: string) => (fault: unknown) => (fault as { code?: string }).code === code;
const many = (manyStopped: number) => ({
  ...firstHouseRules,
  urgency: { ...firstHouseRules.urgency, manyStopped },
});

test("house rules are the house's own until somebody makes a version, which holds from its moment on", async () => {
  assert.deepEqual((await read()).inForce.rules, firstHouseRules);
  await change(0, many(5));
  const planned = await change(1, many(9), { holdsFrom: plus(house.now, hour) });
  assert.deepEqual([planned.version, planned.madeByName], [2, people.xu.name]);
  assert.equal((await read()).inForce.rules.urgency.manyStopped, 5);
  await house.advance(hour);
  assert.equal((await read()).inForce.rules.urgency.manyStopped, 9);
  assert.deepEqual(
    (await read()).versions.map(({ version }) => version),
    [2, 1, 0],
  );
});

test("what was made from an older version, in the past, or without a reason that was used, is refused", async () => {
  const [newest] = (await read()).versions;
  assert.ok(newest);
  const { version, rules } = newest;
  await assert.rejects(change(version - 1, rules), refusedAs("house-rules-changed-meanwhile"));
  await assert.rejects(
    change(version, rules, { holdsFrom: plus(house.now, -minute) }),
    refusedAs("house-rules-in-the-past"),
  );
  await assert.rejects(
    change(version, { ...rules, pauseReasons: rules.pauseReasons.slice(1) }, {}),
    refusedAs("pause-reason-left-out"),
  );
  const double = { code: "site-access", says: text("進不去", "进不去", "No way in"), retired: false };
  await assert.rejects(
    change(version, { ...rules, pauseReasons: [...rules.pauseReasons, double] }),
    refusedAs("pause-reason-twice"),
  );
  await assert.rejects(change(version, rules, {}, people.wang), refusedAs("not-allowed"));
});
