import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { AxeResults, RunOptions } from "axe-core";
import type { Language } from "@kept/domain/kit/language.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { raiseStage, tellStory } from "@kept/server/story/story.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { openBrowser, sit, type Seat } from "./desk.ts";

const password = "a-password-for-everyone";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** Everywhere one can go without a thing's id. */
const pages = [
  "/",
  "/notices",
  "/notices?shelf=all",
  "/notices/ways",
  "/notices/mail",
  "/call",
  "/tickets",
  "/dispatch",
  "/supervisor",
  "/call-backs",
  "/arrivals",
  "/mailboxes",
  "/sources",
  "/complaints",
  "/phone",
  "/phone/set-up",
  "/customers",
  "/customers/import",
  "/promises",
  "/charter",
  "/charter?clause=3.6.6",
  "/codes",
  "/guidance",
  "/rules",
  "/ticket-fields",
  "/audit",
  "/webhooks",
  "/replies",
  "/macros",
  "/calendars",
  "/people",
  "/roster",
  "/roster?view=month",
  "/departments",
  "/rights",
  "/api-keys",
  "/sessions",
  "/security",
  "/gallery",
  "/password",
];
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
let things: string[];

before(async () => {
  assert.ok(existsSync(path.join(import.meta.dirname, "../web/dist/index.html")), "build the desk first: bin/build");
  house = await testHouse();
  const stage = await raiseStage(house.house, { password });
  await tellStory(house.house, stage, { days: 3 });
  things = await pagesOfThings(stage.people.tang);
  url = await house.listen();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** One page of each kind that needs a thing. */
async function pagesOfThings(administrator: Parameters<typeof askInHouse>[1]): Promise<string[]> {
  const { rows: tickets } = await askInHouse(house.house, administrator, ticketsApi.list, { state: "all", limit: 1 });
  const { rows: people } = await askInHouse(house.house, administrator, staffApi.people, {
    role: "engineer",
    limit: 1,
  });
  const [ticket] = tickets;
  assert.ok(ticket && people[0], "the story told no ticket");
  const { promises } = await askInHouse(house.house, administrator, ticketsApi.read, { id: ticket.id });
  return [
    `/tickets/${ticket.number}`,
    `/tickets/${ticket.number}/merge`,
    `/customers/${ticket.customerId}`,
    `/promises/${promises[0]?.id}`,
    `/people/${people[0].id}`,
  ];
}

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
    for (const address of [...pages, ...things])
      await t.test(address, async () => {
        await seat.page.goto(address);
        await seat.page.locator("h1").first().waitFor({ timeout: 15_000 });
        await seat.page.waitForTimeout(400);
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
    for (const address of ["/sign-in", "/set-up", "/new-password"])
      await t.test(`${address} ${dark ? "dark" : "light"}`, async () => {
        const seat = await sit(browser, url, null, { language: "en", size: "phone", dark });
        await seat.page.goto(address);
        await seat.page.locator("h1").first().waitFor();
        assert.deepEqual(await faultsOn(seat.page), []);
        await seat.context.close();
      });
});
