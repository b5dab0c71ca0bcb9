import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test("? on a page shows its keys and leads to its section of the handbook, in the reader's language", async () => {
  const { page, context } = await stage.seat("grace", "/customers");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog");
  await keys.getByText("Go to Tickets").waitFor();
  const opened = context.waitForEvent("page");
  await keys.getByRole("link", { name: "What the handbook says about this page" }).click();
  const handbook = await opened;
  await handbook.getByRole("heading", { name: "Customers", level: 2 }).waitFor();
  assert.equal(await handbook.evaluate(() => document.querySelector(":target")?.textContent), "Customers");
  assert.equal(
    await handbook.evaluate(() => [...document.images].every(({ src }) => src.includes("/handbook/"))),
    true,
  );
});

test("every section the desk leads to is there, in Chinese, too", async () => {
  const places = readFileSync(path.join(import.meta.dirname, "../web/app/handbook-on.ts"), "utf8");
  const sections = new Set([...places.matchAll(/"([A-Za-z]+#[a-z-]+)"/g)].map(([, at = ""]) => at));
  assert.ok(sections.size >= 8, `only ${sections.size} sections were found`);
  const { page } = await stage.seat("wang", "/");
  const missing: string[] = [];
  for (const at of sections) {
    const [name, section = ""] = at.split("#");
    for (const language of ["zh-Hant", "en"]) {
      await page.goto(`/handbook/${name}?language=${language}`);
      if ((await page.locator(`#${section}`).count()) !== 1) missing.push(`${language} ${at}`);
    }
  }
  assert.deepEqual(missing, []);
});
