import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { charterApi } from "@kept/domain/charter/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

test("the supervisor changes urgency after seeing what it would do, and adds a reason for clocks to stand still", async () => {
  await stage.ticket("lin");
  const { page } = await stage.seat("xu", "/house-rules");
  await page.getByRole("heading", { level: 1, name: "內部準則" }).waitFor();
  const trial = page.getByRole("group", { name: "試試看" });
  await trial.getByText("判定為 急 · 3 人停工").waitFor();
  await page.getByLabel("停工人數達到這個數：特急").fill("3");
  await trial.getByText("判定為 特急 · 3 人停工").waitFor();

  const danger = page.getByLabel("有這些現象：特急").first();
  await danger.click();
  await page.keyboard.type("UPS");
  await page.getByRole("option", { name: /UPS/ }).first().click();
  await page.getByText(/有 1 張會有不同的緊急程度/).waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "新增原因" }).click();
  await page.getByLabel("原因 7 · 繁體中文").fill("客戶停電");
  await page.getByText("請把每個原因用三種語言寫完整。").waitFor();
  await page.getByLabel("原因 7 · 简体中文").fill("客户停电");
  await page.getByLabel("原因 7 · English").fill("Power cut");
  await page.getByLabel("為什麼改").fill("三月檢討");
  await page.keyboard.press("Enter");
  await page.getByText("第 1 版已儲存。").waitFor();
  await page
    .getByRole("region", { name: "版本" })
    .getByText(/三月檢討 · 目前生效/)
    .waitFor();

  const { inForce } = await askInHouse(stage.house.house, stage.people.xu, charterApi.houseRules, {});
  const { urgency, pauseReasons } = inForce.rules;
  assert.deepEqual([urgency.manyStopped, pauseReasons.at(-1)?.code], [3, "own-1"]);
});

test("who only goes by the rules reads them", async () => {
  const { page } = await stage.seat("grace", "/house-rules");
  await page.getByRole("heading", { level: 1, name: "House rules" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Add a reason" }).count(), 0);
  await page.getByText("It would be").waitFor();
});
