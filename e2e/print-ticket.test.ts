import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
  await askInHouse(stage.house.house, stage.people.lin, staffApi.changeOwnSettings, { language: "en" });
});
after(() => stage?.close());

test("a ticket on paper has its facts, promises with proof, what happened and where to sign, and nothing of the screen", async () => {
  const { id, number } = await stage.ticket("lin");
  await askInHouse(stage.house.house, stage.people.lin, ticketsApi.note, { id, text: "Bring a battery of 12 V" });
  const { page } = await stage.seat("lin", `/tickets/${id}`);
  await page.getByText("Bring a battery of 12 V").waitFor();
  assert.equal(await page.getByText("Customer’s signature").count(), 0);
  await page.emulateMedia({ media: "print" });
  const sheet = page.getByRole("region", { name: number });
  await sheet.getByText("Customer’s signature").waitFor();
  const printed = await sheet.innerText();
  for (const words of ["晨星紡織", "UPS-20k", "3.6.6", "running", "kept", "Bring a battery of 12 V", "林工"])
    assert.ok(printed.includes(words), words);
  for (const name of ["Send", "Follow", "Attach files"])
    assert.equal(await page.getByRole("button", { name }).count(), 0, name);
  assert.ok((await page.pdf({ format: "A4" })).length > 1_000);
  await page.emulateMedia({ media: "screen" });
  await sheet.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Print" }).waitFor();
});

test("the link of a line is copied, and leads whoever opens it to the line, marked", async () => {
  const { id } = await stage.ticket("lin");
  for (let place = 0; place < 30; place++)
    await askInHouse(stage.house.house, stage.people.lin, ticketsApi.note, { id, text: `Measurement ${place} done` });
  const { page, context } = await stage.seat("lin", `/tickets/${id}`);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const line = page.getByRole("listitem").filter({ hasText: "Measurement 3 done" });
  await line.hover();
  await line.getByRole("button", { name: /^Copy the link/ }).click();
  await page.getByText("The link was copied").waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const { page: opened } = await stage.seat("he", address);
  const marked = opened.locator("li[data-linked]");
  await marked.getByText("Measurement 3 done").waitFor();
  const box = await marked.boundingBox();
  assert.ok(box && box.y > 0 && box.y < 768, "the line is in sight");
});
