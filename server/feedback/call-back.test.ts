import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { day, hour, minute } from "@kept/domain/kit/instant.ts";
import type { CallBack } from "@kept/domain/feedback/api.ts";
import type { CallBackOutcome } from "@kept/domain/tickets/happening.ts";
import { customerOf, takeDownCustomer } from "../customers/index.ts";
import { noticesFor } from "../notices/index.ts";
import { promisesOn } from "../promises/index.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { assignTicket, logContact, openTicket, reopenTicket, solveTicket, ticketOf } from "../tickets/index.ts";
import { callBackList, callBackOf, complaintList } from "./list-feedback.ts";
import { recordAttempt } from "./record-attempt.ts";
import { recordComplaint } from "./record-complaint.ts";

let house: TestHouse;
let people: Company;
let customerId: string;

before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  customerId = (await house.as(people.wang, (work) => takeDownCustomer(work, { name: "晨星紡織" }))).id;
});
after(() => house.close());

const contact = (id: string) =>
  house.as(people.lin, (work) => logContact(work, { id, way: "phone", with: "陳怡", text: "" }));

/** A solved ticket and the call back that is owed for it. */
async function solved(): Promise<CallBack> {
  const { id } = await house.as(people.wang, (work) =>
    openTicket(work, {
      customerId,
      reporter: { name: "陳怡" },
      machineText: "UPS",
      faultText: "斷電",
      language: "zh-Hant",
    }),
  );
  await house.as(people.he, (work) =>
    assignTicket(work, { ticketId: id, engineerId: people.lin.id, why: "", reasons: [] }),
  );
  await contact(id);
  await solve(id);
  return waitingFor(id);
}

const solve = (id: string) =>
  house.as(people.lin, (work) =>
    solveTicket(work, {
      id,
      record: {
        symptom: "power.no-start",
        cause: "power.supply-failed",
        component: "power.supply",
        action: "replaced",
        result: "fixed",
      },
    }),
  );

async function waitingFor(ticketId: string): Promise<CallBack> {
  const { rows } = await house.read((work) => callBackList(work, { limit: 50, state: "waiting", ticketId }));
  assert.equal(rows.length, 1, "one call back waits");
  return rows[0] as CallBack;
}

const call = (id: string, outcome: CallBackOutcome, more: { rating?: number; comment?: string } = {}) =>
  house.as(people.wang, (work) => recordAttempt(work, { id, outcome, comment: "", ...more }));
const stateOf = async (ticketId: string) => (await house.read((work) => ticketOf(work, ticketId))).state;
const openCount = async () => (await house.read((work) => customerOf(work, customerId))).openTickets;
const clockOf = async (id: string) =>
  (await house.read((work) => promisesOn(work, { kind: "call-back", id }))).map(({ clause, state }) => [clause, state]);
const calls = async (id: string) =>
  (await house.as(people.wang, (work) => noticesFor(work, { limit: 200 }))).rows.filter(
    ({ kind, about }) => kind === "call-back" && about.id === id,
  );

test("a solution arranges a call back with its clock, and the operator on duty is told", async () => {
  const callBack = await solved();
  assert.deepEqual([callBack.customerName, callBack.result, callBack.attempts], ["晨星紡織", "fixed", 0]);
  assert.deepEqual(await clockOf(callBack.id), [["3.5.8", "running"]]);
  assert.equal((await calls(callBack.id)).length, 1);
});

test("satisfied closes the ticket, with the rating and the comment kept", async () => {
  const callBack = await solved();
  const before = await openCount();
  const done = await call(callBack.id, "satisfied", { rating: 5, comment: "很快" });
  assert.deepEqual([done.outcome, done.rating, done.comment, done.doneByName], ["satisfied", 5, "很快", "王雅婷"]);
  assert.equal(await stateOf(callBack.ticketId), "closed");
  assert.equal(await openCount(), before - 1, "the customer has one open ticket less");
  assert.deepEqual(await clockOf(callBack.id), [["3.5.8", "kept"]]);
  assert.ok((await calls(callBack.id)).every(({ waits }) => !waits));
  await assert.rejects(call(callBack.id, "satisfied"), { code: "call-back-done" });
});

