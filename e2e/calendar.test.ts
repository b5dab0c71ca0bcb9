import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { calendarApi } from "@kept/domain/calendar/api.ts";
import { charterApi } from "@kept/domain/charter/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
  const { house, people } = stage;
  const { calendars } = await askInHouse(house.house, people.tang, calendarApi.list, {});
  const calendarId = calendars[0]?.calendarId ?? "";
  await askInHouse(house.house, people.tang, charterApi.change, { id: "3.6.6", calendarId, why: "辦公時間" });
  await stage.ticket("lin");
});
after(() => stage.close());

/** As a company sends its own days round: one Saturday worked, the Monday after it off. */
const file = "日期,放假,備註\n2026/3/7,0,補班\n2026/3/9,2,公司創立日\n";

test("calendar with make-up days and the preview: a file of holidays shows what it moves before it is saved", async () => {
  const { page } = await stage.seat("tang", "/calendars?year=2026");
  await page.getByRole("cell", { name: /^2026-02-14, 調休上班/ }).waitFor();
  await page.getByRole("cell", { name: /^2026-10-01, 節假日/ }).waitFor();
  await page.getByRole("cell", { name: "2026-03-07, 休息", exact: true }).waitFor();

  await page.getByRole("button", { name: "更改…" }).click();
  const due = page.getByRole("region", { name: "試算到期時間" });
  await due.getByLabel(/^報障時間/).fill("2026-03-06T17:00");
  await due.getByText("於 2026年3月9日 星期一 12:00 到期").waitFor();

  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "holidays.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.getByText("讀到 2026-03-07 至 2026-03-09：放假 1 天，上班 1 天。").waitFor();
  await due.getByText("於 2026年3月7日 星期六 12:00 到期").waitFor();
  await due.getByText("3/7（週六） 09:00–12:00").waitFor();
  const effect = page.getByRole("region", { name: "這些時段會改變什麼" });
  await effect.getByText("現在有 1 個承諾按這份日曆計時，其中 1 個會在別的時間到期。").waitFor();
  await effect.getByRole("listitem").filter({ hasText: "→ 2026年3月7日 18:00" }).waitFor();
  await effect.getByText("結果都一樣。").waitFor();

  await page.getByLabel("原因").fill("公司自己的假期");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("cell", { name: /^2026-03-07, 調休上班/ }).waitFor();
  await page.getByRole("cell", { name: /^2026-03-09, 節假日/ }).waitFor();
  await page.getByText("公司自己的假期 (唐寧)").waitFor();

  const { house, people } = stage;
  const { rows } = await askInHouse(house.house, people.wang, promisesApi.list, { clause: "3.6.6" });
  assert.deepEqual(
    rows.map(({ dueAt }) => dueAt),
    ["2026-03-09T10:00:00.000Z"],
    "what was promised keeps its hours",
  );
});

test("a year whose holidays nobody knows yet says so on the year itself", async () => {
  const { page } = await stage.seat("wang", "/calendars?year=2090");
  await page.getByText("2090 年的節假日尚未公布或未知，先按每週時段計算。").waitFor();
  assert.equal(await page.getByRole("button", { name: "更改…" }).count(), 0, "an operator only looks");
});
