import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { Draft, type DraftTyped } from "@kept/domain/intake/draft.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { minute, second } from "@kept/domain/kit/instant.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { addCustomer, contactsOf, customerOf } from "../customers/index.ts";
import { assign } from "../dispatch/index.ts";
import { noticesFor } from "../notices/index.ts";
import { promisesOn } from "../promises/index.ts";
import { enterAbsence } from "../staff/index.ts";
import { castPassword, raiseCompany, type Company } from "../story/cast.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";
import { ticketOf } from "../tickets/index.ts";
import { finishCall } from "./finish-call.ts";
import { openTicketOfCall } from "./open-ticket.ts";
import { parkCall, resumeCall } from "./park-call.ts";
import { readCall } from "./read-call.ts";
import { saveDraft } from "./save-draft.ts";
import { sayPromise } from "./say-promise.ts";
import { startCall } from "./start-call.ts";
import { runningCalls } from "./store.ts";
import { warnOperator } from "./warn-operator.ts";

let house: TestHouse;
let people: Company;
let customerId: string;
let url: string;

before(async () => {
  house = await testHouse();
  url = await house.listen();
  people = await raiseCompany(house, { password: castPassword });
  const owners = { salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id };
  const facts = { name: "晨星紡織", names: {}, shortName: "", aliases: [], code: "", note: "" };
  const more = { importance: "normal" as const, zone: "Asia/Shanghai", language: "zh-Hant" as const };
  customerId = (await house.as(people.wang, (work) => addCustomer(work, { ...facts, ...more, ...owners }))).id;
});
after(() => house.close());

/** Asks over HTTP as someone of the cast. */
async function asked<E extends Endpoint>(mailbox: string, endpoint: E, input: AskOf<E>) {
  const signIn = { email: `${mailbox}@nuoting.example`, password: castPassword };
  const session = await askOverHttp(url, staffApi.signIn, signIn);
  const cookie = /kept_session=[^;]+/.exec(session.headers.get("set-cookie") ?? "")?.[0] ?? "";
  return (await askOverHttp(url, endpoint, input, { cookie })).body;
}
const contact = (id: string) => asked("lin", ticketsApi.contact, { id });
const eventsOn = async (id: string) => (await asked("wang", ticketsApi.read, { id })).events;

const started = (by = people.wang) => house.as(by, (work) => startCall(work, { line: "021-6888 1234" }));
const typed = async (id: string, draft: DraftTyped, by = people.wang) => {
  const { call } = await house.read((work) => readCall(work, { id }));
  return house.as(by, (work) => saveDraft(work, { id, version: call.version, draft: Draft.parse(draft) }));
};
const known = (): DraftTyped => ({
  language: "zh-Hant",
  company: { customerId, name: "晨星紡織" },
  caller: { name: "陳怡", phone: "021-6888 1234", confirmed: true },
  fault: { machineText: "UPS-3000", faultText: "發出警報後斷電", peopleStopped: 3, symptomCodes: ["power.ups-alarm"] },
});
const promise = (id: string) => house.as(people.wang, (work) => sayPromise(work, { id }));
const open = (id: string, by = people.wang) => house.as(by, (work) => openTicketOfCall(work, { id }));
const finish = (id: string) => house.as(people.wang, (work) => finishCall(work, { id }));
const owedOn = async (kind: string, id: string) =>
  (await house.read((work) => promisesOn(work, { kind, id }))).filter(({ clause }) => clause === "3.5.5");
const ticketCount = async () =>
  (await asked("wang", ticketsApi.list, { limit: 200, customerId, state: "all", sort: "newest" })).rows.length;

test("a call keeps the times of its steps, and what was typed", async () => {
  const { id } = await started();
  await house.advance(8 * second);
  await typed(id, { ...known(), step: "record" });
  await house.advance(5 * second);
  await typed(id, { ...known(), step: "contact" });
  const story = await house.read((work) => readCall(work, { id }));
  assert.deepEqual(
    story.times.map(({ step, spentMs, endedAt }) => [step, spentMs, endedAt !== null]),
    [
      ["company", 8_000, true],
      ["record", 5_000, true],
      ["contact", 0, false],
    ],
  );
  assert.equal(story.call.draft.fault.faultText, "發出警報後斷電");
});

test("the caller's verification is on record once, and again when they turn out to be someone else", async () => {
  const { id } = await started();
  await typed(id, known());
  await typed(id, { ...known(), step: "fault" });
  await typed(id, { ...known(), caller: { name: "吳剛", phone: "123456", confirmed: true, onBehalfOf: "陳怡" } });
  const { events } = await house.read((work) => readCall(work, { id }));
  const verified = events.flatMap(({ what }) =>
    what.kind === "caller-verified" ? [[what.name, what.onBehalfOf]] : [],
  );
  assert.deepEqual(verified, [
    ["陳怡", ""],
    ["吳剛", "陳怡"],
  ]);
});

