import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
  await askInHouse(stage.house.house, stage.people.he, staffApi.changeOwnSettings, { language: "en" });
});
after(() => stage?.close());

test("a manager merges two spellings of a tag, sees the count, and takes it back", async () => {
  const { house } = stage.house;
  const [one, other] = [await stage.ticket(), await stage.ticket()];
  await askInHouse(house, stage.people.wang, ticketsApi.tag, { id: one.id, tags: ["UPS"] });
  await askInHouse(house, stage.people.wang, ticketsApi.tag, { id: other.id, tags: ["ups", "vip"] });
  const tagsOf = async (id: string) =>
    (await askInHouse(house, stage.people.wang, ticketsApi.read, { id })).ticket.tags.join();

  const { page } = await stage.seat("he", "/ticket-tags");
  const list = page.getByRole("list", { name: "Tags", exact: true });
  await list.getByRole("button", { name: /^ups.*1 open, 1 in all/ }).click();
  const panel = page.getByRole("complementary", { name: "ups" });
  await panel.getByLabel("Rename to").fill("UPS");
  await panel.getByText("There is “UPS” already; they are merged.").waitFor();
  await panel.getByRole("button", { name: "Merge" }).click();
  await list.getByRole("button", { name: /^UPS.*2 open, 2 in all/ }).waitFor();
  assert.deepEqual([await tagsOf(one.id), await tagsOf(other.id)], ["UPS", "UPS,vip"]);

  const changes = page.getByRole("region", { name: "Latest changes" });
  await changes.getByText("ups → UPS").waitFor();
  await changes.getByRole("button", { name: "Undo" }).click();
  await changes.getByText("undone").waitFor();
  await list.getByRole("button", { name: /^ups.*1 open, 1 in all/ }).waitFor();
  assert.deepEqual([await tagsOf(one.id), await tagsOf(other.id)], ["UPS", "ups,vip"]);
});
