import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { setUpLink } from "@kept/server/staff/index.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { openBrowser, sit, type Seat } from "./desk.ts";

let house: TestHouse;
let browser: Browser;
let url: string;
let tang: Seat;
let grace: Seat;

before(async () => {
  house = await testHouse();
  url = await house.listen();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
  assert.deepEqual([...(tang?.faults ?? []), ...(grace?.faults ?? [])], []);
});

/** What the first start prints. */
const tokenOfTheFirstStart = () => house.as(theHouse, setUpLink);

test("from the set-up link to the first colleague at the desk", async () => {
  tang = await sit(browser, url, null, { language: "en" });
  const { page } = tang;
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

  grace = await sit(browser, url, null, { language: "en" });
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
});

test("the first customer is put down with both owners named (1.2)", async () => {
  const { page } = tang;
  await page.goto("/customers");
  await page.getByText("No customers yet").waitFor();
  await page.keyboard.press("n");
  const form = page.getByRole("complementary", { name: "Add a customer" });
  await form.getByRole("textbox", { name: "Name", exact: true }).fill("Lumen Ceramics");
  for (const owner of ["Sales owner", "Service owner"]) {
    await form.getByRole("combobox", { name: owner }).fill("Tang");
    await page.getByRole("option", { name: "Tang Ning" }).click();
    await page.getByRole("option", { name: "Tang Ning" }).waitFor({ state: "hidden" });
  }
  await form.getByRole("button", { name: "Add a customer" }).click();
  await page.getByRole("heading", { name: /Lumen Ceramics/ }).waitFor();
});

test("the operator takes the first call by keyboard and opens the first ticket, and the sales owner is told", async () => {
  const { page } = grace;
  const press = (key: string) => page.keyboard.press(key);
  await press("g");
  await press("c");
  await page.getByRole("button", { name: /New call/ }).waitFor();
  await press("F2");
  await page.getByRole("combobox", { name: "Which company?" }).waitFor();
  await page.keyboard.type("lumen");
  await page.getByRole("option", { name: /Lumen Ceramics/ }).waitFor();
  await press("Enter");
  await page.getByRole("region", { name: "One glance at the record" }).waitFor();
  await press("Enter");
  await page.getByRole("textbox", { name: "Name", exact: true }).waitFor();
  await page.keyboard.type("Ivo Marek");
  await press("Enter");
  await page.keyboard.type("021-55550101");
  await press("Enter");
  await page.getByLabel("What happens").waitFor();
  await page.keyboard.type("The kiln controller restarts every hour");
  await press("Tab");
  await page.keyboard.type("KC-200");
  await press("Enter");
  await page.getByRole("button", { name: /start the clock/ }).waitFor();
  await press("Enter");
  await page.getByText("3.5.5").first().waitFor();
  await press("Enter");
  await page.getByRole("region", { name: "Review" }).waitFor();
  await press("Enter");
  const opened = page.getByRole("link", { name: /F-2026-\d{6}/ }).first();
  await opened.waitFor();
  const number = (await opened.textContent()) ?? "";
  assert.match(number, /F-2026-000001/);

  // Whoever looks after the customer is told at once (3.5.6), and sees whose fault it is.
  await tang.page.goto("/");
  await tang.page.getByRole("heading", { name: "What waits for me" }).waitFor();
  await tang.page.keyboard.press("g");
  await tang.page.keyboard.press("i");
  await tang.page.getByRole("button", { name: /Lumen Ceramics reported a fault, F-2026-000001/ }).click();
  await tang.page.getByRole("heading", { name: /F-2026-000001/ }).waitFor();
  await tang.page.getByText("Ivo Marek").first().waitFor();
});

test("while the first colleague is away, her deputy stands in", async () => {
  const { page } = tang;
  await page.goto("/people");
  await grace.page.goto("/people");
  await grace.page.getByRole("link", { name: "Grace Tan" }).click();
  await grace.page.getByRole("button", { name: "Enter an absence" }).click();
  await grace.page.getByLabel("Reason").selectOption("Illness");
  await grace.page.getByRole("combobox", { name: "Stands in" }).click();
  await grace.page.getByRole("option", { name: "Tang Ning" }).click();
  await grace.page.getByRole("button", { name: "Enter an absence" }).click();
  await grace.page.getByText("Stands in: Tang Ning").waitFor();

  // Tang sees it at once, without reloading.
  await page.getByText("away").waitFor();
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
