import { after, before, test } from "node:test";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

test("a complaint is found, answered and closed with what was found", async () => {
  const { house, people, firms } = stage;
  const about = { customerId: firms.morningstar.id, aboutStaffId: people.lin.id };
  await askInHouse(house.house, people.wang, feedbackApi.recordComplaint, {
    clause: "3.6.7",
    text: "說話不耐煩",
    callerName: "陳怡",
    ...about,
  });
  const { page } = await stage.seat("xu", "/");
  await page.getByRole("link", { name: /投訴/ }).first().click();
  await page.getByRole("heading", { name: "投訴" }).waitFor();
  await page.getByRole("heading", { name: "晨星紡織" }).waitFor();
  await page.keyboard.press("a");
  await page.keyboard.type("已致歉，並與工程師談過");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已致歉，並與工程師談過").waitFor();
  await page.getByText("屬實", { exact: true }).click();
  await page.getByRole("button", { name: "結案", exact: true }).click();
  await page.getByText(/已結案 · 屬實/).waitFor();
  await page.getByRole("button", { name: "復原" }).click();
  await page.getByRole("button", { name: "再記一次答覆" }).waitFor();
});
