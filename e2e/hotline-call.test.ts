import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { text } from "@kept/domain/kit/language.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

test("a call from step 1 to 8, by keyboard alone", async (t) => {
  const { page } = await stage.seat("wang", "/call");
  await page.getByRole("button", { name: /接新電話/ }).waitFor();
  const effort = await watchEffort(page);
  const press = (key: string) => page.keyboard.press(key);

  await press("F2");
  await page.getByRole("combobox", { name: "是哪家公司？" }).waitFor();
  await page.keyboard.type("cxfz");
  await page.getByRole("option", { name: /晨星紡織/ }).waitFor();
  await press("Enter");
  await page.getByRole("region", { name: "看一眼記錄" }).waitFor();
  await press("Enter");
  const chen = page.getByRole("button", { name: /陳怡/ });
  await press((await chen.textContent())?.[0] ?? "");
  await page.getByLabel("情況").waitFor();
  await page.keyboard.type("UPS 一直叫");
  await press("Tab");
  await page.keyboard.type("UPS-20k");
  await press("Enter");
  await page.getByText(/前[,，]工程師會與您聯繫/).waitFor();
  await press("Enter");
  await page.getByText("3.5.5").first().waitFor();
  await press("Enter");
  await page.getByRole("region", { name: /確認|核對/ }).waitFor();
  await press("Enter");
  await page
    .getByRole("link", { name: /F-2026-\d{6}/ })
    .first()
    .waitFor();
  const number =
    (await page
      .getByRole("link", { name: /F-2026-\d{6}/ })
      .first()
      .textContent()) ?? "";
  await press("Enter");
  await page.getByRole("button", { name: /接新電話/ }).waitFor();
  const { keys, pointer } = await effort();
  t.diagnostic(`a ticket for a known customer: ${keys} keys, ${pointer} pointer events`);
  assert.equal(pointer, 0);
  assert.ok(keys < 60, `${keys} keys are too many`);

  const { ticket } = await askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id: number });
  assert.equal(ticket.faultText, "UPS 一直叫");
  assert.equal(ticket.reporter.name, "陳怡");
});

test("an own field that is needed is asked with the fault, kept in the draft, and stands on the ticket", async () => {
  const voltage = await askInHouse(stage.house.house, stage.people.he, ticketsApi.makeField, {
    name: text("進線電壓", "进线电压", "Line voltage"),
    kind: "number",
    unit: "V",
    choices: [],
    need: "always",
    when: null,
    on: { urgencies: [], families: [], machines: ["UPS"] },
    askedOnCall: true,
    shownTo: [],
  });
  const { page } = await stage.seat("wang", "/call");
  const press = (key: string) => page.keyboard.press(key);
  await page.getByRole("button", { name: /接新電話/ }).waitFor();
  await press("F2");
  await page.getByRole("combobox", { name: "是哪家公司？" }).waitFor();
  await page.keyboard.type("cxfz");
  await page.getByRole("option", { name: /晨星紡織/ }).waitFor();
  await press("Enter");
  await page.getByRole("region", { name: "看一眼記錄" }).waitFor();
  await press("Enter");
  const chen = page.getByRole("button", { name: /陳怡/ });
  await press((await chen.textContent())?.[0] ?? "");
  await page.getByLabel("情況").fill("UPS 又叫了");
  const asked = page.getByRole("textbox", { name: "進線電壓 (V)" });
  assert.equal(await asked.count(), 0, "not for any machine");
  await page.getByLabel("機器").fill("UPS-20k");
  await asked.waitFor();
  await page.getByLabel("機器").press("Enter");
  await page.locator("[data-own-field=lacking] input:focus").waitFor();
  await page.keyboard.type("380");
  await page.locator("[data-own-field=filled]").waitFor();
  await press("Enter");
  await page.getByText(/前[,，]工程師會與您聯繫/).waitFor();
  await press("Enter");
  const review = page.getByRole("region", { name: /確認|核對/ });
  await review.getByText("380 V").waitFor();
  await press("Enter");
  await review.waitFor({ state: "detached" });
  const { rows } = await askInHouse(stage.house.house, stage.people.wang, ticketsApi.list, {});
  const { id = "" } = rows.find(({ faultText }) => faultText === "UPS 又叫了") ?? {};
  const { values } = await askInHouse(stage.house.house, stage.people.wang, ticketsApi.fieldValues, { id });
  assert.deepEqual(values, { [voltage.id]: 380 });
});

/** Counts keys and pointer events from now on; asked at the end it tells both. */
async function watchEffort(page: Page): Promise<() => Promise<{ keys: number; pointer: number }>> {
  await page.evaluate(() => {
    const counted = { keys: 0, pointer: 0 };
    Object.assign(window, { counted });
    addEventListener("keydown", () => counted.keys++, true);
    addEventListener("pointerdown", () => counted.pointer++, true);
  });
  return () => page.evaluate(() => (window as unknown as { counted: { keys: number; pointer: number } }).counted);
}
