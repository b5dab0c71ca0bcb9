import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

const read = (id: string) => askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id });

test("the manager assigns with one key, for reasons the page shows", async () => {
  const { id } = await stage.ticket();
  const { page } = await stage.seat("he", `/dispatch?ticket=${id}`);
  await page.getByRole("button", { name: "指派給 林工" }).waitFor();
  await page.getByText("電源").first().waitFor();
  await page.keyboard.press("1");
  await page.getByText(/已派給/).waitFor();
  assert.ok((await read(id)).ticket.engineerId);
});

test("an engineer's obstacle is answered by the manager, and goes to someone else", async () => {
  const { id, number } = await stage.ticket("sun");
  const engineer = await stage.seat("sun", `/tickets/${number}`);
  await engineer.page.getByRole("heading", { name: new RegExp(number) }).waitFor();
  await engineer.page.keyboard.press("o");
  await engineer.page.getByLabel("說明").fill("機房積水");
  await engineer.page.getByLabel("種類").selectOption("safety");
  await engineer.page.getByRole("button", { name: "提出障礙" }).click();
  await engineer.page.getByText(/已提出，等待答覆/).waitFor();
  assert.equal((await read(id)).ticket.engineerName, "孫工");

  const manager = await stage.seat("he", "/dispatch");
  const obstacles = manager.page.getByRole("region", { name: "工程師提出的障礙" });
  await obstacles.getByText(/機房積水/).waitFor();
  await obstacles.getByLabel(/原因/).fill("Zhao is trained for it");
  await obstacles.getByRole("combobox", { name: "工程師" }).click();
  await manager.page.getByRole("option", { name: /赵工/ }).click();
  await obstacles.getByRole("button", { name: "指派" }).click();
  await obstacles.waitFor({ state: "detached" });
  assert.equal((await read(id)).ticket.engineerName, "赵工");
});

test("the hotline sees who assigns; while the manager is away it assigns itself, with the reason", async () => {
  const { id } = await stage.ticket();
  const { page } = await stage.seat("ye", `/dispatch?ticket=${id}`);
  await page.getByText("由 何經理 派工。").waitFor();
  assert.equal(await page.getByRole("button", { name: /指派给/ }).count(), 0);
  const absence = { staffId: stage.people.he.id, from: stage.house.now, until: plus(stage.house.now, 8 * hour) };
  await askInHouse(stage.house.house, stage.people.tang, staffApi.enterAbsence, {
    ...absence,
    deputyId: null,
    reason: "leave",
  });
  await page.reload();
  await page.getByText(/热线可以派工/).waitFor();
  await page
    .getByRole("region", { name: /谁合适/ })
    .getByLabel(/原因/)
    .fill("他修过这台 UPS");
  await page.getByRole("button", { name: "指派给 林工" }).click();
  await page.getByText("已派给 林工").waitFor();
  const { events } = await read(id);
  assert.ok(events.some(({ what }) => what.kind === "assigned" && what.why === "他修过这台 UPS"));
});
