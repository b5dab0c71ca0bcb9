import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hour } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

test("an engineer is reminded in two hours, sees it on the first page, moves it and is done with it", async () => {
  await askInHouse(stage.house.house, stage.people.lin, staffApi.changeOwnSettings, { language: "en" });
  const { id, number } = await stage.ticket("lin");
  const { page } = await stage.seat("lin", `/tickets/${id}`);
  const reminders = page.getByRole("region", { name: "Reminders" });
  await reminders.getByText("No reminders of yours here").waitFor();
  await page.keyboard.press("b");
  await page.keyboard.type("Ask whether the battery came");
  await reminders.getByRole("button", { name: /^in 2 h/ }).click();
  const line = reminders.getByRole("listitem").filter({ hasText: "Ask whether the battery came" });
  await line.waitFor();

  await stage.house.advance(2 * hour);
  await page.goto("/notices");
  await page
    .getByRole("button", { name: `Reminder on ${number}: Ask whether the battery came` })
    .first()
    .waitFor();
  await page.goto("/");
  await page.getByRole("heading", { name: /^Reminders of my day/ }).waitFor();
  await page.getByRole("link", { name: /Ask whether the battery came/ }).click();
  await line.waitFor();
  assert.match(page.url(), new RegExp(`/tickets/${id}#reminder-`));

  await line.getByRole("button", { name: "Move" }).click();
  await reminders.getByRole("textbox", { name: "Remind me of" }).first().fill("Ring about the battery");
  await reminders
    .getByRole("button", { name: /^tomorrow morning/ })
    .first()
    .click();
  const moved = reminders.getByRole("listitem").filter({ hasText: "Ring about the battery" });
  await moved.getByRole("button", { name: "Done" }).click();
  await reminders.getByText("No reminders of yours here").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await moved.waitFor();
});

test("time is typed as people say it, summed by person, and corrected by its author with a trace", async () => {
  await askInHouse(stage.house.house, stage.people.fang, staffApi.changeOwnSettings, { language: "en" });
  const { id } = await stage.ticket("fang");
  const { page } = await stage.seat("fang", `/tickets/${id}`);
  const spent = page.getByRole("region", { name: "Time spent" });
  await spent.getByText("Nobody wrote time down yet").waitFor();
  const length = spent.getByRole("textbox", { name: "How long" });
  await page.keyboard.press("t");
  await page.keyboard.type("soon");
  await page.keyboard.press("Enter");
  await spent.getByText(/This is no length of time/).waitFor();
  await length.fill("1 小時 30 分");
  await length.press("Enter");
  await spent.getByText("1:30").first().waitFor();
  await spent.getByText("Each entry").click();
  await spent.getByRole("button", { name: "Correct 1:30" }).click();
  await spent.getByRole("textbox", { name: "How long" }).last().fill("75m");
  await spent.getByRole("button", { name: "Correct", exact: true }).click();
  await spent.getByText("方志明 corrected it from 1:30 remote").waitFor();
  await spent.getByRole("button", { name: "Start the watch" }).click();
  await spent.getByText("方志明, by the watch 0:00").waitFor();
  await stage.house.advance(0.5 * hour);
  await spent.getByRole("button", { name: "Stop, write down" }).click();
  await spent.getByText("1:45").first().waitFor();
});
