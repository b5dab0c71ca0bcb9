import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { minute } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import type { CastName } from "@kept/server/story/cast.ts";
import { keyboardOn } from "./keyboard.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

/** The ticket this walk is about, from the call on. */
let number = "";
const read = () => askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id: number });

/** Sits someone down who never touches a mouse; the page counts whether they did. */
async function handsOf(who: CastName): Promise<{ page: Page } & ReturnType<typeof keyboardOn>> {
  const { page } = await stage.seat(who, "/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => addEventListener("pointerdown", () => void (document.title = "a mouse!"), true));
  return { page, ...keyboardOn(page) };
}

test("an operator takes a call and opens the ticket, from the home page on, by keyboard alone", async () => {
  const { page, press, type, isAt } = await handsOf("wang");
  await press("Tab");
  await isAt("link", "跳到內容");
  await press("g", "c");
  await isAt("button", /接新電話/);
  await press("Enter");
  await isAt("combobox", "是哪家公司？");
  await type("cxfz");
  await page.getByRole("option", { name: /晨星紡織/ }).waitFor();
  await press("Enter");
  await isAt("region", "看一眼記錄");
  await press("Enter");
  await isAt("region", "請問是哪位？");
  const chen = page.getByRole("button", { name: /陳怡/ });
  await press((await chen.textContent())?.[0] ?? "");
  await isAt("textbox", "情況");
  await type("UPS 一直叫");
  await press("Tab");
  await isAt("textbox", "機器");
  await type("UPS-20k");
  await press("Enter");
  await page.getByText(/前[,，]工程師會與您聯繫/).waitFor();
  await isAt("region", /\p{Script=Han}/u);
  await press("Enter");
  await isAt("region", /確認|核對/);
  await page.getByText("3.5.5").first().waitFor();
  await press("Enter");
  await isAt("region", /F-2026-\d{6}/);
  number = /F-2026-\d{6}/.exec((await page.getByRole("heading", { name: /F-2026-/ }).textContent()) ?? "")?.[0] ?? "";
  await press("Enter");
  await isAt("button", /接新電話/);
  assert.equal((await read()).ticket.faultText, "UPS 一直叫");
});

test("the manager goes to dispatch, opens the ticket in the list and assigns it, by keyboard alone", async () => {
  const { page, press, isAt } = await handsOf("he");
  await press("g", "d");
  await isAt("heading", "派工");
  await page.getByRole("button", { name: new RegExp(number) }).waitFor();
  await press("j");
  await isAt("button", new RegExp(number));
  await press("Control+k");
  await isAt("combobox", /^找/);
  await press("Escape");
  await isAt("button", new RegExp(number));
  await press("Enter");
  await page.getByRole("button", { name: "指派給 林工" }).waitFor();
  await press("1");
  await page.getByText("沒有等待派工的單").waitFor();
  await isAt("heading", /派工/);
  assert.ok((await read()).ticket.engineerId);
});

test("the engineer finds the ticket, records the contact, asks for help, decides on a visit and solves, by keyboard alone", async () => {
  const engineer = (await read()).ticket.engineerId;
  const who = Object.entries(stage.people).find(([, { id }]) => id === engineer)?.[0] as CastName;
  const { page, press, type, isAt, tabTo, shows } = await handsOf(who);
  await press("Control+k");
  await shows();
  await type(number);
  await press("Enter");
  await isAt("heading", new RegExp(number));

  await press("c");
  await type("陳怡");
  await tabTo("textbox", /聯繫|联系/);
  await type("電池櫃在叫");
  await press("Control+Enter");
  await page.getByRole("listitem").getByText("電池櫃在叫").waitFor();
  await isAt("region", /寫下|写下/);
  await press("h");
  await isAt("textbox", /求助/);
  await type("要換電池，庫存不足");
  await press("Control+Enter");
  await page.getByRole("listitem").getByText("要換電池，庫存不足").waitFor();
  await shows();
  await press("v");
  await isAt("textbox", /上門|上门/);
  await type("電池只能到場更換");
  await press("Control+Enter");
  await page.getByRole("listitem").getByText("電池只能到場更換").waitFor();
  await shows();

  await press("?");
  await page.getByRole("dialog").waitFor();
  await press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await shows();
  await press("s");
  for (const [field, words] of [
    [/現象|现象/, "UPS"],
    [/原因/, "電池"],
    [/部件/, "UPS"],
    [/措施/, "換"],
  ] as const) {
    await tabTo("combobox", field);
    await press("Control+a");
    await type(words);
    await page.getByRole("option").filter({ visible: true }).first().waitFor();
    await press("Enter");
  }
  await press("Control+Enter");
  await page.getByRole("radio", { name: /重新開啟|重新开启/ }).waitFor({ state: "attached" });
  await shows();
  assert.equal((await read()).ticket.state, "solved");
});

test("the operator calls the customer back and closes, by keyboard alone", async () => {
  await stage.house.advance(30 * minute);
  const { page, press, type, isAt, shows } = await handsOf("wang");
  await press("g", "b");
  await isAt("heading", "回訪");
  await page.getByRole("heading", { name: /陳怡/ }).waitFor();
  await press("n");
  await isAt("textbox", "客戶說了什麼");
  await type("修得很快");
  await press("Escape");
  await shows();
  await press("5", "y");
  await page.getByText("沒有要回訪的客戶").waitFor();
  await isAt("heading", "回訪");
  assert.equal((await read()).ticket.state, "closed");
});
