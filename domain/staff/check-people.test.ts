import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, text } from "../kit/language.ts";
import { checkPeople } from "./check-people.ts";
import { examplePeople } from "./people-example.ts";
import { guessPeopleColumns, peopleHeadLine } from "./people-file.ts";
import type { Person } from "./person.ts";

const lin: Person = {
  id: "018e0000-0000-7000-8000-000000000001",
  name: "林工",
  email: "lin@nuoting.example",
  language: "zh-Hant",
  speaks: [],
  zone: "Asia/Shanghai",
  extension: "301",
  departmentCode: "systems",
  roles: ["engineer"],
  ownRoles: [],
  skills: [],
  leftAt: null,
  version: 3,
};
const gone: Person = {
  ...lin,
  id: "018e0000-0000-7000-8000-000000000002",
  name: "老周",
  email: "zhou@nuoting.example",
  leftAt: "2026-01-01T00:00:00.000Z",
};
const around = {
  departments: [{ code: "systems", name: text("系統工程部", "系统工程部", "Systems") }],
  people: [lin, gone],
};
const head = ["姓名*", "Email", "分機", "部門", "職務", "語言", "也說", "Time zone"];

const cases: [name: string, line: string[], kind: string, says: string[]][] = [
  [
    "somebody new",
    ["吳欣", "Wu@Nuoting.example", "0302", "系统工程部", "工程師、Operator", "English", "中文; 英文", "Asia/Taipei"],
    "new",
    [],
  ],
  ["an e-mail alone names nobody new", ["", "new@nuoting.example"], "wrong", ["Somebody new needs a name"]],
  ["somebody who is here, with nothing new", ["林工", "LIN@nuoting.example", "301"], "same", []],
  ["another extension, the rest left empty", ["", "lin@nuoting.example", "399"], "changed", []],
  ["an apostrophe of our own export", ["林工", "lin@nuoting.example", "'+301"], "changed", []],
  ["no e-mail", ["吳欣"], "wrong", ["There is no e-mail, by which people are known"]],
  ["no address at all", ["吳欣", "wu at nuoting"], "wrong", ["“wu at nuoting” is no e-mail address"]],
  [
    "a department nobody knows",
    ["吳欣", "wu@nuoting.example", "", "火箭部"],
    "wrong",
    ["There is no department “火箭部”"],
  ],
  [
    "one role known and one not",
    ["吳欣", "wu@nuoting.example", "", "", "engineer; 船長"],
    "wrong",
    ["There is no role “船長”"],
  ],
  [
    "a language and a zone nobody knows",
    ["吳欣", "wu@nuoting.example", "", "", "", "Klingon", "", "Mars/Base"],
    "wrong",
    [
      "“Klingon” is no language of the desk",
      "There is no time zone “Mars/Base”; one is called for instance Asia/Taipei",
    ],
  ],
  ["whoever has left", ["老周", "zhou@nuoting.example", "1"], "wrong", ["老周 has left; let them return first"]],
  [
    "too long an extension",
    ["吳欣", "wu@nuoting.example", "123456789012345678901"],
    "wrong",
    ["At most 20 characters"],
  ],
];
for (const [name, line, kind, says] of cases)
  test(`a line of a file of people: ${name}`, () => {
    const [checked] = checkPeople([head, line], 0, guessPeopleColumns(head), around);
    assert.equal(checked?.kind, kind);
    assert.deepEqual(
      checked?.faults.map((one) => one.says.en),
      says,
    );
  });

test("what a line says is read as people write it", () => {
  const [checked] = checkPeople([head, cases[0]?.[1] ?? []], 0, guessPeopleColumns(head), around);
  assert.deepEqual(checked?.wish, {
    name: "吳欣",
    email: "wu@nuoting.example",
    extension: "0302",
    departmentCode: "systems",
    roles: ["engineer", "operator"],
    language: "en",
    speaks: ["zh-Hans", "en"],
    zone: "Asia/Taipei",
  });
});

test("headings may stand below a title, empty lines are passed over, and the second of two is wrong", () => {
  const table = [
    ["2026 年名冊"],
    head,
    ["林工", "lin@nuoting.example", "399"],
    ["", " "],
    ["林", "Lin@nuoting.example"],
  ];
  const checked = checkPeople(table, peopleHeadLine(table), guessPeopleColumns(head), around);
  assert.deepEqual(
    checked.map(({ row, kind, changes, faults }) => [row, kind, changes, faults.map(({ says }) => says.en)]),
    [
      [3, "changed", ["extension"], []],
      [5, "wrong", ["name"], ["Row 3 has this address already"]],
    ],
  );
});

for (const language of languages)
  test(`the example we give out names people who are new: ${language}`, () => {
    const table = examplePeople(language);
    const checked = checkPeople(table, peopleHeadLine(table), guessPeopleColumns(table[0] ?? []), around);
    assert.deepEqual(
      checked.map(({ kind, faults, wish }) => [kind, faults, wish.language]),
      [
        ["new", [], language],
        ["new", [], language],
      ],
    );
  });
