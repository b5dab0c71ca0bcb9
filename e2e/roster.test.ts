import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

test("the manager sees who is missing, and takes a day off the roster and back, by keyboard", async () => {
  const { page } = await stage.seat("he", "/roster");
  const gaps = page.getByRole("region", { name: "沒有人值班的時間" });
  await gaps.getByText("3/7（週六） 08:30 到 17:30").waitFor();
  assert.equal(await gaps.getByRole("definition").count(), 2, "this week: Saturday and Sunday by day");

  const monday = page.getByRole("button", { name: "Petr Novák 2026-03-02" });
  await monday.focus();
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  assert.match((await page.locator(":focus").getAttribute("aria-label")) ?? "", /^Petr Novák 2026-03-04: 工程師/);
  await page.keyboard.press("o");
  await gaps.getByText("3/4（週三） 17:30 到 3/5（週四） 08:30").waitFor();
  await page.getByRole("button", { name: /^Petr Novák 2026-03-04: 工程師 · 休息/ }).waitFor();
  await page.keyboard.press("w");
  await gaps.getByText("3/4（週三）").waitFor({ state: "detached" });

  await page.keyboard.press("Enter");
  await page.getByLabel("這天用別的時間").check();
  await page.getByLabel(/^從/).fill("20:00");
  await page.getByRole("button", { name: "儲存" }).click();
  await gaps.getByText("3/4（週三） 17:30 到 20:00").waitFor();
  await page.getByRole("button", { name: "Petr Novák 2026-03-04" }).getByText("20:00–08:30").waitFor();

  assert.match((await page.locator(":focus").getAttribute("aria-label")) ?? "", /^Petr Novák 2026-03-04/);
  await page.keyboard.press(".");
  await page.getByRole("button", { name: /^Petr Novák 2026-03-09/ }).waitFor();
  await page.getByText("月", { exact: true }).click();
  await page.getByRole("button", { name: /^Petr Novák 2026-03-31/ }).waitFor();
});

test("an engineer looks at the roster and changes nothing on it", async () => {
  const { page } = await stage.seat("petr", "/roster?department=system-engineering");
  await page.getByRole("button", { name: /^Petr Novák 2026-03-04/ }).focus();
  await page.keyboard.press("o");
  await page.keyboard.press("Enter");
  assert.equal(await page.getByRole("complementary").count(), 0);
  await page.getByRole("button", { name: "Petr Novák 2026-03-04" }).getByText("20:00–08:30").waitFor();
});

test("behind one's name stands today's duty, and being away takes one press", async () => {
  const { page } = await stage.seat("grace", "/");
  const me = page.getByRole("button", { name: "My settings: Grace Tan" });
  await me.click();
  await page.getByText("Today: Operator 08:00–16:30").waitFor();
  await page.getByRole("menuitem", { name: "Not available from now" }).click();
  await me.click();
  await page.getByText("Not available", { exact: true }).waitFor();
  // Within the same minute, too.
  await page.getByRole("menuitem", { name: "I am back" }).click();
  await me.click();
  await page.getByText("Available", { exact: true }).waitFor();
});
