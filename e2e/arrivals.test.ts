import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { msOf } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { signatureOf } from "@kept/server/platform/signature.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let send: (message: Record<string, unknown>) => Promise<void>;
before(async () => {
  stage = await openStage();
  const url = await stage.house.listen();
  const { source, secret } = await askInHouse(stage.house.house, stage.people.tang, arrivalsApi.addSource, {
    name: "Web form",
  });
  send = async (message) => {
    const body = JSON.stringify(message);
    const timestamp = String(Math.floor(msOf(stage.house.now) / 1_000));
    const answer = await fetch(`${url}/api/inbound/v1/${source.id}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "kept-timestamp": timestamp,
        "kept-signature": signatureOf(secret, timestamp, body),
      },
      body,
    });
    assert.equal(answer.status, 201, await answer.text());
  };
});
after(() => stage?.close());

const report = { sender: { address: "021-68881234", name: "陳怡" }, text: "UPS 又在嗶嗶叫，請派人來看" };

test("what comes in stands on the operator's screen by itself, and becomes a ticket with the keys of a call", async () => {
  const { page } = await stage.seat("wang", "/arrivals");
  await page.getByText("沒有等待處理的來訊").waitFor();
  await send({ id: "w-1", ...report });
  const pane = page.getByRole("region", { name: /晨星紡織/ });
  await pane.getByText("UPS 又在嗶嗶叫，請派人來看").waitFor();
  await pane.getByText("號碼是 陳怡 的").waitFor();

  await page.keyboard.press("o");
  await page.getByRole("region", { name: "看一眼記錄" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /陳怡/ }).waitFor();
  await page.keyboard.press("1");
  assert.equal(await page.getByLabel("情況").inputValue(), report.text);
  await page.getByLabel("情況").press("Tab");
  await page.keyboard.type("UPS-20k");
  await page.keyboard.press("Enter");
  await page.getByText(/前[,，]工程師會與您聯繫/).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("3.5.5").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: /確認|核對/ }).waitFor();
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: /F-2026-\d{6}/ }).first();
  await link.waitFor();
  const { ticket } = await askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, {
    id: (await link.textContent()) ?? "",
  });
  assert.deepEqual([ticket.channel, ticket.faultText], ["portal", report.text]);
  const owed = { subjectKind: "ticket", subjectId: ticket.id, clause: "3.3a" as const };
  const { rows } = await askInHouse(stage.house.house, stage.people.wang, promisesApi.list, owed);
  assert.deepEqual(
    rows.map(({ startedAt, state }) => [startedAt, state]),
    [[ticket.receivedAt, "running"]],
  );
});

test("a further one is joined to the ticket by its number; advertising is no report, taken back and found again", async () => {
  const { number } = await stage.ticket();
  const { page } = await stage.seat("grace", "/arrivals");
  await send({ id: "w-2", ...report, text: "It beeps again" });
  await page.getByRole("button", { name: /It beeps again/ }).click();
  await page.getByRole("paragraph").filter({ hasText: "It beeps again" }).waitFor();
  await page.keyboard.press("a");
  await page.getByRole("textbox", { name: "Which ticket?" }).fill(number.slice(-4));
  await page.getByRole("button", { name: new RegExp(number) }).waitFor();
  await page.keyboard.press("Enter");
  await page
    .getByText(/Joined a ticket/)
    .first()
    .waitFor();

  await page.getByRole("button", { name: "Waiting" }).click();
  await send({ id: "w-3", sender: { name: "Somebody" }, text: "Cheap toner, this week only" });
  await page.getByRole("button", { name: /Cheap toner/ }).click();
  await page.getByRole("paragraph").filter({ hasText: "Cheap toner" }).waitFor();
  await page.keyboard.press("x");
  await page.getByLabel("Why").selectOption("advertising");
  await page.getByRole("button", { name: "Mark as no report" }).click();
  await page.getByText(/No report, Grace/).waitFor();
  await page.getByRole("button", { name: "Take that back" }).click();
  await page
    .getByText("Nobody has it yet")
    .or(page.getByText(/Grace.* has it/))
    .first()
    .waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("toner");
  await page.waitForURL(/q=toner/);
  await page.getByRole("button", { name: /Cheap toner/ }).waitFor();
});
