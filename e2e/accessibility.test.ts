import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { AxeResults, RunOptions } from "axe-core";
import type { Language } from "@kept/domain/kit/language.ts";
import { raiseStage, tellStory } from "@kept/server/story/story.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { openBrowser, sit, type Seat } from "./desk.ts";
import { entrances, everyPage } from "./every-page.ts";
import { countAsks, settled } from "./settled.ts";

const password = "a-password-for-everyone";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** Further faces of pages. */
const faces = ["/notices?shelf=all", "/charter?clause=3.6.6", "/roster?view=month"];
type Look = { language: Language; size: "desk" | "phone"; dark: boolean };
const looks: Look[] = [
  { language: "zh-Hant", size: "desk", dark: false },
  { language: "zh-Hans", size: "phone", dark: true },
  { language: "en", size: "desk", dark: true },
  { language: "en", size: "phone", dark: false },
];

let house: TestHouse;
let browser: Browser;
let url: string;
let pages: string[];

before(async () => {
  assert.ok(existsSync(path.join(import.meta.dirname, "../web/dist/index.html")), "build the desk first: bin/build");
  house = await testHouse();
  const stage = await raiseStage(house.house, { password });
  await tellStory(house.house, stage, { days: 3 });
  const within = (await everyPage(house.house, stage)).map(({ at }) => at).filter((at) => !entrances.includes(at));
  pages = [...within, ...faces];
  url = await house.listen();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** An administrator sees every page; the language is theirs. */
async function administratorSits({ language, size, dark }: Look): Promise<Seat> {
  const seat = await sit(browser, url, { email: "tang@nuoting.example", password }, { language, size, dark });
  await seat.context.request.patch("/api/session", { data: { language } });
  return seat;
}

/** What axe finds, a line each: the rule, where, and why. */
async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (options) => (window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(options),
    rules,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, any }) => `${id}: ${String(target)} ${any[0]?.message ?? ""}`),
  );
}

for (const look of looks)
  test(`every page can be used by everybody: ${look.language}, ${look.size}, ${look.dark ? "dark" : "light"}`, async (t) => {
    const seat = await administratorSits(look);
    await countAsks(seat.context);
    for (const address of pages)
      await t.test(address, async () => {
        await seat.page.goto(address);
        await settled(seat.page);
        const wider = await seat.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.deepEqual(await faultsOn(seat.page), []);
        assert.ok(wider <= 0, `the page is ${wider} px wider than the window`);
        assert.equal(await seat.page.locator("html").getAttribute("lang"), look.language);
      });
    assert.deepEqual(seat.faults, []);
    await seat.context.close();
  });

test("the entrances can be used by everybody", async (t) => {
  for (const dark of [false, true])
    for (const address of entrances)
      await t.test(`${address} ${dark ? "dark" : "light"}`, async () => {
        const seat = await sit(browser, url, null, { language: "en", size: "phone", dark });
        await seat.page.goto(address);
        await seat.page.locator("h1").first().waitFor();
        assert.deepEqual(await faultsOn(seat.page), []);
        await seat.context.close();
      });
});
