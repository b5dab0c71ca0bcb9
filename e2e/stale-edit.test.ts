import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

const read = async (id: string) =>
  (await askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id })).ticket;

/** Two people with the same ticket open for correction; Ye is quicker, Grace is refused. */
async function bothCorrect() {
  const { id, number } = await stage.ticket("lin");
  const ye = await stage.seat("ye", `/tickets/${number}`);
  const grace = await stage.seat("grace", `/tickets/${number}`);
  for (const { page } of [ye, grace]) {
    await page.getByRole("heading", { name: new RegExp(number) }).waitFor();
    await page.keyboard.press("e");
  }
  const typed = { machine: "UPS-20k, the one at the back", since: "since Sunday night" };
  await grace.page.getByLabel("Machine").fill(typed.machine);
  await grace.page.getByLabel("Since").fill(typed.since);
  await ye.page.getByLabel("机器").fill("UPS-30k（二号机房）");
  await ye.page.getByRole("button", { name: "保存" }).click();
  await ye.page.getByLabel("机器").waitFor({ state: "detached" });
  await grace.page.getByLabel("Since").press("Control+Enter");
  const refused = grace.page.getByRole("alert", { name: "Someone changed this ticket a moment ago" });
  await refused.waitFor();
  return { id, ye: ye.page, grace: grace.page, refused, typed };
}

test("the slower of two is refused, sees both versions, has lost nothing, and saves theirs on purpose", async () => {
  const { id, ye, grace, refused, typed } = await bothCorrect();
  const machine = refused.getByRole("row", { name: /^Machine/ });
  assert.deepEqual(await machine.getByRole("cell").allTextContents(), [typed.machine, "UPS-30k（二号机房）"]);
  assert.equal(await grace.getByLabel("Machine").inputValue(), typed.machine);
  assert.equal(await grace.getByLabel("Since").inputValue(), typed.since);
  assert.equal((await read(id)).machineText, "UPS-30k（二号机房）");

  await refused.getByRole("button", { name: "Use mine anyway" }).click();
  await refused.waitFor({ state: "detached" });
  const { machineText, since } = await read(id);
  assert.deepEqual({ machine: machineText, since }, typed);
  // Ye sees it at once, and the timeline keeps both.
  await ye.getByText(typed.machine).first().waitFor();
});

test("whoever is refused may bring both together first; what is saved is what stands in the form", async () => {
  const { id, grace, refused } = await bothCorrect();
  const together = "UPS-30k in room 2, the one at the back";
  await grace.getByLabel("Machine").fill(together);
  await refused.getByRole("button", { name: "Use mine anyway" }).click();
  await refused.waitFor({ state: "detached" });
  assert.equal((await read(id)).machineText, together);
});

test("whoever is refused may take theirs, and nothing of the other is overwritten", async () => {
  const { id, grace, refused } = await bothCorrect();
  await refused.getByRole("button", { name: "Take theirs" }).click();
  await grace.getByText("UPS-30k（二号机房）").first().waitFor();
  const { machineText, since } = await read(id);
  assert.deepEqual([machineText, since], ["UPS-30k（二号机房）", null]);
});
