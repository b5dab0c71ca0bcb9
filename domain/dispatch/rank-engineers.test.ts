import assert from "node:assert/strict";
import { test } from "node:test";
import { rankEngineers, type Candidate } from "./rank-engineers.ts";

const someone: Candidate = {
  id: "",
  name: "",
  servedCustomer: 0,
  servedMachine: 0,
  servedFault: 0,
  skills: [],
  languages: ["zh-Hant"],
  load: 0,
  duty: "on-duty",
};

const cases: [name: string, first: Partial<Candidate>, second: Partial<Candidate>][] = [
  ["who served this machine comes before who served this customer", { servedMachine: 1 }, { servedCustomer: 1 }],
  ["who served this customer comes before a stranger", { servedCustomer: 1 }, {}],
  ["who knows this kind of fault comes before who does not", { servedFault: 1 }, {}],
  [
    "who has the skill comes before who served the customer once",
    { skills: [{ code: "power", level: 2 }] },
    { servedCustomer: 1 },
  ],
  [
    "an expert comes before a learner",
    { skills: [{ code: "power", level: 3 }] },
    { skills: [{ code: "power", level: 1 }] },
  ],
  ["the free one comes before the busy one", {}, { load: 3 }],
  ["the one on duty comes before an experienced one off duty", {}, { servedMachine: 5, duty: "off-duty" }],
  ["a deputy standing in comes after one on duty, all else equal", {}, { duty: "stands-in" }],
  [
    "the one who is away comes last, whatever they know",
    { load: 9, duty: "off-duty" },
    { servedMachine: 99, duty: "away" },
  ],
  ["who speaks the caller's language comes first, all else equal", {}, { languages: ["en"] }],
  ["a little experience does not outweigh five tickets in hand", {}, { servedCustomer: 1, load: 5 }],
];

for (const [name, first, second] of cases)
  test(name, () => {
    const candidates = [
      { ...someone, ...second, id: "second", name: "a" },
      { ...someone, ...first, id: "first", name: "b" },
    ];
    assert.deepEqual(
      rankEngineers(candidates, "zh-Hant").map((engineer) => engineer.id),
      ["first", "second"],
    );
  });

test("each engineer carries the reasons as short facts", () => {
  const [engineer] = rankEngineers(
    [{ ...someone, servedCustomer: 3, skills: [{ code: "power", level: 3 }], load: 2 }],
    "zh-Hant",
  );
  assert.deepEqual(engineer?.reasons, [
    { kind: "served-customer", count: 3 },
    { kind: "skill", word: "power", count: 3 },
    { kind: "speaks", word: "zh-Hant" },
    { kind: "busy", count: 2 },
    { kind: "on-duty" },
  ]);
});

test("nobody to rank is an empty ranking", () => assert.deepEqual(rankEngineers([], "en"), []));
