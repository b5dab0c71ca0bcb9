import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { owe } from "../promises/index.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { assignTicket } from "./assign-ticket.ts";
import { rebuildStandings } from "./rebuild-standings.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
});
after(() => house.close());

type Who = keyof typeof stage.people;
const ask =
  (who: Who) =>
  <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
    askInHouse(house.house, stage.people[who], endpoint, input);

const opened = (faultText: string, firm: "morningstar" | "haihe" = "morningstar") =>
  ask("wang")(ticketsApi.open, {
    customerId: stage.firms[firm].id,
    reporter: { name: "陳怡" },
    machineText: "UPS-3000",
    faultText,
  });
const assign = (ticketId: string, engineerId: string) =>
  house.as(stage.people.he, (work) => assignTicket(work, { ticketId, engineerId, why: "", reasons: [] }));
const read = (id: string) => ask("wang")(ticketsApi.read, { id });
const clocksOf = async (id: string) =>
  (await read(id)).promises
    .filter(({ clause }) => clause === "3.6.6" || clause === "3.6.4")
    .map(({ clause, state, startedAt, endedAt }) => [clause, state, startedAt, endedAt !== null] as const);
const merge = (id: string, into: string, more: { version?: number } = {}) =>
  ask("wang")(ticketsApi.merge, { id, into, why: "同一台 UPS", ...more });
const refusedWith = (code: string) => (refusal: { code?: string }) => refusal.code === code;

test("the earlier receipt counts on the one that stays, the other is closed and says where to, and both histories say so", async () => {
  const early = await opened("beeps");
  await house.advance(hour);
  const late = await opened("beeps and switches off");
  const preview = await ask("wang")(ticketsApi.mergePreview, { id: early.id, into: late.id });
  const solved = preview.clocks.filter(({ clause }) => clause === "3.6.6");
  assert.deepEqual(
    solved.map(({ side, fate, before: was, after: then }) => [side, fate, was.dueAt, then?.dueAt]),
    [
      ["merged", "earlier", plus(early.receivedAt, 48 * hour), plus(early.receivedAt, 48 * hour)],
      ["staying", "replaced", plus(late.receivedAt, 48 * hour), plus(early.receivedAt, 48 * hour)],
    ],
  );
  assert.equal((await merge(early.id, late.id)).state, "closed");
  assert.deepEqual(await clocksOf(early.id), [["3.6.6", "released", early.receivedAt, true]]);
  assert.deepEqual(await clocksOf(late.id), [
    ["3.6.6", "running", early.receivedAt, false],
    ["3.6.6", "released", late.receivedAt, true],
  ]);
  const there = await read(late.id);
  assert.equal(there.ticket.nextDueAt, plus(early.receivedAt, 48 * hour));
  assert.equal(there.events.at(-1)?.what.kind, "merged-in");
  const running = there.promises.find(({ clause, endedAt }) => clause === "3.6.6" && endedAt === null);
  const trace = await ask("wang")(promisesApi.trace, { id: running?.id ?? "" });
  assert.match(trace.steps[0]?.says.en ?? "", new RegExp(`merged from ${early.number}`));
  assert.equal((await ask("wang")(ticketsApi.bonds, { id: early.id })).mergedInto?.ticket.number, late.number);

  // Doing it twice does it once; it cannot be merged on or opened again.
  await merge(early.id, late.id);
  assert.equal((await read(late.id)).events.filter(({ what }) => what.kind === "merged-in").length, 1);
  const third = await opened("smells");
  await assert.rejects(merge(early.id, third.id), refusedWith("merge-already"));
  await assert.rejects(ask("wang")(ticketsApi.reopen, { id: early.id, why: "x" }), refusedWith("merge-already"));
});

