import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { second } from "@kept/domain/kit/instant.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { phoneStory } from "@kept/server/story/phone-story.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let pbx: Awaited<ReturnType<typeof phoneStory>>;
before(async () => {
  stage = await openStage();
  pbx = await phoneStory(stage.house.house, stage.people, await stage.house.listen());
});
after(() => stage?.close());

const chen = "02168881234";
const atWangs = { agent: { ext: "201" }, legId: "leg-201" };

test("a call rings at the right operator's screen and ends as a ticket whose ring promise is kept", async () => {
  const { page } = await stage.seat("wang", "/tickets");
  const other = (await stage.seat("grace", "/tickets")).page;
  await page.getByRole("heading", { level: 1 }).waitFor();
  await other.getByRole("heading", { level: 1 }).waitFor();
  const began = stage.house.now;
  await pbx.tell("story-1", chen, began, ["newCall", 0], ["ringing", 0, atWangs]);
  const card = page.getByRole("region", { name: "來電", exact: true });
  await card.getByRole("link", { name: "晨星紡織" }).waitFor();
  await card.getByText("陳怡").waitFor();
  await card.getByText("銷售 李文 · 服務 周敏").waitFor();
  await card.getByText("沒有未結的故障單").waitFor();
  assert.equal(await other.getByRole("region", { name: "Incoming call", exact: true }).count(), 0);

  await stage.house.advance(6 * second);
  await pbx.tell("story-1", chen, began, ["answer", 6, atWangs]);
  await page.getByRole("button", { name: /陳怡/ }).waitFor();
  await card.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: /陳怡/ }).click();
  await page.getByLabel("情況").fill("UPS 一直叫");
  await page.keyboard.press("Tab");
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
  const number = (await link.textContent()) ?? "";
  await stage.house.advance(60 * second);
  await pbx.tell("story-1", chen, began, ["hangup", 66, { cause: "normalClearing" }]);

  const { house, people } = { house: stage.house.house, people: stage.people };
  const { ticket } = await askInHouse(house, people.wang, ticketsApi.read, { id: number });
  const [call] = (await askInHouse(house, people.wang, phoneApi.calls, { ticketId: ticket.id })).rows;
  assert.deepEqual([call?.ringMs, call?.talkMs, call?.answeredByName], [6_000, 60_000, "王雅婷"]);
  const asked = { subjectKind: "phone-call", subjectId: call?.id ?? "", state: "kept", limit: 5 } as const;
  const [kept] = (await askInHouse(house, people.wang, promisesApi.list, asked)).rows;
  assert.deepEqual([kept?.clause, kept?.usedMs], ["3.2a", 6_000]);

  await page.goto(`/tickets/${number}`);
  await page.getByText("響鈴 6.0 秒，王雅婷 接聽，通話 1:00").waitFor();
  await page.goto(`/promises/${kept?.id}`);
  await page
    .getByText(/3 聲＝11\.0 秒（中國大陸，1\/4 s）/)
    .first()
    .waitFor();
});

test("a missed call becomes a call back, which the second attempt joins and getting through closes", async () => {
  const { page } = await stage.seat("wang", "/arrivals");
  const from = "13800138022";
  await pbx.tell(
    "story-2",
    from,
    stage.house.now,
    ["newCall", 0],
    ["ringing", 0, atWangs],
    ["hangup", 20, { cause: "noAnswer" }],
  );
  await page.getByText("海河化工").first().waitFor();
  await stage.house.advance(60 * second);
  await pbx.tell(
    "story-3",
    from,
    stage.house.now,
    ["newCall", 0],
    ["ringing", 0, atWangs],
    ["hangup", 9, { cause: "cancel" }],
  );
  const waiting = async () =>
    (await askInHouse(stage.house.house, stage.people.wang, arrivalsApi.list, { channel: "phone" })).rows;
  assert.deepEqual(
    (await waiting()).map(({ times, kind }) => [times, kind]),
    [[2, "missed-call"]],
  );
  await stage.house.advance(60 * second);
  await pbx.tell("story-4", from, stage.house.now, ["newCall", 0], ["ringing", 0, atWangs], ["answer", 3, atWangs]);
  assert.deepEqual(await waiting(), []);
  await page.waitForURL(/\/call/);
});

test("a telephone system is connected and tested, and the test says in plain words what is wrong", async () => {
  const { page } = await stage.seat("tang", "/phone/set-up");
  await page.getByRole("button", { name: "接上一部" }).click();
  const form = page.getByRole("form", { name: "接上一部" });
  await form.getByLabel("名稱").fill("雲端總機");
  await form.getByLabel("代碼").fill("cloud");
  await form.getByRole("button", { name: "儲存" }).click();
  const secret = page.getByRole("region", { name: "密鑰，只顯示這一次" });
  await secret.getByText(/\/api\/phone\/v1\/events$/).waitFor();
  await secret.getByText(/^phone_/).waitFor();
  const row = page.getByRole("listitem").filter({ hasText: "雲端總機" });
  await row.getByRole("button", { name: "檢查" }).click();
  await row.getByText(/還沒有收到任何消息/).waitFor();
  await row.getByRole("button", { name: "檢查" }).click();
  const event = { source: "cloud", event: "newCall", callId: "trial", occurredAt: stage.house.now };
  assert.equal((await pbx.post(event, { secret: "another" })).status, 401);
  await row.getByRole("button", { name: "檢查" }).click();
  await row.getByText(/簽名不符/).waitFor();
});
