import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
  for (const who of ["xu", "lin"] as const)
    await askInHouse(stage.house.house, stage.people[who], staffApi.changeOwnSettings, { language: "en" });
});
after(() => stage?.close());

const read = async (id: string) =>
  (await askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id })).ticket;

test("a saved reply is kept in two languages, found by pinyin, filled in from the ticket, and not sent with a gap", async () => {
  const { page } = await stage.seat("lin", "/replies");
  await page.getByRole("heading", { name: "Saved replies", level: 1 }).waitFor();
  await page.getByText("No saved replies yet").waitFor();
  await page.keyboard.press("n");
  const form = page.getByRole("complementary", { name: "New reply" });
  await form.getByRole("textbox", { name: "Title" }).fill("電池已寄出");
  await form.getByRole("textbox", { name: "Traditional Chinese" }).fill("{contact}您好，{number} 由 {engineer} 處理。");
  await form.getByRole("textbox", { name: "English" }).fill("Dear {contact}, {engineer} sees to {number}.");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: /電池已寄出/ }).waitFor();

  const { id, number } = await stage.ticket();
  await page.goto(`/tickets/${id}`);
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await note.waitFor();
  await page.keyboard.press(";");
  const picker = page.getByRole("group", { name: "Saved replies" });
  await picker.getByRole("combobox", { name: "Title, group or pinyin" }).fill("dcyj");
  await picker.getByRole("note", { name: "Preview" }).getByText(`陳怡您好，${number} 由`).waitFor();
  await picker.getByRole("combobox", { name: "Language" }).selectOption("en");
  await picker.getByRole("button", { name: "Insert" }).click();
  await page.getByText(/Not filled in yet: \{engineer\} engineer/).waitFor();
  assert.equal(await note.inputValue(), `Dear 陳怡, {engineer} sees to ${number}.`);
  await page.getByRole("button", { name: /^Send/ }).and(page.locator(":disabled")).waitFor();
  await note.fill(`Dear 陳怡, we see to ${number}.`);
  await note.press("Control+Enter");
  await page.getByRole("list", { name: "Timeline" }).getByText(`Dear 陳怡, we see to ${number}.`).waitFor();
});

test("a macro says what it will do, does all of it, or nothing and why", async () => {
  const { page } = await stage.seat("xu", "/macros");
  await page.getByRole("heading", { name: "Macros", level: 1 }).waitFor();
  await page.getByText("No macros yet").waitFor();
  await page.keyboard.press("n");
  const form = page.getByRole("complementary", { name: "New macro" });
  await form.getByRole("textbox", { name: "Name" }).fill("Wait for the battery");
  await form
    .getByRole("combobox", { name: "Value" })
    .or(form.getByRole("textbox", { name: "Value" }))
    .first()
    .fill("battery");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Add a step" }).click();
  await form.getByRole("combobox", { name: "In this order" }).last().selectOption("wait");
  await form.getByRole("combobox", { name: "Waiting for" }).selectOption("part-on-order");
  await form.getByRole("textbox", { name: "Value" }).last().fill("{engineer} ordered it");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: /Wait for the battery.*used 0×/ }).waitFor();

  const [waiting, fresh] = [await stage.ticket("lin"), await stage.ticket()];
  const start = async (id: string) => {
    await page.goto(`/tickets/${id}`);
    await page.getByRole("button", { name: /^Macros/ }).waitFor();
    await page.keyboard.press(":");
    await page.getByRole("combobox", { name: "Name or pinyin of a macro" }).fill("battery");
    await page.getByRole("option", { name: /Wait for the battery/ }).waitFor();
    await page.keyboard.press("Enter");
  };
  await start(fresh.id);
  await page.getByRole("alert").filter({ hasText: "Some words cannot be filled in: {engineer}" }).waitFor();
  assert.ok(await page.getByRole("button", { name: /^Do it/ }).isDisabled());
  assert.deepEqual((await read(fresh.id)).tags, []);

  await start(waiting.id);
  await page.getByText("Adds the tags battery").waitFor();
  await page.getByText(/^Lets it wait, .*“林工 ordered it”/).waitFor();
  await page
    .getByRole("button", { name: /^Do it/ })
    .and(page.locator(":enabled"))
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("“Wait for the battery” is done").waitFor();
  await page.getByRole("link", { name: "battery", exact: true }).waitFor();
  const after = await read(waiting.id);
  assert.deepEqual([after.state, after.tags], ["waiting", ["battery"]]);
  await page.goto("/macros");
  await page.getByRole("button", { name: /Wait for the battery.*used 1×/ }).waitFor();
});