test("not satisfied needs words, opens the ticket again, and the next solution is called back anew", async () => {
  const callBack = await solved();
  await assert.rejects(call(callBack.id, "not-satisfied"), { code: "dissatisfaction-needs-words" });
  await call(callBack.id, "not-satisfied", { rating: 2, comment: "又斷電了" });
  assert.equal(await stateOf(callBack.ticketId), "assigned");
  await contact(callBack.ticketId);
  await solve(callBack.ticketId);
  const second = await waitingFor(callBack.ticketId);
  assert.notEqual(second.id, callBack.id);
  await call(second.id, "satisfied");
  assert.equal(await stateOf(callBack.ticketId), "closed");
});

test("a customer nobody reaches is called again at sensible times, the clock standing still, until the rule closes it", async () => {
  const callBack = await solved();
  for (const attempt of [1, 2, 3]) {
    const tried = await call(callBack.id, "not-reached", { comment: "無人接聽" });
    assert.deepEqual([tried.attempts, tried.outcome], [attempt, null]);
    assert.deepEqual(await clockOf(callBack.id), [["3.5.8", "paused"]]);
    assert.equal(await stateOf(callBack.ticketId), "solved");
    await house.advance(Date.parse(tried.nextAt) - Date.parse(house.now) + minute);
    assert.deepEqual(await clockOf(callBack.id), [["3.5.8", "running"]]);
    assert.equal((await calls(callBack.id)).length, attempt + 1);
  }
  const last = await call(callBack.id, "not-reached", { comment: "仍無人接聽" });
  assert.deepEqual([last.attempts, last.outcome], [4, "not-reached"]);
  assert.equal(await stateOf(callBack.ticketId), "closed");
  const { tries } = await house.read((work) => callBackOf(work, { id: callBack.id }));
  assert.deepEqual(
    tries.map(({ outcome }) => outcome),
    ["not-reached", "not-reached", "not-reached", "not-reached"],
  );
});

test("a solution at night is called back the next working morning", async () => {
  const evening = Date.parse(house.now.slice(0, 10)) + day + 14 * hour;
  await house.advance(evening - Date.parse(house.now));
  const callBack = await solved();
  assert.ok(callBack.nextAt > house.now);
  assert.equal((await calls(callBack.id)).length, 0);
  await house.advance(Date.parse(callBack.nextAt) - Date.parse(house.now));
  const told = await house.read((work) => callBackOf(work, { id: callBack.id }));
  assert.equal(new Date(told.nextAt).getUTCHours(), 1, "09:00 in Shanghai");
  assert.equal((await calls(callBack.id)).length, 1);
});

test("a ticket opened again by someone else needs its call back no more", async () => {
  const callBack = await solved();
  await house.as(people.he, (work) => reopenTicket(work, { id: callBack.ticketId, why: "監控又告警" }));
  assert.deepEqual(await clockOf(callBack.id), [["3.5.8", "released"]]);
  await assert.rejects(call(callBack.id, "satisfied"), { code: "call-back-done" });
});

test("a complaint about conduct is on record against its clause, and the supervisor is told", async () => {
  const complaint = await house.as(people.wang, (work) =>
    recordComplaint(work, { clause: "3.6.7", customerId, aboutStaffId: people.zhao.id, text: "說話不耐煩" }),
  );
  assert.deepEqual([complaint.clause, complaint.aboutName, complaint.takenByName], ["3.6.7", "赵工", "王雅婷"]);
  const { rows } = await house.read((work) => complaintList(work, { limit: 10, customerId, state: "all" }));
  assert.deepEqual(rows, [complaint]);
  const told = await house.as(people.xu, (work) => noticesFor(work, { limit: 50 }));
  assert.ok(told.rows.some(({ kind, wants }) => kind === "complaint" && wants === "acknowledge"));
});

test("a complaint about nobody we know is refused, not a fault", async () => {
  const nobody = "0198a000-0000-7000-8000-0000000000ff";
  const complain = (about: object) =>
    house.as(people.wang, (work) => recordComplaint(work, { clause: "3.4", text: "粗魯", ...about }));
  await assert.rejects(complain({ aboutStaffId: nobody }), { name: "Refusal" });
  await assert.rejects(complain({ ticketId: nobody }), { code: "ticket-not-found" });
});
