import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { minute, second } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import type { CastName } from "@kept/server/story/cast.ts";
import { keyboardOn } from "./keyboard.ts";
import { screenReader } from "./screen-reader.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

/** Sits someone down who hears the page instead of seeing it. */
async function earsOf(who: CastName, at: string) {
  const { page } = await stage.seat(who, at);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return { page, ...keyboardOn(page), ...(await screenReader(page)) };
}

const places = ["t", "d", "k", "p", "r", "l", "e", "b", "m", "c", "h"];
for (const who of ["wang", "ye", "grace"] as const)
  test(`each page ${who} goes to says what it is: its title, its heading with the keyboard, its shape`, async () => {
    const { page, press, hears, hasShape } = await earsOf(who, "/");
    const titles = new Set<string>();
    for (const place of places) {
      const before = await page.title();
      await press("g", place);
      await page.waitForFunction((old) => document.title !== old, before);
      await page.waitForFunction(() => document.activeElement?.closest("main") !== null);
      const heading = (await page.getByRole("heading", { level: 1 }).textContent())?.trim() ?? "";
      assert.equal(await page.title(), `${heading} · Kept`);
      const heard = await hears();
      assert.ok(heard.name !== "", `on ${heading} the keyboard is on something without a name`);
      if (place !== "c") assert.deepEqual([heard.role, heard.name], ["heading", heading]);
      await hasShape();
      titles.add(await page.title());
    }
    assert.equal(titles.size, places.length);
  });

test("an operator hears each step of a call, what is missing with its field, and the ticket's number", async () => {
  const { page, press, type, isAt, isTold, hears, hasShape } = await earsOf("wang", "/call");
  await press("F2");
  await isAt("combobox", "是哪家公司？");
  await type("cxfz");
  await page.getByRole("option", { name: /晨星紡織/ }).waitFor();
  await press("Enter");
  await isAt("region", "看一眼記錄");
  await hasShape();
  await press("Enter");
  await isAt("region", "請問是哪位？");
  await press("1");
  await isAt("textbox", "情況");
  await isTold(/發生了什麼？/);
  await press("Enter");
  await page.locator("#what-happens[aria-invalid=true]").waitFor();
  const missing = await hears();
  assert.ok(missing.invalid);
  assert.match(missing.description, /先寫下/);
  await type("UPS 一直叫");
  await press("Tab");
  await type("UPS-20k");
  await press("Enter");
  await isAt("region", /\p{Script=Han}/u);
  await page.locator("#promise-sentence").waitFor();
  assert.match((await hears()).description, /工程師會與您聯繫|工程师会与您联系/);
  await press("Enter");
  await isAt("region", /確認|核對/);
  await press("Enter");
  await isAt("region", /F-2026-\d{6}/);
});

test("the manager hears that the ticket is given, and to whom", async () => {
  const { number } = await stage.ticket();
  const { page, press, isTold, shows } = await earsOf("he", "/dispatch");
  await page.getByRole("button", { name: new RegExp(number) }).waitFor();
  await press("j", "Enter");
  await page.getByRole("button", { name: "指派給 林工" }).waitFor();
  await press("1");
  await isTold(/已派給/);
  await shows();
});

test("a clock has a name that holds still, and is not read out each second", async () => {
  await stage.ticket("lin");
  const { page, press, isAt, hears, told } = await earsOf("lin", "/");
  await page
    .getByRole("link", { name: /F-2026-/ })
    .first()
    .waitFor();
  await press("j");
  await isAt("link", /F-2026-\d{6}/);
  await stage.house.advance(2 * minute + 2 * second);
  await page.getByText("剩 47:57:58").first().waitFor();
  const before = await hears();
  assert.match(before.name, /剩 47 小時 57 分鐘/);
  assert.doesNotMatch(before.name, /\d:\d\d/);
  await stage.house.advance(5 * second);
  await page.getByText("剩 47:57:53").first().waitFor();
  assert.equal((await hears()).name, before.name);
  assert.deepEqual(
    (await told()).filter((each) => /剩/.test(each)),
    [],
  );
});

test("an engineer hears what was written down, and the operator what became of a call back", async () => {
  const { id, number } = await stage.ticket("lin");
  const engineer = await earsOf("lin", `/tickets/${number}`);
  await engineer.hasShape();
  await engineer.press("c");
  await engineer.type("陳怡");
  await engineer.press("Control+Enter");
  await engineer.isTold(/陳怡/);
  await engineer.isAt("region", "寫下");
  const record = {
    ...{ symptom: "power.ups-alarm", cause: "power.battery-worn", component: "power.ups-battery" },
    ...{ action: "replaced", result: "fixed" as const },
  };
  await askInHouse(stage.house.house, stage.people.lin, ticketsApi.solve, { id, record });
  await stage.house.advance(30 * minute);
  const operator = await earsOf("wang", "/call-backs");
  await operator.page.getByRole("button", { name: /不滿意/ }).waitFor();
  await operator.hasShape();
  await operator.press("n");
  await operator.isAt("textbox", "客戶說了什麼");
  await operator.page.locator("textarea[aria-invalid=true]").waitFor();
  assert.match((await operator.hears()).description, /請先寫下/);
  await operator.press("Escape", "5", "y");
  await operator.isTold(/陳怡 · 滿意/);
});