test("undone, both tickets and their clocks stand as they would have, and what happened meanwhile stays where it happened", async () => {
  const early = await opened("hums");
  await assign(early.id, stage.people.lin.id);
  await ask("lin")(ticketsApi.contact, { id: early.id });
  await house.advance(hour);
  const late = await opened("hums loudly");
  await assign(late.id, stage.people.lin.id);
  const [stoodEarly, stoodLate] = [await read(early.id), await read(late.id)];
  const clocks = [await clocksOf(early.id), await clocksOf(late.id)];
  await merge(early.id, late.id);
  const merged = await read(late.id);
  assert.deepEqual(
    [merged.ticket.state, merged.ticket.firstContactAt],
    ["in-contact", stoodEarly.ticket.firstContactAt],
  );
  assert.deepEqual(
    (await clocksOf(late.id)).filter(([clause, , , over]) => clause === "3.6.4" && !over).map(([, state]) => state),
    ["running"],
  );
  await house.advance(10 * minute);
  const back = await ask("wang")(ticketsApi.undoMerge, { id: early.id, why: "two machines" });
  const standing = ({ state, engineerId, firstContactAt, closedAt, nextDueAt }: typeof back) =>
    JSON.stringify({ state, engineerId, firstContactAt, closedAt, nextDueAt });
  assert.equal(standing((await read(early.id)).ticket), standing(stoodEarly.ticket));
  assert.equal(standing((await read(late.id)).ticket), standing(stoodLate.ticket));
  assert.deepEqual(await clocksOf(early.id), clocks[0]);
  const [, there] = clocks;
  assert.deepEqual(
    (await clocksOf(late.id)).filter(([, state]) => state !== "released"),
    there,
  );
  assert.deepEqual(await house.as(stage.people.wang, rebuildStandings), []);
  await assert.rejects(ask("wang")(ticketsApi.undoMerge, { id: early.id, why: "" }), refusedWith("merge-unknown"));

  // It may be merged again, and the same clocks go over again.
  await merge(early.id, late.id);
  assert.deepEqual(
    (await clocksOf(late.id)).filter(([, , , over]) => !over).map(([clause, , startedAt]) => [clause, startedAt]),
    [
      ["3.6.4", stoodEarly.ticket.firstContactAt],
      ["3.6.6", early.receivedAt],
    ].toSorted(),
  );
});

test("a clock that has run out stays broken, before and after, and is not broken twice", async () => {
  const early = await opened("drips");
  await house.advance(hour);
  const late = await opened("drips more");
  await house.advance(50 * hour);
  await merge(late.id, early.id);
  assert.deepEqual(
    (await clocksOf(late.id)).map(([, state]) => state),
    ["broken"],
  );
  assert.deepEqual(
    (await clocksOf(early.id)).map(([, state]) => state),
    ["broken"],
  );
});

test("what arrives at the merged ticket follows to the one that stays, with the number it was meant for", async () => {
  const gone = await opened("flickers");
  const stays = await opened("flickers too");
  await assign(stays.id, stage.people.lin.id);
  await merge(gone.id, stays.id);
  await ask("lin")(ticketsApi.note, { id: gone.id, text: "客戶再來電" });
  await ask("lin")(ticketsApi.contact, { id: gone.id, text: "已通話" });
  await ask("wang")(ticketsApi.join, { id: gone.id, reporter: { name: "李" } });
  const { events, ticket } = await read(stays.id);
  const followed = events.flatMap(({ what }) => ("meantFor" in what ? [[what.kind, what.meantFor]] : []));
  assert.deepEqual(followed, [
    ["noted", gone.number],
    ["contacted", gone.number],
    ["joined", gone.number],
  ]);
  assert.equal(ticket.state, "in-contact");
});

test("what cannot be one fault is refused in plain words, and a stale view is noticed", async () => {
  const [one, two, elsewhere] = [await opened("a"), await opened("b"), await opened("c", "haihe")];
  await assert.rejects(merge(one.id, one.id), refusedWith("merge-with-itself"));
  await assert.rejects(merge(one.id, elsewhere.id), refusedWith("merge-of-other-customer"));
  await assert.rejects(merge(one.id, two.id, { version: 99 }), refusedWith("ticket-changed-meanwhile"));
  await merge(one.id, two.id);
  await assert.rejects(merge(two.id, one.id), refusedWith("merge-of-finished"));
});

test("tickets of the same machine are proposed first, and others are found by number and words", async () => {
  const [one, same] = [await opened("clicks"), await opened("clicks slowly")];
  const { rows } = await ask("wang")(ticketsApi.candidates, { id: one.id });
  assert.equal(rows[0]?.because, "machine");
  assert.ok(rows.some(({ id }) => id === same.id));
  const found = await ask("wang")(ticketsApi.candidates, { id: one.id, text: same.number });
  assert.deepEqual(
    found.rows.map(({ id }) => id),
    [same.id],
  );
});

test("what the customer was told on one counts on the other, judged from each one's own report", async () => {
  const [gone, stays] = [await opened("rattles"), await opened("rattles too")];
  for (const { id } of [gone, stays]) {
    await assign(id, stage.people.lin.id);
    await house.as(stage.people.wang, (work) =>
      owe(work, {
        clause: "3.5.5",
        subject: { kind: "ticket", id },
        customerId: gone.customerId,
        debtor: { staffId: stage.people.lin.id },
        begunBy: { kind: "call" },
      }),
    );
  }
  await house.advance(2 * minute);
  await ask("lin")(ticketsApi.contact, { id: stays.id });
  await merge(gone.id, stays.id);
  const contacts = async (id: string) =>
    (await read(id)).promises.filter(({ clause }) => clause === "3.5.5").map(({ state, usedMs }) => [state, usedMs]);
  assert.deepEqual(await contacts(gone.id), [["kept", 2 * minute]]);
  assert.deepEqual(await contacts(stays.id), [["kept", 2 * minute]]);
  await ask("wang")(ticketsApi.undoMerge, { id: gone.id });
  assert.deepEqual(
    (await contacts(gone.id)).map(([state]) => state),
    ["running"],
  );
});

