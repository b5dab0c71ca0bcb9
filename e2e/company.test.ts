import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, sit } from "./desk.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("name and logo stand on every page, where people sign in and on paper; a drawing with a script is refused", async () => {
  const { page } = await stage.seat("tang", "/company");
  await page.getByRole("heading", { level: 1, name: "公司" }).waitFor();
  await page.getByRole("textbox", { name: "公司名稱" }).fill("諾亭系統");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "變更" }).waitFor();

  const choose = page.locator("input[type=file]");
  await choose.setInputFiles({ name: "a.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg><script/></svg>") });
  await page.getByText(/請另存為 PNG/).waitFor();
  await choose.setInputFiles({ name: "a.png", mimeType: "image/png", buffer: pixel });
  await page.getByRole("img", { name: "諾亭系統的標誌" }).waitFor();

  const other = (await stage.seat("lin", "/tickets")).page;
  await other.getByRole("img", { name: "諾亭系統", exact: true }).waitFor();
  const browser = await openBrowser();
  try {
    const guest = (await sit(browser, await stage.house.listen(), null)).page;
    await guest.goto("/sign-in");
    await guest.getByText("諾亭系統 · Kept").waitFor();
    await guest.getByRole("img", { name: "諾亭系統" }).waitFor();
  } finally {
    await browser.close();
  }

  await page.getByRole("button", { name: "移除標誌" }).click();
  await page
    .getByRole("group", { name: /改為顯示 Kept/ })
    .getByRole("button", { name: "移除標誌" })
    .click();
  await page.getByText(/還沒有標誌/).waitFor();
  await other.getByRole("img", { name: "諾亭系統", exact: true }).waitFor({ state: "detached" });
});

test("what is new is marked in the menu until one has looked, and leads to its page", async () => {
  const { page } = await stage.seat("grace", "/tickets");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const menu = page.getByRole("button", { name: /Grace/ });
  await menu.click();
  const item = page.getByRole("menuitem", { name: /What's new/ });
  await item.getByRole("img", { name: "not seen yet" }).waitFor();
  await item.click();
  await page.getByRole("heading", { level: 1, name: "What's new" }).waitFor();
  await page.getByText("new", { exact: true }).first().waitFor();
  await menu.click();
  await item.waitFor();
  await item.getByRole("img", { name: "not seen yet" }).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Go there: Who may do what, and why" }).click();
  await page.getByRole("heading", { level: 1, name: "Who may do what" }).waitFor();
  assert.match(page.url(), /\/rights$/);
});
