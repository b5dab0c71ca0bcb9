import { after, before, test } from "node:test";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

test("two people on one ticket see each other's changes live", async () => {
  const { number } = await stage.ticket("lin");
  const wang = await stage.seat("wang", `/tickets/${number}`);
  const grace = await stage.seat("grace", `/tickets/${number}`);
  for (const { page } of [wang, grace]) await page.getByRole("heading", { name: new RegExp(number) }).waitFor();
  await wang.page.keyboard.press("n");
  await wang.page.keyboard.type("客戶來電詢問進度");
  await wang.page.keyboard.press("Control+Enter");
  await grace.page.getByText("客戶來電詢問進度").waitFor();
  await grace.page.keyboard.press("n");
  await grace.page.keyboard.type("Told the customer");
  await grace.page.keyboard.press("Control+Enter");
  await wang.page.getByText("Told the customer").waitFor();
});
