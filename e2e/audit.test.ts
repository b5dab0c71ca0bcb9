import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test("an administrator sees what changed, narrows it by a click, and sends the link", async () => {
  const { page } = await stage.seat("tang", "/audit?verb=customers");
  await page.getByRole("heading", { name: "稽核", exact: true }).waitFor();
  const row = page.getByRole("row").filter({ hasText: "customers.add" });
  await row.first().getByText(/name/).first().waitFor();
  const subjectIn = "td:nth-of-type(4) button";
  const subject = row.first().locator(subjectIn);
  const chosen = (await subject.textContent()) ?? "";
  assert.doesNotMatch(chosen, /:/, "the customer is not named");
  await subject.click();
  await page.waitForURL(/subject=customer/);
  await page.reload();
  await page.getByRole("button", { name: chosen }).first().waitFor();
  const subjects = await page.locator(subjectIn).allTextContents();
  assert.deepEqual([...new Set(subjects)], [chosen]);
});

test("the list is exported as it is narrowed, and the chain is verified with its result", async () => {
  const { page } = await stage.seat("tang", "/audit?verb=customers.add");
  await page.getByRole("row").nth(3).waitFor();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "匯出" }).click();
  await page.getByRole("menuitem", { name: "CSV 檔" }).click();
  const lines = readFileSync(await (await saving).path(), "utf8")
    .trim()
    .split("\r\n")
    .slice(1);
  assert.ok(lines.length > 3);
  assert.ok(
    lines.every((line) => line.includes("customers.add")),
    "the file has entries that were not asked for",
  );
  await stage.house.advance(1_000);
  await page.getByRole("button", { name: "驗證鏈" }).click();
  await page.getByText(/全部相符/).waitFor();
});

test("who is neither administrator nor supervisor is not led there", async () => {
  const { page } = await stage.seat("lin", "/");
  await page.getByRole("navigation").first().waitFor();
  assert.equal(await page.getByRole("link", { name: "稽核" }).count(), 0);
});
