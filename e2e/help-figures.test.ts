import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { charterApi } from "@kept/domain/charter/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

test("help clock: an administrator types other figures into 3.6.4, key by key, and they hold as typed", async () => {
  const { page } = await stage.seat("tang", "/charter?clause=3.6.4");
  await page.getByRole("button", { name: /^更改/ }).click();
  const act = page.getByLabel("主管處理求助（分鐘）");
  await act.fill("");
  await act.press("ControlOrMeta+a");
  await act.pressSequentially("90");
  assert.equal(await page.getByLabel("主管接手求助（分鐘）").inputValue(), "10");
  await page.getByLabel(/^更改原因/).fill("夜間人手少");
  await page.getByRole("button", { name: "儲存為新版本", exact: true }).click();
  await page.getByText("夜間人手少").waitFor();
  await page.getByText(/求助 10 分鐘內接手、90 分鐘內處理/).waitFor();
  const { house, people } = stage;
  const { inForce } = await askInHouse(house.house, people.tang, charterApi.read, { id: "3.6.4" });
  assert.deepEqual(inForce.help, { acknowledgeMs: 10 * minute, actMs: 90 * minute });
});
