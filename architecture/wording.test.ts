import { test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const han = String.raw`[\u3400-\u9fff]`;

/** Half-width marks beside Chinese; `X` stands for a value put in. */
const halfWidth = new RegExp(String.raw`(?:${han}|[X}」”）])[,:;?!]|[,:;?!(]${han}|${han}[()]|\)${han}`);

/** One word for one thing (GLOSSARY.md): what is not said, and what is. */
const unsaid: readonly [RegExp, string][] = [
  [/急迫程度/, "緊急程度"],
  [/守住/, "兌現"],
  [/接線員|接线员/, "熱線人員、热线人员"],
  [/現象代碼|现象代码/, "現象、现象"],
];

/** What is wrong with a piece of text for people; null when all is well. */
function wrongIn(text: string): string | null {
  if (!new RegExp(han).test(text)) return null;
  if (halfWidth.test(text.replace(/\$\{[^}]*\}/g, "X"))) return `half-width marks: ${text}`;
  const word = unsaid.find(([never]) => never.test(text));
  return word ? `say ${word[1]}: ${text}` : null;
}

/** The strings of a file in `text()`s and templates, without its comments. */
function stringsOf(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...bare.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(([found]) => found.slice(1, -1));
}

/** Lists for machines, not sentences for people: the headings of tables people send us, and an invented table like them. */
const lists = ["domain/customers/load-columns.ts", "server/story/messy-file.ts"];

function sources(): string[] {
  return ["domain", "server", "web", "ui"].flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, encoding: "utf8" })
      .map((file) => `${part}/${file}`)
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/dist|node_modules/.test(file))
      .filter((file) => !lists.includes(file)),
  );
}

test("Chinese sentences have full-width marks, and one word for one thing", () => {
  const files = sources();
  assert.ok(files.length > 300, `${files.length} files were found`);
  const wrong = files.flatMap((file) =>
    stringsOf(readFileSync(path.join(root, file), "utf8")).flatMap((text) => {
      const why = wrongIn(text);
      return why ? [`${file}: ${why}`] : [];
    }),
  );
  assert.deepEqual(wrong, []);
});

const planted: readonly [string, string | null][] = [
  ["已記錄,請告知管理員", "half-width marks: 已記錄,請告知管理員"],
  ["${number} 已改派:${reason}", "half-width marks: ${number} 已改派:${reason}"],
  ["報修(電話)", "half-width marks: 報修(電話)"],
  ["為何改變急迫程度", "say 緊急程度: 為何改變急迫程度"],
  ["已記錄，請告知管理員：{id}", null],
  ["Reported, by phone: {id}", null],
];
for (const [text, wrong] of planted) test(`"${text}"`, () => assert.equal(wrongIn(text), wrong));
