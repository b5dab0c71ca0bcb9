import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { takeDownCustomer } from "../customers/index.ts";
import { noticesFor } from "../notices/index.ts";
import { enterAbsence } from "../staff/index.ts";
import { raiseCompany, type CastName, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { openTicket, ticketOf } from "../tickets/index.ts";
import { logContact } from "../tickets/log-contact.ts";
import { solveTicket } from "../tickets/solve-ticket.ts";
import { answerObstacle } from "./answer-obstacle.ts";
import { flagObstacle } from "./flag-obstacle.ts";
import { assign, rankedEngineers, rightToAssign } from "./index.ts";
import { obstacles } from "./store.ts";

let house: TestHouse;
let people: Company;
let customerId: string;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
  customerId = (await house.as(people.wang, (work) => takeDownCustomer(work, { name: "晨星紡織" }))).id;
});
after(() => house.close());

const open = (symptomCodes: string[] = []) =>
  house.as(people.wang, (work) =>
    openTicket(work, { customerId, reporter: { name: "陳怡" }, machineText: "UPS", faultText: "Alarms", symptomCodes }),
  );
const give = (by: CastName, id: string, to: CastName, why = "") =>
  house.as(people[by], (work) => assign(work, { id, engineerId: people[to].id, why }));
const kindsTold = async (who: CastName, id: string) =>
  (await house.as(people[who], (work) => noticesFor(work, { limit: 200 }))).rows
    .filter(({ about }) => about.id === id)
    .map(({ kind }) => kind);
const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;

test("a new ticket goes to the manager, who is warned when it stays unassigned", async () => {
  const { id } = await open();
  assert.deepEqual(await kindsTold("he", id), ["ticket-to-assign"]);
  await house.advance(6 * minute);
  assert.ok((await kindsTold("he", id)).includes("ticket-unassigned"));
  assert.ok((await kindsTold("grace", id)).includes("ticket-unassigned"));
});

test("once assigned nobody is warned", async () => {
  const { id } = await open();
  await give("he", id, "lin");
  await house.advance(6 * minute);
  assert.ok(!(await kindsTold("he", id)).includes("ticket-unassigned"));
  assert.equal((await house.read((work) => ticketOf(work, id))).engineerName, "林工");
});

test("once assigned, what was asked of those who may assign is settled, early or late", async () => {
  const waits = async (who: CastName, id: string) =>
    (await house.as(people[who], (work) => noticesFor(work, { limit: 200 }))).rows
      .filter(({ about, kind }) => about.id === id && ["ticket-to-assign", "ticket-unassigned"].includes(kind))
      .map((notice) => notice.waits);
  const early = (await open()).id;
  assert.deepEqual(await waits("he", early), [true]);
  await give("he", early, "lin");
  assert.deepEqual(await waits("he", early), [false]);
  const late = (await open()).id;
  await house.advance(6 * minute);
  assert.deepEqual(await waits("he", late), [true, true]);
  assert.deepEqual(await waits("grace", late), [true]);
  await give("he", late, "lin");
  assert.deepEqual(await waits("he", late), [false, false]);
  assert.deepEqual(await waits("grace", late), [false]);
});

test("the ranking knows skills and who served before", async () => {
  const { id } = await open(["power.ups-alarm"]);
  const [first] = await house.read((work) => rankedEngineers(work, id));
  assert.ok(first?.reasons.some(({ kind, word }) => kind === "skill" && word === "power"));
  await give("he", id, "lin");
  await house.as(people.lin, (work) => logContact(work, { id, way: "phone", with: "陳怡", text: "" }));
  const record = {
    symptom: "power.ups-alarm",
    cause: "power.battery-worn",
    component: "power.ups-battery",
    action: "replaced",
    result: "fixed" as const,
  };
  await house.as(people.lin, (work) => solveTicket(work, { id, record }));
  const again = await house.read(async (work) => rankedEngineers(work, (await open()).id));
  const lin = again.find(({ name }) => name === "林工");
  assert.ok(lin?.reasons.some(({ kind }) => kind === "served-machine"));
  assert.equal(again[0]?.name, "林工");
});

test("the hotline may not assign while the manager is there, and is told who may", async () => {
  const { id } = await open();
  await assert.rejects(give("wang", id, "lin", "He served them"), refused("not-yours-to-assign"));
  const right = await house.as(people.wang, rightToAssign);
  assert.deepEqual([right.may, right.manager?.name], [false, "何經理"]);
});

test("while the manager is away the hotline assigns, with the reason on record", async () => {
  const { id } = await open();
  const absence = { staffId: people.he.id, from: house.now, until: plus(house.now, hour), deputyId: null, note: "" };
  await house.as(people.tang, (work) => enterAbsence(work, { ...absence, reason: "leave" }));
  await assert.rejects(give("wang", id, "lin"), refused("reason-needed"));
  const assignment = await give("wang", id, "lin", "Served this UPS before");
  assert.equal(assignment.as, "hotline");
  await house.advance(2 * hour);
});

test("only an engineer who is there can be assigned, and reassigning needs a reason", async () => {
  const { id } = await open();
  await assert.rejects(give("he", id, "li"), refused("not-an-engineer"));
  await give("he", id, "lin");
  await assert.rejects(give("he", id, "lin", "again"), refused("already-assigned-to-them"));
  await assert.rejects(give("he", id, "zhao"), refused("reason-needed"));
  await give("he", id, "zhao", "Lin is on site elsewhere");
});

test("there is no declining: an obstacle leaves the assignment until the manager answers", async () => {
  const { id } = await open();
  await give("he", id, "sun");
  const flag = (by: CastName) =>
    house.as(people[by], (work) => flagObstacle(work, { id, kind: "safety", says: "Water on the floor" }));
  await assert.rejects(flag("lin"), refused("not-your-assignment"));
  const obstacle = await flag("sun");
  await assert.rejects(flag("sun"), refused("obstacle-open-already"));
  assert.equal((await house.read((work) => ticketOf(work, id))).engineerId, people.sun.id);
  assert.ok((await kindsTold("he", id)).includes("obstacle-flagged"));
  const asked = { id: obstacle.id, reason: "Zhao is certified for it", engineerId: people.zhao.id };
  await assert.rejects(
    house.as(people.sun, (work) => answerObstacle(work, asked)),
    refused("not-yours-to-assign"),
  );
  const answered = await house.as(people.he, (work) => answerObstacle(work, asked));
  assert.equal(answered.answer, "reassigned");
  assert.equal((await house.read((work) => ticketOf(work, id))).engineerId, people.zhao.id);
  await assert.rejects(
    house.as(people.he, (work) => answerObstacle(work, asked)),
    refused("obstacle-answered-already"),
  );
});

test("an obstacle nobody answers goes to the supervisor, and waits on in the list", async () => {
  const { id } = await open();
  await give("he", id, "sun");
  await house.as(people.sun, (work) => flagObstacle(work, { id, kind: "leave", says: "My train leaves at five" }));
  await house.advance(31 * minute);
  assert.ok((await kindsTold("xu", id)).includes("obstacle-unanswered"));
  assert.equal((await house.read((work) => obstacles(work, undefined))).length, 1);
});
