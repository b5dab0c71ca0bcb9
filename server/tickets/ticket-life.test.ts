import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { charterApi } from "@kept/domain/charter/api.ts";
import { hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { stagesOf } from "@kept/domain/tickets/stages.ts";
import type { FaultRecord, Ticket } from "@kept/domain/tickets/ticket.ts";
import { clauseInForce } from "../charter/index.ts";
import { takeDownCustomer } from "../customers/index.ts";
import { noticesFor } from "../notices/index.ts";
import { promisesOn } from "../promises/index.ts";
import { raiseCompany, type CastActor, type Company } from "../story/cast.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { acknowledgeHelp, giveHelp } from "./answer-help.ts";
import { askHelp } from "./ask-help.ts";
import { addNote } from "./add-note.ts";
import { assignTicket } from "./assign-ticket.ts";
import { attachFile, attachmentOf } from "./attach-file.ts";
import { closeTicket } from "./close-ticket.ts";
import { correctTicket } from "./correct-ticket.ts";
import { decideVisit } from "./decide-visit.ts";
import { ticketOf, ticketStory } from "./find-tickets.ts";
import { joinTicket } from "./join-ticket.ts";
import { ticketList } from "./list-tickets.ts";
import { logContact } from "./log-contact.ts";
import { openTicket } from "./open-ticket.ts";
import { rebuildStandings } from "./rebuild-standings.ts";
import { reopenTicket } from "./reopen-ticket.ts";
import { setTags } from "./set-tags.ts";
import { setUrgency } from "./set-urgency.ts";
import { solveTicket } from "./solve-ticket.ts";
import { helpWaiting } from "./store-help.ts";
import { resumeTicket, waitFor } from "./wait-for.ts";

let house: TestHouse;
let people: Company;
let customerId: string;

before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  customerId = (await house.as(people.wang, (work) => takeDownCustomer(work, { name: "晨星紡織" }))).id;
});
after(() => house.close());

const record: FaultRecord = {
  symptom: "power.no-start",
  cause: "power.supply-failed",
  component: "power.supply",
  action: "replaced",
  result: "fixed",
};

const opened = () =>
  house.as(people.wang, (work) =>
    openTicket(work, {
      customerId,
      reporter: { name: "陳怡", phone: "021-6888 1234" },
      machineText: "UPS-3000",
      faultText: "發出警報後斷電",
      urgency: "high",
      language: "zh-Hant",
    }),
  );
const assigned = async (): Promise<Ticket> => {
  const { id } = await opened();
  return house.as(people.he, (work) =>
    assignTicket(work, { ticketId: id, engineerId: people.lin.id, why: "電源", reasons: [{ kind: "free" }] }),
  );
};
const contact = (by: CastActor, id: string, version?: number) =>
  house.as(by, (work) => logContact(work, { id, version, way: "phone", with: "陳怡", text: "" }));
const inContact = async () => contact(people.lin, (await assigned()).id);
const solve = (id: string) => house.as(people.lin, (work) => solveTicket(work, { id, record }));
const promise = async (id: string, clause: string) =>
  (await house.read((work) => promisesOn(work, { kind: "ticket", id }))).filter((each) => each.clause === clause);
const told = async (person: CastActor, kind: string, id: string) =>
  (await house.as(person, (work) => noticesFor(work, { limit: 200 }))).rows.filter(
    (notice) => notice.kind === kind && notice.about.id === id,
  ).length;

test("a telephone report opens a ticket with a number, its response kept at once and 48 hours running", async () => {
  const ticket = await opened();
  assert.match(ticket.number, /^F-2026-\d{6}$/);
  assert.equal(ticket.state, "reported");
  assert.equal((await promise(ticket.id, "3.3a"))[0]?.state, "kept");
  assert.equal((await promise(ticket.id, "3.5.6"))[0]?.state, "kept", "Sales was told at once");
  const [solution] = await promise(ticket.id, "3.6.6");
  assert.deepEqual([solution?.state, solution?.dueAt], ["running", ticket.nextDueAt]);
});

test("an assigned engineer is told, and only he logs the contact, which starts the four hours", async () => {
  const ticket = await assigned();
  assert.deepEqual([ticket.state, ticket.engineerName], ["assigned", "林工"]);
  assert.equal(await told(people.lin, "ticket-assigned", ticket.id), 1);
  await assert.rejects(contact(people.zhao, ticket.id), { code: "ticket-of-another-engineer" });
  const after = await contact(people.lin, ticket.id);
  assert.equal(after.state, "in-contact");
  assert.equal((await promise(ticket.id, "3.6.4"))[0]?.state, "running");
  await contact(people.lin, ticket.id);
  assert.equal((await promise(ticket.id, "3.6.4")).length, 1, "a second contact starts nothing");
});

test("a contact before anyone is assigned is refused with what to do", async () => {
  const { id } = await opened();
  await assert.rejects(contact(people.lin, id), { code: "ticket-not-assigned" });
});

