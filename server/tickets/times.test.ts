import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { day, minute } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { inFigures, sumByPerson } from "@kept/domain/tickets/time-spent.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
});
after(() => house.close());

const ask =
  (who: keyof typeof stage.people) =>
  <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
    askInHouse(house.house, stage.people[who], endpoint, input);
const open = () =>
  ask("wang")(ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText: "beeps",
  });
const sums = async (id: string) =>
  sumByPerson((await ask("he")(ticketsApi.times, { id })).rows).map(
    (sum) => `${sum.personName} ${inFigures(sum.minutes)}`,
  );
const spent = { minutes: 90, kind: "visit" as const, onDay: "2026-03-02", text: "換電池" };

test("time is written down, summed by person, and corrected by its author alone, with its trace", async () => {
  const { id } = await open();
  const { rows } = await ask("lin")(ticketsApi.spend, { id, ...spent });
  await ask("fang")(ticketsApi.spend, { id, ...spent, minutes: 20, kind: "remote" });
  assert.deepEqual(await sums(id), ["林工 1:30", "方志明 0:20"]);
  const entryId = rows[0]?.id ?? "";
  await assert.rejects(ask("fang")(ticketsApi.correctTime, { id, entryId, ...spent }), { code: "time-of-another" });
  await ask("lin")(ticketsApi.correctTime, { id, entryId, ...spent, minutes: 75 });
  assert.deepEqual(await sums(id), ["林工 1:15", "方志明 0:20"]);
  const after = await ask("lin")(ticketsApi.removeTime, { id, entryId });
  assert.deepEqual(await sums(id), ["方志明 0:20"]);
  const corrected = after.rows.find((row) => row.id === entryId);
  assert.deepEqual(
    corrected?.corrections.map(({ byName, before, after: then }) => [byName, before.minutes, then?.minutes ?? null]),
    [
      ["林工", 90, 75],
      ["林工", 75, null],
    ],
  );
  await assert.rejects(ask("lin")(ticketsApi.removeTime, { id, entryId }), { code: "time-not-found" });
});

test("a watch that runs is seen by all, counts its minutes, and moves on to the next ticket", async () => {
  const [one, other] = [await open(), await open()];
  await ask("lin")(ticketsApi.startWatch, { id: one.id, kind: "travel" });
  const seen = await ask("he")(ticketsApi.times, { id: one.id });
  assert.deepEqual(
    seen.watches.map(({ personName, kind }) => [personName, kind]),
    [["林工", "travel"]],
  );
  await house.advance(25 * minute);
  await ask("lin")(ticketsApi.startWatch, { id: other.id });
  assert.deepEqual(await sums(one.id), ["林工 0:25"]);
  await house.advance(10 * minute);
  await assert.rejects(ask("lin")(ticketsApi.stopWatch, { id: one.id }), { code: "no-watch-runs" });
  const { rows, watches } = await ask("lin")(ticketsApi.stopWatch, { id: other.id });
  assert.deepEqual([rows.map(({ minutes, kind }) => [minutes, kind]), watches], [[[10, "remote"]], []]);
});

test("no time is written down for a day that has not come, nor by whoever does not work on tickets", async () => {
  const { id } = await open();
  const tomorrow = new Date(Date.parse(house.now) + day).toISOString().slice(0, 10);
  await assert.rejects(ask("lin")(ticketsApi.spend, { id, ...spent, onDay: tomorrow }), { code: "time-lies-ahead" });
  await assert.rejects(ask("li")(ticketsApi.spend, { id, ...spent }), { code: "not-allowed" });
});

test("the exported list has the time of each ticket, as a whole and by person", async () => {
  const { id, number } = await open();
  await ask("lin")(ticketsApi.spend, { id, ...spent });
  await ask("fang")(ticketsApi.spend, { id, ...spent, minutes: 20 });
  const file = await ask("he")(ticketsApi.exportList, { columns: "number", format: "csv" });
  const line = new TextDecoder()
    .decode(file.bytes)
    .split("\r\n")
    .find((each) => each.startsWith(number));
  assert.equal(line, `${number},1:50,"林工 1:30, 方志明 0:20"`);
});
