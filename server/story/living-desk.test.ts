import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { day, hour, minute, plus, type Duration } from "@kept/domain/kit/instant.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "./ask-in-house.ts";
import { raiseStage, tellStory, type Stage } from "./story.ts";
import { testHouse, type TestHouse } from "./test-house.ts";

const ends: [when: string, after: Duration][] = [
  ["on a Thursday at nine", 3 * day],
  ["on a Thursday at noon and some seconds", 3 * day + 3 * hour + 12_345],
  ["at midnight", 3 * day + 15 * hour],
  ["before dawn", 3 * day + 20 * hour + 7 * minute],
  ["on a Sunday evening", 6 * day + 10 * hour],
  ["on a Monday morning before anybody is there", 6 * day + 22 * hour],
];
for (const [when, after] of ends)
  test(`a demo that ends ${when} leaves a desk with something in every state`, async () => {
    const house = await testHouse();
    try {
      const stage = await raiseStage(house.house, { channels: true });
      await tellStory(house.house, stage, { days: 7, until: plus(house.now, after), living: true });
      assert.deepEqual(await missing(house, stage), []);
    } finally {
      await house.close();
    }
  });

/** What a visitor should find and does not. */
async function missing(house: TestHouse, { people }: Stage): Promise<string[]> {
  const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
    askInHouse(house.house, people.tang, endpoint, input);
  const { rows: tickets } = await ask(ticketsApi.list, { state: "all", limit: 100 });
  const { rows: running } = await ask(promisesApi.list, { state: "open", limit: 100 });
  const { rows: callBacks } = await ask(feedbackApi.callBacks, {});
  const { rows: complaints } = await ask(feedbackApi.complaints, { state: "unclosed" });
  const { rows: arrivals } = await ask(arrivalsApi.list, { state: "waiting", limit: 100 });
  const { rows: settled } = await ask(arrivalsApi.list, { state: "settled", limit: 100 });
  const { rows: calls } = await ask(phoneApi.calls, { limit: 100 });
  const waits = (kind: string) => arrivals.some((arrival) => arrival.kind === kind);
  const states = tickets.map(({ state }) => String(state));
  const nearest = plus(house.now, 20 * minute);
  const found: Record<string, boolean> = {
    "a ticket nobody has": tickets.some(({ state, engineerId }) => state === "reported" && !engineerId),
    "a ticket that is assigned": states.includes("assigned"),
    "a ticket in contact": states.includes("in-contact"),
    "a ticket that waits": states.includes("waiting"),
    "a ticket that needs a visit": states.includes("visit-needed"),
    "a ticket the supervisor is asked about": states.includes("help-asked"),
    "a solved ticket": states.includes("solved"),
    "a promise near its end": running.some(
      ({ dueAt, state }) => state === "running" && dueAt !== null && dueAt > house.now && dueAt < nearest,
    ),
    "a broken promise": running.some(({ state }) => state === "broken"),
    "a call back": callBacks.length > 0,
    "an open complaint": complaints.some(({ state }) => state === "open"),
    "a fax with its clock": arrivals.some(({ kind, clause, dueAt }) => kind === "fax" && clause === "3.2c" && dueAt),
    "a mail of a customer": arrivals.some(
      ({ channel, kind, customerId }) => channel === "email" && kind === "report" && customerId,
    ),
    "a mail of a stranger": arrivals.some(({ channel, customerId }) => channel === "email" && !customerId),
    "an automatic answer": waits("automatic-answer"),
    "a returned mail": waits("bounce"),
    "a caller who gave up": waits("abandoned-call"),
    "a call answered in three rings": calls.some(({ verdict }) => verdict === "kept"),
    "a call on its ticket": calls.some(({ ticketId }) => ticketId),
    "a ticket that came by mail": settled.some(
      ({ channel, settledAs }) => channel === "email" && settledAs === "ticket",
    ),
    "an answered complaint": complaints.some(({ state }) => state === "answered"),
  };
  return Object.keys(found).filter((name) => !found[name]);
}