test("a stale copy of a draft is refused, and shows the one that stands", async () => {
  const call = await started();
  await typed(call.id, known());
  const stale = house.as(people.wang, (work) =>
    saveDraft(work, { id: call.id, version: call.version, draft: Draft.parse({}) }),
  );
  await assert.rejects(stale, (refusal: { code: string; more: { theirs: { version: number } } }) => {
    assert.deepEqual([refusal.code, refusal.more.theirs.version], ["call-changed-elsewhere", call.version + 1]);
    return true;
  });
});

test("the sentence starts 3.5.5 once, and the ticket takes it on from the moment it was said", async () => {
  const { id } = await started();
  await typed(id, known());
  const said = await promise(id);
  await house.advance(20 * second);
  await promise(id);
  assert.equal((await owedOn("call", id)).length, 1);
  const { ticket } = await open(id);
  const [owed] = await owedOn("ticket", ticket.id);
  assert.deepEqual([owed?.startedAt, owed?.dueAt, owed?.state], [said.promisedAt, said.promiseDueAt, "running"]);
  assert.equal(ticket.nextDueAt, said.promiseDueAt, "the ticket's next clock is the contact");
  assert.equal((await owedOn("call", id))[0]?.state, "released");
});

test("the first contact keeps what the operator promised", async () => {
  const { id } = await started();
  await typed(id, known());
  await promise(id);
  const { ticket } = await open(id);
  await house.as(people.he, (work) => assign(work, { id: ticket.id, engineerId: people.lin.id, why: "" }));
  assert.equal((await owedOn("ticket", ticket.id))[0]?.debtor.staffId, people.lin.id);
  await house.advance(3 * minute);
  await contact(ticket.id);
  assert.equal((await owedOn("ticket", ticket.id))[0]?.verdict, "kept");
});

test("asked twice, also at the same moment, a call opens one ticket", async () => {
  const { id } = await started();
  await typed(id, known());
  const before = await ticketCount();
  const [first, second] = await Promise.all([open(id), open(id)]);
  const third = await open(id);
  assert.deepEqual([second.ticket.id, third.ticket.id], [first.ticket.id, first.ticket.id]);
  assert.equal(await ticketCount(), before + 1);
});

test("a ticket carries what was told, its derived urgency and its call, and sales knows at once", async () => {
  const { id } = await started();
  await typed(id, known());
  const { ticket } = await open(id);
  assert.deepEqual([ticket.urgency, ticket.urgencyReason, ticket.callId], ["high", "some-stopped", id]);
  assert.equal(ticket.reporter.name, "陳怡");
  const told = await house.as(people.li, (work) => noticesFor(work, { limit: 200 }));
  assert.ok(told.rows.some((notice) => notice.kind === "ticket-opened" && notice.about.id === ticket.id));
});

test("a new caller becomes a contact once, however often they call", async () => {
  for (const _ of [1, 2]) {
    const { id } = await started();
    await house.advance(second);
    await typed(id, { ...known(), caller: { name: "吳剛", phone: "021-68889999", confirmed: true } });
    await open(id);
  }
  const contacts = await house.read((work) => contactsOf(work, customerId));
  const { lateCallers } = await house.read((work) => warnOperator(work, { customerId }));
  assert.equal(lateCallers[0], contacts.find(({ name }) => name === "吳剛")?.id, "who called last is offered first");
  assert.equal(contacts.filter(({ name }) => name === "吳剛").length, 1);
});

test("an unknown company is taken down with the least and marked for completion", async () => {
  const { id } = await started();
  await typed(id, { ...known(), company: { unknown: true, name: "遠山印刷" } });
  await promise(id);
  const { ticket, call } = await open(id);
  const customer = await house.read((work) => customerOf(work, ticket.customerId));
  assert.deepEqual(
    [customer.name, customer.incomplete, call.draft.company.customerId],
    ["遠山印刷", true, customer.id],
  );
  const warned = await house.read((work) => warnOperator(work, { customerId: customer.id }));
  assert.deepEqual(
    warned.warnings.map(({ kind }) => kind),
    ["incomplete"],
  );
});

