import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { customersApi } from "@kept/domain/customers/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test("an administrator lets Sales see their own customers only, and a hand-over moves what is seen", async () => {
  const { page: admin } = await stage.seat("tang", "/rights");
  const { page: sales } = await stage.seat("zheng", "/customers");
  await sales.getByText("晨星紡織").waitFor();
  const choice = admin.getByRole("region", { name: "業務看得到哪些客戶" });
  await choice.getByRole("radio", { name: "只有自己負責的客戶" }).click();
  await sales.getByText("You see the customers you look after.").waitFor();
  await sales.getByText("Harbour Light Logistics").waitFor();
  await sales.getByText("晨星紡織").waitFor({ state: "hidden" });

  await sales.goto(`/customers/${stage.firms.morningstar.id}`);
  await sales.getByText("There is no such customer.").waitFor();
  await sales.goto("/customers");
  await sales.getByRole("searchbox").fill("晨星");
  await sales.getByText("Harbour Light Logistics").waitFor({ state: "hidden" });
  assert.equal(await sales.getByText("晨星紡織").count(), 0);
  await sales.getByRole("searchbox").fill("");

  const { gu, zheng } = stage.people;
  const over = { side: "sales", toId: zheng.id, on: "2026-03-02", reason: "region" } as const;
  await askInHouse(stage.house.house, gu, customersApi.handOver, { ...over, id: stage.firms.morningstar.id });
  await sales.getByText("晨星紡織").waitFor();

  await choice.getByRole("radio", { name: "所有客戶" }).click();
  await sales.getByText("海河化工").waitFor();
});

test("a role of the company's own is made with the same choice", async () => {
  const { page } = await stage.seat("tang", "/rights?role=new");
  for (const [place, name] of ["外勤", "外勤", "Field"].entries())
    await page.getByRole("textbox", { name: /^名稱/ }).nth(place).fill(name);
  await page
    .getByRole("radiogroup", { name: "這個角色看得到哪些客戶" })
    .getByRole("radio", { name: "只有自己負責的客戶" })
    .click();
  await page.getByRole("button", { name: "儲存" }).click();
  await page.getByRole("button", { name: "外勤" }).click();
  const sees = page.getByRole("radiogroup", { name: "這個角色看得到哪些客戶" });
  assert.equal(await sees.getByRole("radio", { name: "只有自己負責的客戶" }).isChecked(), true);
});