test("a stale edit is refused, and shows what the ticket is now", async () => {
  const ticket = await assigned();
  const edit = (by: CastActor, machineText: string) =>
    house.as(by, (work) => correctTicket(work, { id: ticket.id, version: ticket.version, machineText }));
  await edit(people.wang, "UPS-5000");
  await assert.rejects(edit(people.ye, "UPS-6000"), (refusal: { code: string; more: { theirs: Ticket } }) => {
    assert.equal(refusal.code, "ticket-changed-meanwhile");
    assert.equal(refusal.more.theirs.machineText, "UPS-5000");
    return true;
  });
});

test("a note by someone else makes nobody's edit stale", async () => {
  const ticket = await assigned();
  await house.as(people.zhao, (work) => addNote(work, { id: ticket.id, text: "同款機型上週也報過" }));
  assert.equal((await contact(people.lin, ticket.id, ticket.version)).state, "in-contact");
});

test("a call for help runs by the figures of 3.6.4 that held when it was made", async () => {
  const ticket = await inContact();
  const before = await house.read((work) => clauseInForce(work, "3.6.4"));
  const help = { acknowledgeMs: 5 * minute, actMs: 30 * minute };
  await askInHouse(house.house, people.tang, charterApi.change, { id: "3.6.4", help, why: "主管要求更快" });
  await house.as(people.lin, (work) => askHelp(work, { id: ticket.id, why: "需要備件" }));
  await askInHouse(house.house, people.tang, charterApi.change, {
    id: "3.6.4",
    help: { acknowledgeMs: 10 * minute, actMs: 60 * minute },
    why: "改回原來",
  });
  const asked = (await house.read(helpWaiting)).find(({ ticketId }) => ticketId === ticket.id);
  assert.equal(asked?.acknowledgeBy, plus(asked?.askedAt ?? "", 5 * minute));
  assert.equal(asked?.actBy, plus(asked?.askedAt ?? "", 30 * minute));
  assert.deepEqual(before.figure, (await house.read((work) => clauseInForce(work, "3.6.4"))).figure);
  await house.as(people.xu, (work) => giveHelp(work, { id: ticket.id, text: "備件已調來" }));
});

test("a call for help ends the four hours, and climbs while no supervisor takes it", async () => {
  const ticket = await inContact();
  await house.as(people.lin, (work) => askHelp(work, { id: ticket.id, why: "沒有備用電源模組" }));
  assert.equal((await promise(ticket.id, "3.6.4"))[0]?.state, "kept");
  assert.equal(await told(people.xu, "help-asked", ticket.id), 1);
  await house.advance(11 * minute);
  assert.equal(await told(people.xu, "help-unacknowledged", ticket.id), 1);
  await house.as(people.xu, (work) => acknowledgeHelp(work, { id: ticket.id }));
  await house.as(people.xu, (work) => acknowledgeHelp(work, { id: ticket.id }));
  await house.advance(hour);
  assert.equal(await told(people.tang, "help-unanswered", ticket.id), 1, "taken, but not acted on");
  assert.ok((await house.read(helpWaiting)).some((help) => help.ticketId === ticket.id));
  const helped = await house.as(people.xu, (work) => giveHelp(work, { id: ticket.id, text: "備件已調來" }));
  assert.equal(helped.state, "in-contact");
  assert.ok(!(await house.read(helpWaiting)).some((help) => help.ticketId === ticket.id));
  const { events } = await house.read((work) => ticketStory(work, { id: ticket.number }));
  assert.equal(events.filter(({ what }) => what.kind === "help-acknowledged").length, 1);
});

test("a statement that a visit is needed ends the four hours and asks the manager", async () => {
  const ticket = await inContact();
  const decided = await house.as(people.lin, (work) =>
    decideVisit(work, { id: ticket.id, needed: true, why: "風扇要換" }),
  );
  assert.deepEqual([decided.state, decided.visitNeeded], ["visit-needed", true]);
  assert.equal((await promise(ticket.id, "3.6.4"))[0]?.state, "kept");
  assert.equal(await told(people.he, "visit-needed", ticket.id), 1);
});

test("waiting for the customer pauses the 48 hours; waiting for our own part does not", async () => {
  const ticket = await inContact();
  const wait = (reason: "site-access" | "part-on-order") =>
    house.as(people.lin, (work) => waitFor(work, { id: ticket.id, reason, evidence: "機房停電至週三" }));
  assert.equal((await wait("site-access")).state, "waiting");
  assert.equal((await promise(ticket.id, "3.6.6"))[0]?.state, "paused");
  const resumed = await house.as(people.lin, (work) => resumeTicket(work, { id: ticket.id, text: "" }));
  assert.equal(resumed.state, "in-contact");
  assert.equal((await promise(ticket.id, "3.6.6"))[0]?.state, "running");
  await wait("part-on-order");
  assert.equal((await promise(ticket.id, "3.6.6"))[0]?.state, "running");
});

