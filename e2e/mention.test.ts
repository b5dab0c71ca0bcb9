import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { staffApi } from "@kept/domain/staff/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

test("a colleague mentioned in a note is told its sentence, is led to its line, and follows from then on", async () => {
  for (const who of ["wang", "he"] as const)
    await askInHouse(stage.house.house, stage.people[who], staffApi.changeOwnSettings, { language: "en" });
  const { id, number } = await stage.ticket();
  const { page } = await stage.seat("wang", `/tickets/${id}`);
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await note.fill("The battery swells. Please ");
  await note.press("End");
  await note.pressSequentially("@hjl");
  const list = page.getByRole("listbox", { name: "Whom to mention" });
  await list.getByRole("option", { name: /^何經理/ }).waitFor();
  await note.press("Enter");
  await list.waitFor({ state: "detached" });
  await note.pressSequentially("decide today. More later.");
  assert.equal(await note.inputValue(), "The battery swells. Please @何經理 decide today. More later.");
  await note.press("Control+Enter");
  const marked = page.getByRole("list", { name: "Timeline" }).locator("mark");
  await marked.getByText("@何經理", { exact: true }).waitFor();
  assert.equal(await marked.first().getAttribute("data-mine"), null, "it is not me");
  const followers = page.getByRole("region", { name: "Followers" });
  await followers.getByRole("listitem").filter({ hasText: "何經理" }).waitFor();

  const { page: his } = await stage.seat("he", "/notices");
  await his.locator("mark[data-mine]").getByText("@何經理", { exact: true }).first().waitFor();
  await his
    .getByRole("button", { name: `王雅婷 mentions you on ${number}: “Please @何經理 decide today.”` })
    .first()
    .click();
  await his.waitForURL(new RegExp(`/tickets/${id}#`));
  const line = new URL(his.url()).hash.slice(1);
  await his.locator(`[id="${line}"]`).getByText("The battery swells").waitFor();
  await his.locator(`[id="${line}"] mark[data-mine]`).getByText("@何經理", { exact: true }).waitFor();

  const mine = his.getByRole("region", { name: "Followers" });
  await mine.getByRole("button", { name: "Stop following" }).waitFor();
  await his.keyboard.press("Escape");
  await his.keyboard.press("f");
  await mine.getByText("Nobody follows it yet").waitFor();
  await his.keyboard.press("f");
  await mine.getByRole("listitem").filter({ hasText: "何經理" }).waitFor();
});
