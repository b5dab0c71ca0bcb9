import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { text } from "@kept/domain/kit/language.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import type { Page } from "playwright-core";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

const read = async (id: string) =>
  (await askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id })).ticket;

/** Writes a rule by the form: whenever tags change and the ball is (not) there, take it away (or put it there). */
async function write(page: Page, rule: { name: string; not: boolean; act: string }) {
  await page.keyboard.press("n");
  const form = page.getByRole("complementary", { name: "New rule" });
  await form.getByLabel("Name").fill(rule.name);
  await form.getByLabel("When").selectOption("ticket.tagged");
  await form.getByRole("button", { name: "Add a condition" }).click();
  await form.getByLabel("And all of these hold").selectOption("tag");
  if (rule.not) await form.getByLabel("is", { exact: true }).selectOption("not");
  await form.getByLabel("Value").first().fill("ball");
  await form.getByLabel("Value").first().press("Enter");
  await form.getByLabel("Then").selectOption(rule.act);
  await form.getByLabel("Value").last().fill("ball");
  await form.getByLabel("Value").last().press("Enter");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByRole("button", { name: new RegExp(rule.name) }).waitFor();
}

test("a rule looks at an own field and fills in another when a ticket is merged in", async () => {
  await askInHouse(stage.house.house, stage.people.xu, staffApi.changeOwnSettings, { language: "en" });
  const field = (en: string) => ({
    name: text(en, en, en),
    kind: "yes-no" as const,
    unit: "",
    choices: [],
    need: "never" as const,
    when: null,
    on: { urgencies: [], families: [], machines: [] },
    shownTo: [],
  });
  const [spare, twice] = [
    await askInHouse(stage.house.house, stage.people.he, ticketsApi.makeField, field("Spare taken")),
    await askInHouse(stage.house.house, stage.people.he, ticketsApi.makeField, field("Reported twice")),
  ];
  const { page } = await stage.seat("xu", "/rules");
  await page.getByRole("heading", { name: "Rules" }).waitFor();
  await page.keyboard.press("n");
  const form = page.getByRole("complementary", { name: "New rule" });
  await form.getByLabel("Name").fill("Twice");
  await form.getByLabel("When").selectOption({ label: "another ticket was merged in" });
  await form.getByRole("button", { name: "Add a condition" }).click();
  await form.getByLabel("And all of these hold").selectOption({ label: "Own field" });
  await form.getByLabel("Field").selectOption({ label: "Spare taken" });
  await form.getByLabel("Then").selectOption({ label: "Fill in an own field" });
  await form.getByLabel("Field").last().selectOption({ label: "Reported twice" });
  await form.getByRole("combobox", { name: "Reported twice" }).selectOption({ label: "yes" });
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /Twice/ }).waitFor();

  const [gone, stays] = [await stage.ticket(), await stage.ticket()];
  const wang = stage.people.wang;
  await askInHouse(stage.house.house, wang, ticketsApi.fillIn, { id: stays.id, values: { [spare.id]: false } });
  await askInHouse(stage.house.house, wang, ticketsApi.merge, { id: gone.id, into: stays.id });
  await stage.house.advance(5_000);
  const { values } = await askInHouse(stage.house.house, wang, ticketsApi.fieldValues, { id: stays.id });
  assert.deepEqual(values, { [spare.id]: false, [twice.id]: true });
});

test("two rules that would set each other off for ever are stopped, and their page says why", async () => {
  await askInHouse(stage.house.house, stage.people.xu, staffApi.changeOwnSettings, { language: "en" });
  const { page } = await stage.seat("xu", "/rules");
  await page.getByRole("heading", { name: "Rules" }).waitFor();
  await write(page, { name: "Take the ball", not: false, act: "untag" });
  await write(page, { name: "Put the ball", not: true, act: "tag" });

  const { id } = await stage.ticket();
  await askInHouse(stage.house.house, stage.people.wang, ticketsApi.tag, { id, tags: ["ball"] });
  await stage.house.advance(5_000);
  assert.ok(["", "ball"].includes((await read(id)).tags.join()));

  await page.getByRole("button", { name: /Take the ball/ }).click();
  await page.getByText("stopped: it circled").first().waitFor();
  await page.getByRole("button", { name: /^Notices/ }).click();
  await page
    .getByText(/ran in circles/)
    .first()
    .waitFor();
});
