import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hour, minute } from "@kept/domain/kit/instant.ts";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import type { CastName } from "@kept/server/story/cast.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

const rungsTold = async (who: CastName, id: string) =>
  (await askInHouse(stage.house.house, stage.people[who], noticesApi.mine, { limit: 200 })).rows.filter(
    ({ about, because }) => about.id === id && because !== null,
  ).length;

test("four hours without a decision: the engineer asks for help, the supervisor takes it and acts", async () => {
  const { id, number } = await stage.ticket("petr");
  await askInHouse(stage.house.house, stage.people.petr, ticketsApi.contact, { id });
  await stage.house.advance(4 * hour + minute);
  const engineer = await stage.seat("petr", `/tickets/${number}`);
  await engineer.page
    .getByText(/broken/)
    .first()
    .waitFor();
  await engineer.page.getByRole("alert").getByRole("button").first().waitFor();
  await engineer.page.keyboard.press("h");
  await engineer.page.locator("[data-first]:focus").waitFor();
  await engineer.page.keyboard.type("No cause found by phone");
  await engineer.page.keyboard.press("Control+Enter");
  await engineer.page
    .getByText(/No cause found by phone/)
    .first()
    .waitFor();

  const supervisor = await stage.seat("xu", "/supervisor");
  const help = supervisor.page.getByRole("region", { name: /工程師求助/ });
  await help.getByText(/No cause found by phone/).waitFor();
  await help.getByRole("button", { name: "我來處理" }).click();
  await help.getByLabel("做了什麼").fill("Looked at it together; the battery goes");
  await help.getByRole("button", { name: "完成協助" }).click();
  await help.getByText("目前沒有人求助").waitFor();
  const { events } = await askInHouse(stage.house.house, stage.people.xu, ticketsApi.read, { id });
  assert.ok(events.some(({ what }) => what.kind === "help-given"));
});

test("forty-eight hours without a solution climb the ladder to the top", async () => {
  const { id, number } = await stage.ticket("zhao");
  await stage.house.advance(53 * hour);
  for (const who of ["zhao", "he", "xu", "li", "tang"] as const)
    assert.ok((await rungsTold(who, id)) > 0, `${who} was not told`);
  const { page } = await stage.seat("xu", "/supervisor");
  await page
    .getByRole("region", { name: /升級到我的/ })
    .getByRole("button", { name: "知道了" })
    .first()
    .waitFor();
  await page.goto(`/tickets/${number}`);
  await page
    .getByText(/逾時|未守諾|破/)
    .first()
    .waitFor();
});
