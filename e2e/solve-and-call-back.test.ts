import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import type { CastName } from "@kept/server/story/cast.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

const record = {
  symptom: "power.ups-alarm",
  cause: "power.battery-worn",
  component: "power.ups-battery",
  action: "replaced",
  result: "fixed" as const,
};
const as = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(stage.house.house, stage.people[who], endpoint, input);
const stateOf = async (id: string) =>
  (await askInHouse(stage.house.house, stage.people.wang, ticketsApi.read, { id })).ticket.state;

test("the engineer logs the first contact by key, and the promise of five minutes shows as kept", async () => {
  const { number } = await stage.ticket("zhao");
  await stage.house.advance(2 * minute);
  const { page } = await stage.seat("zhao", `/tickets/${number}`);
  await page.getByRole("heading", { name: new RegExp(number) }).waitFor();
  await page.keyboard.press("c");
  await page.keyboard.type("已和陈怡通话");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已和陈怡通话").waitFor();
  assert.equal(await stateOf(number), "in-contact");
});

test("satisfied at the call back closes the ticket", async () => {
  const { id, number } = await stage.ticket("lin");
  await as("lin", ticketsApi.contact, { id });
  await as("lin", ticketsApi.solve, { id, record });
  await stage.house.advance(30 * minute);
  const { page } = await stage.seat("wang", "/call-backs");
  await page.getByText(number).first().waitFor();
  await page.keyboard.press("5");
  await page.keyboard.press("y");
  await page.getByRole("button", { name: /滿意/ }).first().waitFor({ state: "detached" });
  assert.equal(await stateOf(id), "closed");
});

test("not satisfied opens it again, with the customer's words", async () => {
  const { id, number } = await stage.ticket("lin");
  await as("lin", ticketsApi.contact, { id });
  await as("lin", ticketsApi.solve, { id, record });
  await stage.house.advance(30 * minute);
  const operator = await stage.seat("grace", "/call-backs");
  await operator.page.getByText(number).first().waitFor();
  await operator.page.keyboard.press("c");
  await operator.page.keyboard.type("It beeps again");
  await operator.page.keyboard.press("Escape");
  await operator.page.keyboard.press("n");
  await operator.page.getByText(number).first().waitFor({ state: "detached" });
  assert.ok(!["solved", "closed"].includes(await stateOf(id)));
  const engineer = await stage.seat("lin", `/tickets/${number}`);
  await engineer.page
    .getByText(/It beeps again/)
    .first()
    .waitFor();
});
