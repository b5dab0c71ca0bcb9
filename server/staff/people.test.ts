import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { cast, raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { changeOwnSettings, changePerson } from "./change-person.ts";
import { departments } from "./department-lead.ts";
import { endEmployment, returnToWork } from "./end-employment.ts";
import { changeAbsence, enterAbsence, withdrawAbsence } from "./enter-absence.ts";
import { isAway, managerOf, onDuty, people, personOf, putDepartment, putOverride, takeOnPerson } from "./index.ts";
import { listPeople } from "./list-people.ts";
import { dutyOverview } from "./who-is-on-duty.ts";

let house: TestHouse;
let company: Company;
before(async () => {
  house = await testHouse();
  company = await raiseCompany(house);
});
after(() => house.close());

const refusedWith = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;
const engineers = { role: "engineer", department: "system-engineering" } as const;
const absence = { until: null, deputyId: null, reason: "leave", note: "" } as const;

test("people are listed by name, page by page, and found by part of a name", async () => {
  const names: string[] = [];
  let later: string | undefined;
  do {
    const page = await house.read((work) => listPeople(work, { limit: 7, after: later, state: "active" }));
    names.push(...page.rows.map((person) => person.name));
    later = page.next ?? undefined;
  } while (later);
  assert.deepEqual(
    names.toSorted(),
    Object.values(cast)
      .map((one) => one.name)
      .toSorted(),
  );
  const found = await house.read((work) => listPeople(work, { limit: 10, text: "NOV", state: "all" }));
  assert.deepEqual(
    found.rows.map((person) => person.name),
    ["Petr Novák"],
  );
});

test("a role and a department narrow the list; ids are exact", async () => {
  assert.deepEqual(
    (await house.read((work) => people(work, { role: "supervisor" }))).map((one) => one.id),
    [company.xu.id],
  );
  assert.equal((await house.read((work) => people(work, engineers))).length, 6);
  assert.deepEqual(
    (await house.read((work) => people(work, { ids: [company.li.id] }))).map((one) => one.name),
    ["李文"],
  );
});

test("a stale edit is refused with the current version, and an e-mail belongs to one person", async () => {
  const seen = await house.read((work) => personOf(work, company.zheng.id));
  await house.as(company.tang, (work) => changePerson(work, { ...seen, extension: "412" }));
  const stale = house.as(company.tang, (work) => changePerson(work, { ...seen, extension: "413" }));
  await assert.rejects(stale, (fault) => {
    assert.ok(refusedWith("staff-changed-meanwhile")(fault) && fault instanceof Refusal);
    assert.equal((fault.more["current"] as { extension: string }).extension, "412");
    return true;
  });
  const now = await house.read((work) => personOf(work, company.zheng.id));
  const taken = house.as(company.tang, (work) => changePerson(work, { ...now, email: cast.li.email }));
  await assert.rejects(taken, refusedWith("email-taken"));
  await assert.rejects(
    house.as(company.tang, (work) => takeOnPerson(work, { ...now, email: cast.li.email })),
    refusedWith("email-taken"),
  );
});

test("one changes one's own language, and nothing else of oneself", async () => {
  await house.as(company.zheng, (work) => changeOwnSettings(work, { language: "zh-Hant" }));
  const later = await house.read((work) => personOf(work, company.zheng.id));
  assert.deepEqual([later.language, later.extension, later.roles], ["zh-Hant", "412", ["sales"]]);
});

test("the last administrator stays", async () => {
  const tang = await house.read((work) => personOf(work, company.tang.id));
  const demoted = house.as(company.tang, (work) => changePerson(work, { ...tang, roles: ["operator"] }));
  await assert.rejects(demoted, refusedWith("last-administrator"));
  await assert.rejects(
    house.as(company.tang, (work) => endEmployment(work, tang)),
    refusedWith("last-administrator"),
  );
  const shen = await house.read((work) => personOf(work, company.shen.id));
  await house.as(company.tang, (work) => changePerson(work, { ...shen, roles: [...shen.roles, "administrator"] }));
  await house.as(company.tang, (work) => endEmployment(work, tang));
  await house.as(company.shen, (work) => returnToWork(work, tang));
});

test("on Monday at nine those rostered are on duty; a day off, an absence and its deputy change that", async () => {
  const on = async () => (await house.read((work) => onDuty(work, engineers))).map((one) => one.name).toSorted();
  assert.deepEqual(await on(), ["孫工", "方志明", "周敏", "林工", "赵工"].toSorted());
  await house.as(company.he, (work) =>
    putOverride(work, {
      staffId: company.sun.id,
      role: "engineer",
      day: "2026-03-02",
      zone: "Asia/Shanghai",
      stretches: [],
    }),
  );
  const leave = await house.as(company.lin, (work) =>
    enterAbsence(work, {
      ...absence,
      staffId: company.lin.id,
      from: house.now,
      until: plus(house.now, hour),
      deputyId: company.petr.id,
    }),
  );
  assert.deepEqual(await on(), ["Petr Novák", "方志明", "周敏", "赵工"].toSorted());
  assert.equal(await house.read((work) => isAway(work, company.sun.id)), true, "a day off");
  assert.equal(await house.read((work) => isAway(work, company.zhou.id)), false);
  await house.as(company.lin, (work) => withdrawAbsence(work, leave));
  assert.ok((await on()).includes("林工"));
});

test("within one unit of work the roster is read once, and anew after a change", async () => {
  await house.as(company.he, async (work) => {
    const earlier = await onDuty(work, engineers);
    const until = plus(house.now, hour);
    const leave = await enterAbsence(work, { ...absence, staffId: company.zhao.id, from: house.now, until });
    assert.equal((await onDuty(work, engineers)).length, earlier.length - 1);
    await withdrawAbsence(work, leave);
    assert.equal((await onDuty(work, engineers)).length, earlier.length);
  });
});

test("the overview says where nobody is rostered, so that everybody of the role counts", async () => {
  const { rows } = await house.read((work) => dutyOverview(work, {}));
  const supervisors = rows.find((row) => row.role === "supervisor");
  assert.deepEqual([supervisors?.rostered, supervisors?.people.map((one) => one.name)], [false, ["許文華"]]);
  assert.equal(rows.find((row) => row.role === "operator")?.rostered, true);
  const sunday = await house.read((work) => dutyOverview(work, { at: "2026-03-08T13:00:00.000Z" }));
  assert.equal(sunday.rows.find((row) => row.role === "operator")?.rostered, false, "Sunday 21:00");
});

test("while the manager is absent the deputy stands in, first the one they named", async () => {
  const lead = () => house.read((work) => managerOf(work, "system-engineering"));
  assert.deepEqual([(await lead()).away, (await lead()).standIn], [false, null]);
  const leave = await house.as(company.he, (work) =>
    enterAbsence(work, { ...absence, staffId: company.he.id, from: house.now }),
  );
  assert.deepEqual([(await lead()).away, (await lead()).why, (await lead()).standIn?.name], [true, "absent", "方志明"]);
  await house.as(company.he, (work) => changeAbsence(work, { ...leave, deputyId: company.xu.id }));
  assert.equal((await lead()).standIn?.name, "許文華");
  const shown = await house.read((work) => departments(work, "system-engineering"));
  assert.equal(shown[0]?.managerAway, true);
  await house.as(company.he, (work) => withdrawAbsence(work, leave));
  assert.equal((await lead()).away, false);
});

test("one enters one's own absence; a manager enters anybody's; nonsense is refused", async () => {
  const of = (who: keyof Company, more: object = {}) =>
    house.as(company[who], (work) =>
      enterAbsence(work, { ...absence, staffId: company.ye.id, from: plus(house.now, hour), ...more }),
    );
  await assert.rejects(of("wang"), refusedWith("absence-of-another"));
  await of("ye");
  await of("shen");
  await assert.rejects(of("ye", { until: house.now }), refusedWith("absence-ends-before-it-begins"));
  await assert.rejects(of("ye", { deputyId: company.ye.id }), refusedWith("own-deputy"));
});

test("a department is added, changed by its version, and led only by those who work here", async () => {
  const training = {
    code: "training",
    name: { "zh-Hant": "培訓", "zh-Hans": "培训", en: "Training" },
    managerId: company.zhou.id,
    deputyId: null,
    version: 0,
  };
  const made = await house.as(company.tang, (work) => putDepartment(work, training));
  assert.equal(made.managerName, "周敏");
  await assert.rejects(
    house.as(company.tang, (work) => putDepartment(work, training)),
    refusedWith("department-changed-meanwhile"),
  );
  await house.as(company.shen, (work) => endEmployment(work, { id: company.zhou.id }));
  await assert.rejects(
    house.as(company.tang, (work) => putDepartment(work, { ...training, version: 1 })),
    refusedWith("staff-left"),
  );
  const lead = await house.read((work) => managerOf(work, "training"));
  assert.deepEqual([lead.away, lead.why], [true, "no-manager"]);
});
