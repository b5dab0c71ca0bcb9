import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hour } from "@kept/domain/kit/instant.ts";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

const noticesOf = async (who: "zhao" | "lin") =>
  (await askInHouse(stage.house.house, stage.people[who], noticesApi.mine, { limit: 100 })).rows;

test("an engineer goes through the inbox by keyboard: what waits by ticket, acknowledged, put off, opened", async () => {
  const first = await stage.ticket("zhao");
  await stage.house.advance(1_000);
  const second = await stage.ticket("zhao");
  const { page } = await stage.seat("zhao", "/notices");
  const groupOf = (number: string) => page.getByRole("region", { name: new RegExp(number) });
  await groupOf(first.number).waitFor();
  await page.getByRole("heading", { name: "通知", exact: true }).waitFor();
  assert.match(
    (await page
      .getByRole("region", { name: /F-2026-/ })
      .first()
      .textContent()) ?? "",
    /晨星/,
  );

  // The newest stands first: it is acknowledged, and waits no longer.
  await page.keyboard.press("a");
  await groupOf(second.number).waitFor({ state: "detached" });
  const acknowledged = (await noticesOf("zhao")).find(({ about }) => about.id === second.id);
  assert.ok(acknowledged?.acknowledgedAt);

  // The other rests until tomorrow at nine: chosen with keys alone, and gone from what waits.
  await page.keyboard.press("z");
  await page.getByRole("menuitem", { name: /明天/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await groupOf(first.number).waitFor({ state: "detached" });
  await page.getByText("没有等您处理的通知").waitFor();
  await page.getByRole("button", { name: /搁置中/ }).click();
  await groupOf(first.number)
    .getByText(/搁置到 明天 09:00/)
    .waitFor();

  // Next morning it is back, as new.
  await page.getByRole("button", { name: /等我处理/ }).click();
  await stage.house.advance(24 * hour);
  await groupOf(first.number).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/tickets/${first.id}`);

  // The ticket says who was told of it, and whether they read it: the salesperson has not yet (3.5.6).
  await page.getByText("通知了谁").click();
  const sales = page.getByRole("listitem").filter({ hasText: "李文" });
  await sales.getByText(/报修 F-2026-000001/).waitFor();
  await sales.getByText(/未读/).waitFor();
});

test("what somebody else did meanwhile disappears from the inbox without reloading", async () => {
  const { id, number } = await stage.ticket();
  const { page } = await stage.seat("he", "/notices");
  const group = page.getByRole("region", { name: new RegExp(number) });
  await group.getByText("請指派").waitFor();
  const { ticket } = await askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id });
  assert.equal(ticket.engineerId, null);
  const fang = await stage.seat("he", `/dispatch?ticket=${id}`);
  await fang.page.getByRole("button", { name: "指派給 林工" }).waitFor();
  await fang.page.keyboard.press("1");
  await group.waitFor({ state: "detached" });
});

test("how one wants to be told holds at once, and stays", async () => {
  const { page } = await stage.seat("grace", "/notices/ways");
  await page.getByText("No mail server is set up here yet").waitFor();
  const customers = page.getByRole("combobox", { name: "Faults my customers report · By mail" });
  await customers.selectOption("once a day");
  await page.getByRole("status").getByText("Saved").waitFor();
  await page.getByRole("checkbox", { name: "Faults my customers report · In Kept" }).uncheck();
  await page.getByLabel("Until").fill("06:30");
  await page.waitForResponse((answer) => answer.request().postData()?.includes('"06:30"') === true);
  await page.reload();
  await customers.waitFor();
  assert.equal(await customers.inputValue(), "digest");
  assert.equal(await page.getByRole("checkbox", { name: "Faults my customers report · In Kept" }).isChecked(), false);
  assert.equal(await page.getByLabel("Until").inputValue(), "06:30");
});

test("only an administrator sees the mail that goes out", async () => {
  const tang = await stage.seat("tang", "/notices/mail");
  await tang.page.getByText("沒有設定郵件伺服器").waitFor();
  await tang.page.getByText("沒有寄不出去的郵件").waitFor();
  const grace = await stage.seat("grace", "/notices");
  await grace.page.getByRole("heading", { name: "Notices", exact: true }).waitFor();
  assert.equal(await grace.page.getByRole("link", { name: "Mail that goes out" }).count(), 0);
});