test("a pause of the one that stays goes with the earlier clock, and stays with its own when the merge is undone", async () => {
  const early = await opened("squeaks");
  await house.advance(hour);
  const late = await opened("squeaks too");
  await assign(late.id, stage.people.lin.id);
  await merge(early.id, late.id);
  await house.advance(hour);
  const waits = { id: late.id, reason: "site-access", evidence: "三次無人接聽" } as const;
  await ask("lin")(ticketsApi.wait, waits);
  await house.advance(3 * hour);
  await ask("lin")(ticketsApi.resume, { id: late.id });
  const due = async (id: string) =>
    (await read(id)).promises.find(({ clause, endedAt }) => clause === "3.6.6" && endedAt === null)?.dueAt;
  const paused = (await due(late.id)) ?? "";
  assert.ok(paused >= plus(early.receivedAt, 48 * hour));
  const standstill = Date.parse(paused) - Date.parse(plus(early.receivedAt, 48 * hour));
  await ask("wang")(ticketsApi.undoMerge, { id: early.id });
  assert.equal(await due(late.id), plus(late.receivedAt, 48 * hour + standstill));
  assert.equal(await due(early.id), plus(early.receivedAt, 48 * hour));
  assert.equal(standstill, 3 * hour);
});

test("two people who merge two tickets into each other at once end with one merge", async () => {
  const [one, two] = [await opened("p"), await opened("q")];
  const both = await Promise.allSettled([merge(one.id, two.id), merge(two.id, one.id)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  const states = [(await read(one.id)).ticket.state, (await read(two.id)).ticket.state];
  assert.deepEqual(states.toSorted(), ["closed", "reported"]);
});

test("what people keep beside a ticket goes along and says where it came from; undone, it is given back", async () => {
  const gone = await opened("clicks");
  const stays = await opened("clicks loudly");
  const spent = { minutes: 40, kind: "remote" as const, onDay: "2026-03-02" as const, text: "看過記錄" };
  await ask("lin")(ticketsApi.spend, { id: gone.id, ...spent });
  await ask("lin")(ticketsApi.spend, { id: stays.id, ...spent, minutes: 20 });
  await ask("fang")(ticketsApi.startWatch, { id: gone.id, kind: "remote" });
  const at = plus(house.now, 3 * hour);
  await ask("lin")(ticketsApi.remind, { ticketId: gone.id, at, text: "問電池" });
  const done = await ask("lin")(ticketsApi.remind, { ticketId: gone.id, at, text: "做過了" });
  await ask("lin")(ticketsApi.doReminder, { id: done.id });
  await ask("gu")(ticketsApi.follow, { id: gone.id });
  await ask("lin")(ticketsApi.follow, { id: gone.id });
  await ask("lin")(ticketsApi.follow, { id: stays.id });

  const besides = async (id: string) => {
    const times = await ask("wang")(ticketsApi.times, { id });
    const reminders = await ask("lin")(ticketsApi.reminders, { ticketId: id });
    return {
      times: times.rows.toSorted((a, b) => b.minutes - a.minutes).map((row) => [row.minutes, row.fromNumber]),
      watches: times.watches.map(({ personName }) => personName),
      reminders: reminders.rows.map(({ text, fromNumber }) => [text, fromNumber]),
      followers: (await ask("wang")(ticketsApi.followers, { id })).rows.map(({ name }) => name).toSorted(),
    };
  };
  const before = [await besides(gone.id), await besides(stays.id)];
  await merge(gone.id, stays.id);
  const [lin, gu, fang] = [stage.people.lin.name, stage.people.gu.name, stage.people.fang.name];
  const there = await besides(stays.id);
  assert.deepEqual(there, {
    times: [
      [40, gone.number],
      [20, null],
    ],
    watches: [fang],
    reminders: [["問電池", gone.number]],
    followers: [lin, gu].toSorted(),
  });
  assert.deepEqual((await besides(gone.id)).times, []);

  await ask("wang")(ticketsApi.undoMerge, { id: gone.id, why: "two machines" });
  assert.deepEqual([await besides(gone.id), await besides(stays.id)], before);

  // Told where it went, it no longer waits once it is done there.
  await merge(gone.id, stays.id);
  await house.advance(3 * hour);
  const waits = async () =>
    (await ask("lin")(noticesApi.mine, { limit: 50 })).rows.filter((row) => row.kind === "reminder" && row.waits);
  const [told] = await waits();
  assert.ok(told?.about.id.startsWith(stays.id), "it leads to the ticket that stays");
  const [open] = (await ask("lin")(ticketsApi.reminders, { ticketId: stays.id })).rows;
  await ask("lin")(ticketsApi.doReminder, { id: open?.id ?? "" });
  assert.deepEqual(await waits(), []);
});
