import { after, before, test } from "node:test";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

test("a caller who gives only the end of a ticket's number is led to that ticket", async () => {
  const { number } = await stage.ticket("lin");
  const { page } = await stage.seat("wang", "/call");
  await page.getByRole("button", { name: /接新電話/ }).waitFor();
  await page.keyboard.press("F2");
  await page.getByRole("combobox", { name: "是哪家公司？" }).waitFor();
  await page.keyboard.type(number.slice(-3));
  await page.getByRole("option", { name: new RegExp(`${number}.*晨星紡織`) }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "看一眼記錄" }).waitFor();
  await page.getByRole("button", { name: /問現有故障單/, pressed: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /陳怡/ }).first().waitFor();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: new RegExp(number), pressed: true }).waitFor();
  await page.getByLabel("說了什麼").fill("詢問進度");
  await page.keyboard.press("Enter");
  await page.getByLabel("說了什麼").waitFor({ state: "detached" });
  await page.goto(`/tickets/${number}`);
  await page.getByText("詢問進度").waitFor();
});
