import assert from "node:assert/strict";
import { test } from "node:test";
import { firstHouseRules, type UrgencyRules } from "../charter/house-rules.ts";
import { hour, minute } from "../kit/instant.ts";
import { howLongAgo } from "./since.ts";
import { derivedUrgency, type FaultTold } from "./urgency.ts";

const told = (fault: Partial<FaultTold>): FaultTold => ({
  peopleStopped: null,
  symptomCodes: [],
  since: "",
  importance: "normal",
  sinceMidnight: 14 * hour,
  ...fault,
});

for (const [name, fault, urgency, grounds] of [
  ["nobody stands still", {}, "normal", ["nobody-stopped"]],
  ["a few stand still", { peopleStopped: 3 }, "high", ["some-stopped"]],
  ["a floor stands still", { peopleStopped: 40 }, "critical", ["many-stopped"]],
  [
    "a few since early morning",
    { peopleStopped: 3, since: "since this morning" },
    "critical",
    ["some-stopped", "long-since"],
  ],
  ["nobody, however long", { since: "3 天" }, "normal", ["nobody-stopped"]],
  ["a key customer", { importance: "key" }, "high", ["important-customer"]],
  ["smoke", { symptomCodes: ["power.burnt-smell"] }, "critical", ["danger"]],
  [
    "smoke, with people",
    { symptomCodes: ["power.burnt-smell"], peopleStopped: 2 },
    "critical",
    ["danger", "some-stopped"],
  ],
  ["a degraded array", { symptomCodes: ["storage.array-degraded"] }, "high", ["data-at-risk"]],
  ["how is it done", { symptomCodes: ["user.how-to"] }, "low", ["guidance-only"]],
  ["how is it done, while ten wait", { symptomCodes: ["user.how-to"], peopleStopped: 10 }, "high", ["some-stopped"]],
  ["already as high as it goes", { peopleStopped: 40, since: "2 days" }, "critical", ["many-stopped", "long-since"]],
] satisfies [string, Partial<FaultTold>, string, string[]][])
  test(`urgency: ${name}`, () => {
    const derived = derivedUrgency(told(fault), firstHouseRules.urgency);
    assert.deepEqual([derived.urgency, derived.because.map(({ kind }) => kind)], [urgency, grounds]);
  });

for (const [name, changed, fault, urgency, grounds] of [
  ["five are many here", { manyStopped: 5 }, { peopleStopped: 5 }, "critical", ["many-stopped"]],
  ["three are few here", { someStopped: 4 }, { peopleStopped: 3 }, "normal", ["few-stopped"]],
  ["key customers wait like others", { keyCustomer: false }, { importance: "key" }, "normal", ["nobody-stopped"]],
  [
    "how long counts for nothing",
    { longSinceHours: null },
    { peopleStopped: 3, since: "2 days" },
    "high",
    ["some-stopped"],
  ],
  ["a beep is danger", { danger: ["power.ups-alarm"] }, { symptomCodes: ["power.ups-alarm"] }, "critical", ["danger"]],
  ["no number of people is critical", { manyStopped: null }, { peopleStopped: 900 }, "high", ["some-stopped"]],
] satisfies [string, Partial<UrgencyRules>, Partial<FaultTold>, string, string[]][])
  test(`urgency by the company's own rules: ${name}`, () => {
    const derived = derivedUrgency(told(fault), { ...firstHouseRules.urgency, ...changed });
    assert.deepEqual([derived.urgency, derived.because.map(({ kind }) => kind)], [urgency, grounds]);
  });

for (const [said, ago] of [
  ["2h", 2 * hour],
  ["30 min", 30 * minute],
  ["兩小時前", 2 * hour],
  ["半个小时", 30 * minute],
  ["3天", 72 * hour],
  ["13:30", 30 * minute],
  ["下午1點", hour],
  ["15:00", 23 * hour],
  ["昨天 14:00", 24 * hour],
  ["今早", 6 * hour],
  ["剛剛", 0],
  ["yesterday", 22 * hour],
  ["a while", null],
  ["", null],
] satisfies [string, number | null][])
  test(`since when: "${said}"`, () => assert.equal(howLongAgo(said, 14 * hour), ago));
