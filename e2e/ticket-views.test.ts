import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
  for (const engineer of ["lin", "lin", "zhou", undefined] as const) await stage.ticket(engineer);
});
after(() => stage?.close());

const tab = (page: Page, name: string | RegExp) =>
  page.getByRole("group", { name: /View|檢視/ }).getByRole("button", { name });

test("a manager groups the list, saves the view for everyone, and an operator opens it with its key", async () => {
  const he = await stage.seat("he", "/tickets");
  await tab(he.page, /未結案\s*4/).waitFor();
  await tab(he.page, /未指派\s*1/).waitFor();
  await he.page.getByLabel("分組").selectOption("engineer");
  await he.page.getByRole("rowheader", { name: stage.people.lin.name }).waitFor();
  await he.page.getByRole("button", { name: "欄位" }).click();
  await he.page.getByRole("checkbox", { name: "客戶", exact: true }).check();
  await he.page.keyboard.press("Escape");
  await he.page.getByRole("button", { name: "客戶", exact: true }).click();
  await he.page.getByRole("columnheader", { name: "客戶" }).and(he.page.locator("[aria-sort=ascending]")).waitFor();
  await he.page.getByRole("button", { name: "儲存檢視" }).click();
  await he.page.getByRole("menuitem", { name: "另存為新檢視" }).click();
  await he.page.getByLabel("名稱").fill("Who has what");
  await he.page.getByLabel("分享給").first().click();
  await he.page.getByRole("option", { name: "所有人" }).click();
  await he.page.getByLabel("名稱").press("Enter");
  await tab(he.page, /Who has what\s*4/).waitFor();
  const address = new URL(he.page.url()).searchParams;
  assert.deepEqual([address.get("group"), address.get("sort")], ["engineer", "customer"]);

  const grace = await stage.seat("grace", "/tickets");
  await tab(grace.page, /Who has what\s*4/).waitFor();
  await grace.page.keyboard.press("8");
  await grace.page.getByRole("rowheader", { name: stage.people.lin.name }).waitFor();
  await stage.ticket();
  await tab(grace.page, /Who has what\s*5/).waitFor();
});

test("the list goes by keys alone: move, select, search, open", async () => {
  const { page } = await stage.seat("grace", "/tickets");
  await page.getByRole("link", { name: /^F-/ }).first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const second = page.getByRole("row").nth(2);
  assert.ok(await second.getByRole("checkbox").isChecked());
  await page.keyboard.press("Escape");
  assert.ok(!(await second.getByRole("checkbox").isChecked()));
  await page.keyboard.press("3");
  await page.waitForURL(/view=unassigned/);
  await page.keyboard.press("/");
  await page.keyboard.type("beeps");
  await page.waitForURL(/q=beeps/);
  await page.locator("mark").first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /F-/ }).waitFor();
});

test("the tickets one follows stand on a shelf of their own, with their count, by its key", async () => {
  const { id, number } = await stage.ticket("lin");
  await stage.ticket("lin");
  const { page } = await stage.seat("gu", "/tickets");
  await tab(page, /我關注的\s*0/).waitFor();
  await askInHouse(stage.house.house, stage.people.gu, ticketsApi.follow, { id });
  await tab(page, /我關注的\s*1/).waitFor();
  await page.keyboard.press("4");
  await page.waitForURL(/view=followed/);
  await page.getByRole("link", { name: number }).waitFor();
  assert.equal(await page.getByRole("link", { name: /^F-/ }).count(), 1);
});

test("a search in Simplified finds a note written in Traditional, and marks it in its sentence", async () => {
  const { id, number } = await stage.ticket("lin");
  await askInHouse(stage.house.house, stage.people.lin, ticketsApi.note, { id, text: "客戶已更換電池。仍在嗶嗶叫。" });
  const { page } = await stage.seat("ye", "/tickets");
  await page.getByRole("link", { name: number }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("更换电池");
  const row = page.getByRole("row").filter({ hasText: number });
  await row.getByText("客戶已更換電池。").waitFor();
  assert.equal(await row.locator("mark").innerText(), "更換電池");
});

test("many are made urgent and taken back, tagged, assigned after a moment to think, and exported", async () => {
  const { page, context } = await stage.seat("he", "/tickets?view=unassigned");
  await page.getByRole("link", { name: /^F-/ }).first().waitFor();
  await page.getByRole("checkbox", { name: "選取這裡所有的單" }).check();
  const bar = page.getByRole("region", { name: /已選取/ });
  const count = Number(/\d+/.exec(await bar.getByRole("status").innerText())?.[0]);
  assert.ok(count >= 2);
  await bar.getByRole("button", { name: "緊急程度" }).click();
  await page.getByRole("dialog").getByLabel("緊急程度").selectOption("critical");
  await page.getByLabel("原因").fill("整廠停電");
  await page.getByLabel("原因").press("Enter");
  const rows = page.getByRole("row").filter({ hasText: "特急" });
  await rows.nth(count - 1).waitFor();
  await page.getByRole("button", { name: "復原" }).click();
  await rows.first().waitFor({ state: "detached" });
  await bar.getByRole("button", { name: "指派" }).click();
  await page.getByRole("dialog").getByLabel("工程師").first().click();
  await page.getByRole("option", { name: new RegExp(stage.people.lin.name) }).click();
  await page.getByRole("dialog").getByRole("button", { name: "指派", exact: true }).click();
  await bar.getByRole("button", { name: "不指派" }).waitFor();
  await bar.getByRole("button", { name: "現在就指派" }).click();
  await page.getByText("這裡沒有故障單").waitFor();
  const file = await context.request.get("/api/tickets/file?format=xlsx&state=all");
  assert.equal(file.status(), 200);
  assert.match(file.headers()["content-disposition"] ?? "", /tickets-.*\.xlsx/);
});