test("the same thing joins the ticket that runs; the contact promised is its engineer's and kept by the next contact", async () => {
  const first = await started();
  await typed(first.id, known());
  const { ticket } = await open(first.id);
  await house.as(people.he, (work) => assign(work, { id: ticket.id, engineerId: people.lin.id, why: "" }));
  await contact(ticket.id);

  const again = await started();
  await typed(again.id, { ...known(), sameAs: ticket.id });
  await promise(again.id);
  const before = await ticketCount();
  const joined = await open(again.id);
  assert.deepEqual([joined.ticket.id, joined.call.joined, await ticketCount()], [ticket.id, true, before]);
  const events = await eventsOn(ticket.id);
  assert.ok(events.some(({ what }) => what.kind === "joined"));
  assert.equal((await owedOn("call", again.id))[0]?.debtor.staffId, people.lin.id);
  await contact(ticket.id);
  assert.equal((await owedOn("call", again.id))[0]?.verdict, "kept");
});

test("a ticket says what is missing, and one of another customer cannot be joined", async () => {
  const { id } = await started();
  await assert.rejects(open(id), { code: "call-lacks" });
  const other = await started();
  await typed(other.id, { ...known(), company: { unknown: true, name: "別家" }, sameAs: (await anyTicket()).id });
  await assert.rejects(open(other.id), { code: "ticket-of-another-customer" });
});

const anyTicket = async () => {
  const { id } = await started();
  await typed(id, known());
  return (await open(id)).ticket;
};

test("with the manager there the ticket goes to him; while he is away the hotline may assign the one proposed", async () => {
  const { id } = await started();
  await typed(id, known());
  const there = await open(id);
  assert.deepEqual([there.right.may, there.right.manager?.name], [false, "何經理"]);
  const best = there.proposed[0];
  assert.ok(best && best.reasons.length > 0, "someone is proposed, with reasons");
  const assigning = () =>
    house.as(people.wang, (work) => assign(work, { id: there.ticket.id, engineerId: best.id, why: "最合適" }));
  await assert.rejects(assigning, { code: "not-yours-to-assign" });

  const until = "2026-03-03T01:00:00.000Z";
  await house.as(people.he, (work) =>
    enterAbsence(work, { staffId: people.he.id, from: house.now, until, reason: "leave", deputyId: null, note: "" }),
  );
  assert.equal((await open(id)).right.as, "hotline");
  await assigning();
  assert.equal((await house.read((work) => ticketOf(work, there.ticket.id))).engineerId, best.id);
});

test("a parked call waits without counting, and only then a colleague can take it over", async () => {
  const { id } = await started();
  const taking = () => house.as(people.ye, (work) => resumeCall(work, { id }));
  await assert.rejects(taking, { code: "call-of-another-operator" });
  await house.advance(5 * second);
  await house.as(people.wang, (work) => parkCall(work, { id }));
  await house.advance(10 * minute);
  assert.ok((await house.as(people.ye, (work) => runningCalls(work, people.ye.id))).some((call) => call.id === id));
  await assert.rejects(typed(id, known(), people.ye), { code: "call-of-another-operator" });
  const taken = await taking();
  assert.deepEqual([taken.state, taken.operatorName], ["open", "叶小慧"]);
  const { times } = await house.read((work) => readCall(work, { id }));
  assert.equal(times[0]?.spentMs, 5_000);
});

test("what was promised must become a ticket before the call can end", async () => {
  const { id } = await started();
  await typed(id, { ...known(), outcome: "cut-off" });
  await promise(id);
  await assert.rejects(finish(id), { code: "promise-needs-ticket" });
  await open(id);
  assert.equal((await finish(id)).state, "finished");
});

test("the short paths: a question, a wrong number, and words about a ticket that runs", async () => {
  const question = await started();
  await typed(question.id, { outcome: "question" });
  await assert.rejects(finish(question.id), { code: "call-lacks" });
  await typed(question.id, { outcome: "question", note: { text: "保固到何時?", answer: "請洽業務" } });
  assert.equal((await finish(question.id)).outcome, "question");

  const wrong = await started();
  await typed(wrong.id, { outcome: "wrong-number" });
  await finish(wrong.id);
  assert.ok((await finish(wrong.id)).finishedAt, "finishing twice finishes once");

  const ticket = await anyTicket();
  const about = await started();
  await typed(about.id, { ...known(), outcome: "existing-ticket", note: { ticketId: ticket.id, text: "何時會好?" } });
  await finish(about.id);
  const events = await eventsOn(ticket.id);
  assert.ok(events.some(({ what }) => what.kind === "joined" && what.text === "何時會好?"));
});

test("a complaint about conduct is put on record against its clause, and the supervisors know", async () => {
  const { id } = await started();
  const note = { text: "工程師態度不好", clause: "3.6.7" as const, aboutStaffId: people.zhao.id };
  await typed(id, { ...known(), outcome: "complaint", note });
  await finish(id);
  const told = await house.as(people.xu, (work) => noticesFor(work, { limit: 200 }));
  assert.ok(told.rows.some((notice) => notice.kind === "complaint"));
});
