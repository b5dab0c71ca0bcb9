import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { setUpLink } from "@kept/server/staff/index.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { openBrowser, sit } from "./desk.ts";

let house: TestHouse;
let browser: Browser;
let url: string;

before(async () => {
  house = await testHouse();
  url = await house.listen();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** What the first start prints. */
const tokenOfTheFirstStart = () => house.as(theHouse, setUpLink);

test("from the set-up link to the first colleague at the desk, whose deputy stands in while she is away", async () => {
  const { page, faults, context } = await sit(browser, url, null, { language: "en" });
  await page.goto("/");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByText("Nobody administers this house yet").waitFor();

  await page.goto(`/set-up?token=${await tokenOfTheFirstStart()}`);
  await page.getByLabel("Name").fill("Tang Ning");
  await page.getByLabel("E-mail").fill("tang@nuoting.example");
  await page.getByLabel("New password").fill("kept-every-promise");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What waits for me" }).waitFor();
  await page.getByRole("link", { name: "Add your people and their roles" }).click();

  await page.getByRole("heading", { name: "People" }).waitFor();
  await page.keyboard.press("n");
  const form = page.getByRole("complementary", { name: "Add someone" });
  await form.getByLabel("Name").fill("Grace Tan");
  await form.getByLabel("E-mail").fill("grace@nuoting.example");
  await form.getByLabel("Roles").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await form.getByText("Operator").first().waitFor();
  await page.keyboard.press("Escape");
  await form.getByLabel("Name").press("Enter");
  await page.getByText("One-time password for Grace Tan").waitFor();
  const oneTime = (await page.locator("output span").first().textContent()) ?? "";
  assert.ok(oneTime.length >= 8, "no one-time password was shown");

  const grace = await sit(browser, url, null, { language: "en" });
  await grace.page.goto("/people");
  await grace.page.getByLabel("E-mail").fill("grace@nuoting.example");
  await grace.page.getByLabel("Password").first().fill("not-this-one");
  await grace.page.keyboard.press("Enter");
  await grace.page.getByRole("alert").getByText("E-mail or password is not right").waitFor();
  await grace.page.getByLabel("Password").first().fill(oneTime);
  await grace.page.keyboard.press("Enter");
  await grace.page.getByText("You signed in with a one-time password").waitFor();
  await grace.page.getByLabel("Current password").fill(oneTime);
  await grace.page.getByLabel("New password").fill("a-password-of-my-own");
  await grace.page.keyboard.press("Enter");
  await grace.page.getByRole("heading", { name: "What waits for me" }).waitFor();

  await grace.page.keyboard.press("g");
  await grace.page.keyboard.press("e");
  await grace.page.getByRole("link", { name: "Grace Tan" }).click();
  await grace.page.getByRole("button", { name: "Enter an absence" }).click();
  await grace.page.getByLabel("Reason").selectOption("Illness");
  await grace.page.getByRole("combobox", { name: "Stands in" }).click();
  await grace.page.getByRole("option", { name: "Tang Ning" }).click();
  await grace.page.getByRole("button", { name: "Enter an absence" }).click();
  await grace.page.getByText("Stands in: Tang Ning").waitFor();

  // Tang sees it at once, without reloading.
  await page.getByText("away").waitFor();
  assert.deepEqual([...faults, ...grace.faults], []);
  await context.close();
  await grace.context.close();
});

test("a set-up link opens no second time", async () => {
  const { page, context } = await sit(browser, url, null, { language: "zh-Hant" });
  await page.goto("/set-up?token=used-before");
  await page.getByLabel("姓名").fill("某人");
  await page.getByLabel("電子郵件").fill("someone@nuoting.example");
  await page.getByLabel("新密碼").fill("kept-every-promise");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("已經用過或已失效").waitFor();
  await context.close();
});
