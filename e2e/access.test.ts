import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openStage, type Stage } from "./stage.ts";
import type { Seat } from "./desk.ts";

let stage: Stage;
let seat: Seat;
let url: string;
before(async () => {
  stage = await openStage();
  url = await stage.house.listen();
  seat = await stage.seat("tang", "/departments");
});
after(() => stage.close());

const button = (name: string | RegExp) => seat.page.getByRole("button", { name });
const field = (name: string) => seat.page.getByLabel(name);

test("a department is added with its name in three languages, and says who leads it", async () => {
  const { page } = seat;
  await button("加入部門").waitFor();
  await page.keyboard.press("n");
  await field("名稱 · 繁體中文").fill("培訓部");
  await field("名稱 · 简体中文").fill("培训部");
  await field("名稱 · English").fill("Training & Courses");
  assert.equal(await field("代碼").inputValue(), "training-courses");
  await page.getByRole("combobox", { name: "部門經理" }).fill("周敏");
  await page.getByRole("option", { name: "周敏" }).click();
  await button("儲存").click();
  await page.getByRole("row", { name: /培訓部 周敏 無代理人/ }).waitFor();
});

test("a key narrowed to one right opens that alone, until it is revoked, which asks once more", async () => {
  const { page } = seat;
  await page.goto("/api-keys");
  await button("建立金鑰").first().click();
  await field("用途").fill("看板");
  await page.getByText("只限選出的").click();
  await page.getByRole("combobox", { name: "可以做的事" }).fill("故障單清單");
  await page.getByRole("option", { name: "看故障單清單" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("complementary").getByRole("button", { name: "建立金鑰" }).click();
  const key = await page.getByText(/^kept_/).innerText();
  const knock = async (path: string) =>
    (await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } })).status;
  assert.deepEqual([await knock("/api/tickets"), await knock("/api/customers")], [200, 403]);
  await button("完成").click();
  const row = page.getByRole("row", { name: /看板 看故障單清單/ });
  await row.getByRole("button", { name: "作廢" }).click();
  await page.keyboard.press("Escape");
  assert.equal(await knock("/api/tickets"), 200, "nothing is revoked by the first press");
  await row.getByRole("button", { name: "作廢" }).click();
  await row.getByRole("group").getByRole("button", { name: "作廢" }).click();
  await page.getByText("還沒有金鑰").waitFor();
  assert.equal(await knock("/api/tickets"), 401);
});

test("who may what is shown with its reason, also by a role of the company's own", async () => {
  const { page } = seat;
  await page.goto("/rights");
  await button("加入自訂角色").click();
  await field("名稱 · 繁體中文").fill("排班");
  await field("名稱 · 简体中文").fill("排班");
  await field("名稱 · English").fill("Rosters");
  await page.getByLabel("更改值班表").check();
  assert.ok(await page.getByLabel("更改人員的資料和角色").isDisabled(), "never given");
  await button("儲存").click();
  await button("排班").waitFor();
  await page.goto(`/people/${stage.people.li.id}`);
  await button("更改").click();
  await page.getByRole("combobox", { name: "自訂角色" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option", { name: "排班" }).click();
  await page.keyboard.press("Escape");
  await button("儲存").click();
  await page.getByRole("link", { name: "可以做什麼" }).click();
  await page.getByRole("row", { name: "更改值班表 因為自訂角色「排班」" }).waitFor();
  await page.getByRole("row", { name: "看值班表 每個登入的人" }).waitFor();
  await page.getByRole("row", { name: "建立 API 金鑰 不可以" }).waitFor();
});

test("what was typed of a new person is still there after Escape, and gone after Cancel", async () => {
  const { page } = seat;
  await page.goto("/people");
  await button("加入人員").click();
  await page.getByRole("textbox", { name: "姓名" }).fill("新同事");
  await page.keyboard.press("Escape");
  await button("加入人員").click();
  assert.equal(await page.getByRole("textbox", { name: "姓名" }).inputValue(), "新同事");
  await button("取消").click();
  await button("加入人員").click();
  assert.equal(await page.getByRole("textbox", { name: "姓名" }).inputValue(), "");
});

test("a link for a new password is handed over and works once", async () => {
  const { page } = seat;
  await page.goto(`/people/${stage.people.ye.id}`);
  await button("給重設密碼的連結").click();
  const link = await page.getByText(/new-password\?token=/).innerText();
  const hers = await seat.page.context().browser()?.newPage({ locale: "en-GB" });
  assert.ok(hers);
  await hers.goto(link);
  await hers.getByRole("textbox", { name: "New password" }).fill("a new one of hers");
  await hers.getByRole("button", { name: "Save" }).click();
  await hers.getByText("Your password is set. Sign in as ye@nuoting.example.").waitFor();
  await hers.goto(link);
  await hers.getByRole("textbox", { name: "New password" }).fill("once more");
  await hers.getByRole("button", { name: "Save" }).click();
  await hers.getByRole("alert").getByText("used already or has expired").waitFor();
});
