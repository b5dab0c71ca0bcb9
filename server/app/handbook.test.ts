import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { languages } from "@kept/domain/kit/language.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

const pages = readdirSync(path.resolve(import.meta.dirname, "../../docs/handbook"))
  .filter((name) => name.endsWith(".md") && !name.includes(".zh-"))
  .map((name) => name.replace(".md", ""));

let house: TestHouse;
let url: string;
before(async () => {
  house = await testHouse();
  url = await house.listen();
});
after(() => house.close());

const read = async (at: string) => {
  const answer = await fetch(`${url}${at}`);
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", says: await answer.text() };
};
const sections = (html: string) => [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);

test("every page is there in every language, with the same sections, and all its links and pictures lead somewhere", async () => {
  assert.ok(pages.length >= 6, `only ${pages.length} pages were found`);
  const dead: string[] = [];
  for (const page of pages) {
    const english = await read(`/handbook/${page}?language=en`);
    for (const language of languages) {
      const { status, type, says } = await read(`/handbook/${page}?language=${language}`);
      assert.deepEqual([status, type], [200, "text/html; charset=utf-8"], `${page} in ${language}`);
      assert.match(says, new RegExp(`<html lang="${language}">`));
      assert.deepEqual(sections(says), sections(english.says), `${page} in ${language} has other sections`);
      for (const [, at = ""] of says.matchAll(/(?:href|src)="(\/handbook[^"]*)"/g)) {
        const there = await fetch(`${url}${at.replaceAll("&#38;", "&")}`);
        await there.arrayBuffer();
        if (!there.ok) dead.push(`${page}: ${at}`);
      }
    }
  }
  assert.deepEqual(dead, []);
});

test("Simplified Chinese is written from the Traditional page", async () => {
  const { says } = await read("/handbook/operator?language=zh-Hans");
  assert.ok(says.includes("热线"));
  assert.ok(!says.includes("熱線"));
});

test("nothing but the handbook is given out", async () => {
  for (const at of ["/handbook/..%2f..%2fpackage", "/handbook/nothing-here", "/handbook/images/..%2f..%2foperator.md"])
    assert.equal((await read(at)).status, 404, at);
});
