import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { asBig5 } from "@kept/server/story/as-big5.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(async () => stage?.close());

const roster = [
  "員工姓名,電子郵件,分機,角色",
  "吳欣,wu@nuoting.example,309,工程師",
  ",lin@nuoting.example,388,",
  "錯字,not an address,,船長",
].join("\r\n");

test("the example given out is read as it is when dropped on the page", async () => {
  const { page } = await stage.seat("tang", "/people/import");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "下載範例檔" }).click();
  const example = await readFile(await (await saving).path(), "utf8");
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "人員範例.csv", { type: "text/csv" }));
    return data;
  }, example);
  await page.getByRole("group", { name: "選擇檔案" }).dispatchEvent("drop", { dataTransfer: dropped });
  await page.getByRole("heading", { name: "人員範例.csv" }).waitFor();
  await page.getByRole("row", { name: /林志豪.*分機: 302/ }).waitFor();
  await page.getByRole("button", { name: "新的 2" }).waitFor();
});

test("a roster in Big5 is checked, its wrong row given out, its people brought in with their passwords, and taken back as a whole", async () => {
  const { page } = await stage.seat("tang", "/people");
  await page.getByRole("link", { name: "匯入", exact: true }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name: "名冊.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(asBig5(roster)),
  });
  await page.getByRole("heading", { name: "名冊.csv" }).waitFor();
  await page.getByRole("row", { name: /吳欣.*分機: 309/ }).waitFor();
  await page.getByRole("button", { name: "有變 1" }).click();
  await page.getByRole("row", { name: /林工.*分機: 302 → 388/ }).waitFor();
  await page.getByRole("button", { name: "有誤 1" }).click();
  await page.getByText("角色: 沒有「船長」這個角色").waitFor();
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "下載有誤的列" }).click();
  assert.match(await readFile(await (await saving).path(), "utf8"), /錯字,not an address,,船長,/);

  await page.getByRole("button", { name: "匯入 2 人" }).press("Enter");
  await page.getByText("已匯入。").waitFor();
  await page.getByRole("region", { name: "一次性密碼" }).getByRole("row", { name: /吳欣/ }).waitFor();
  await page.getByRole("button", { name: "收回這次匯入" }).click();
  await page
    .getByRole("group", { name: /新的人會設為離職/ })
    .getByRole("button")
    .first()
    .click();
  await page.getByText("已收回。").waitFor();
  await page.goto("/people?text=wu@nuoting");
  await page.getByText("找不到符合的同事").waitFor();
});
