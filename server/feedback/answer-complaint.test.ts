import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { noticesFor } from "../notices/index.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { answerComplaint, closeComplaint, complaintFigures, reopenComplaint } from "./answer-complaint.ts";
import { complaintList } from "./list-feedback.ts";
import { recordComplaint } from "./record-complaint.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
});
after(() => house.close());

type Who = "wang" | "xu" | "he";
const complain = async (aboutStaffId?: string, clause: "3.4" | "3.6.7" = "3.6.7") =>
  (
    await house.as(people.wang, (work) =>
      recordComplaint(work, { clause, text: "說話不耐煩", ...(aboutStaffId ? { aboutStaffId } : {}) }),
    )
  ).id;
const answer = (who: Who, id: string) =>
  house.as(people[who], (work) => answerComplaint(work, { id, text: "已致歉，並與工程師談過" }));
const close = (who: Who, id: string, verdict: "upheld" | "not-upheld" = "upheld") =>
  house.as(people[who], (work) => closeComplaint(work, { id, verdict, text: "" }));
const figure = async (clause: string) =>
  (await house.read((work) => complaintFigures(work, { days: 90 }))).rows.find((each) => each.clause === clause);

test("a complaint is answered, closed with what was found, and counted (2.6)", async () => {
  const id = await complain(people.zhao.id);
  await assert.rejects(close("xu", id), { code: "complaint-unanswered" });
  assert.equal((await answer("xu", id)).state, "answered");
  const closed = await close("he", id);
  assert.deepEqual(
    closed.steps.map(({ kind, byName, verdict }) => [kind, byName, verdict]),
    [
      ["answered", people.xu.name, null],
      ["closed", people.he.name, "upheld"],
    ],
  );
  assert.deepEqual(await figure("3.6.7"), { clause: "3.6.7", all: 1, unclosed: 0, upheld: 1 });
  await assert.rejects(answer("xu", id), { code: "complaint-closed" });
  const again = await house.as(people.xu, (work) => reopenComplaint(work, { id }));
  assert.deepEqual([again.state, again.verdict, again.closedAt], ["answered", null, null]);
  assert.equal((await figure("3.6.7"))?.upheld, 0);
});

test("nobody answers a complaint about themselves", async () => {
  const id = await complain(people.xu.id);
  await assert.rejects(answer("xu", id), { code: "complaint-about-you" });
  assert.equal((await answer("he", id)).state, "answered");
});

test("complaints are found by where they stand, their clause, and whom they are about", async () => {
  const id = await complain(undefined, "3.4");
  const list = async (asked: object) =>
    (await house.read((work) => complaintList(work, { limit: 50, state: "all", ...asked }))).rows.map((row) => row.id);
  assert.deepEqual(await list({ clause: "3.4" }), [id]);
  assert.ok((await list({ state: "open" })).includes(id));
  assert.equal((await list({ aboutStaffId: people.zhao.id })).length, 1);
  await answer("xu", id);
  await close("xu", id, "not-upheld");
  assert.ok(!(await list({ state: "unclosed" })).includes(id));
});

test("who was told of a complaint is asked nothing more once it is answered", async () => {
  const id = await complain(people.zhao.id);
  const waits = async () =>
    (await house.as(people.xu, (work) => noticesFor(work, { limit: 100 }))).rows.find((one) => one.about.id === id)
      ?.waits;
  assert.equal(await waits(), true);
  await answer("he", id);
  assert.equal(await waits(), false);
});