test("solving needs a contact and codes from the tree, and keeps what was promised", async () => {
  const ticket = await assigned();
  await assert.rejects(solve(ticket.id), { code: "ticket-not-contacted" });
  await contact(people.lin, ticket.id);
  await assert.rejects(
    house.as(people.lin, (work) => solveTicket(work, { id: ticket.id, record: { ...record, cause: "gremlins" } })),
    { code: "fault-code-unknown" },
  );
  const solved = await solve(ticket.id);
  assert.deepEqual([solved.state, solved.faultRecord, solved.nextDueAt], ["solved", record, null]);
  for (const clause of ["3.6.4", "3.6.6"]) assert.equal((await promise(ticket.id, clause))[0]?.state, "kept", clause);
});

test("nothing is closed with steps missing: the refusal lists them", async () => {
  const ticket = await inContact();
  await assert.rejects(
    house.as(people.wang, (work) => closeTicket(work, { id: ticket.id })),
    (refusal: { code: string; more: unknown; says: (language: "en") => string }) => {
      assert.equal(refusal.code, "ticket-steps-missing");
      assert.deepEqual(refusal.more, { missing: ["solved", "called-back"] });
      return true;
    },
  );
});

test("a reopened ticket goes back to its engineer with 48 new hours", async () => {
  const ticket = await inContact();
  await solve(ticket.id);
  await house.advance(hour);
  const again = await house.as(people.wang, (work) => reopenTicket(work, { id: ticket.id, why: "又斷電了" }));
  assert.deepEqual([again.state, again.engineerId], ["assigned", people.lin.id]);
  assert.deepEqual((await promise(ticket.id, "3.6.6")).map(({ state }) => state).sort(), ["kept", "running"]);
  assert.equal((await contact(people.lin, ticket.id)).state, "in-contact");
  assert.equal((await promise(ticket.id, "3.6.4")).length, 2);
});

test("a second report joins, tags and urgency change, and all of it stands in the timeline with its author", async () => {
  const { id } = await assigned();
  await house.as(people.ye, (work) => joinTicket(work, { id, reporter: { name: "吳剛" }, text: "同一台" }));
  await house.as(people.ye, (work) => setTags(work, { id, tags: ["ups", "ups", "vip"] }));
  await house.as(people.ye, (work) => setTags(work, { id, tags: ["ups", "vip"] }));
  await house.as(people.ye, (work) => setUrgency(work, { id, urgency: "critical", why: "全廠停線" }));
  const { ticket, events } = await house.read((work) => ticketStory(work, { id }));
  assert.deepEqual([ticket.tags, ticket.urgency, ticket.urgencyReason], [["ups", "vip"], "critical", "全廠停線"]);
  assert.deepEqual(
    events.map(({ what, byName }) => [what.kind, byName]),
    [
      ["reported", "王雅婷"],
      ["assigned", "何經理"],
      ["joined", "叶小慧"],
      ["tagged", "叶小慧"],
      ["urgency-set", "叶小慧"],
    ],
  );
  assert.deepEqual(
    stagesOf(events, house.now).map(({ state }) => state),
    ["reported", "assigned"],
  );
});

test("a file hangs on its ticket and on no other", async () => {
  const { id } = await assigned();
  const other = await assigned();
  const bytes = new TextEncoder().encode("UPS log");
  await house.as(people.lin, (work) => attachFile(work, { id, file: { name: "ups.log", type: "text/plain", bytes } }));
  const { events } = await house.read((work) => ticketStory(work, { id }));
  const attached = events.find(({ what }) => what.kind === "attached")?.what;
  assert.ok(attached?.kind === "attached" && attached.size === bytes.length);
  const given = await house.read((work) => attachmentOf(work, { id, fileId: attached.fileId }));
  assert.deepEqual([given.name, Buffer.from(given.bytes).toString()], ["ups.log", "UPS log"]);
  await assert.rejects(
    house.read((work) => attachmentOf(work, { id: other.id, fileId: attached.fileId })),
    { code: "ticket-not-found" },
  );
});

test("my list shows my open tickets, the next clock first", async () => {
  const { rows } = await house.as(people.lin, (work) =>
    ticketList(work, { limit: 200, state: "open", sort: "clock", mine: true }),
  );
  assert.ok(rows.length > 3);
  assert.ok(rows.every(({ engineerId, closedAt }) => engineerId === people.lin.id && closedAt === null));
  const clocks = rows.map(({ nextDueAt }) => nextDueAt ?? "9999");
  assert.deepEqual(clocks, clocks.toSorted());
});

test("what stands beside the tickets for the lists is what their histories say", async () => {
  assert.deepEqual(await house.as(people.tang, rebuildStandings), []);
});

test("a ticket that is not there is a refusal", async () => {
  await assert.rejects(
    house.read((work) => ticketOf(work, "F-1999-000001")),
    { code: "ticket-not-found" },
  );
});
