import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { text } from "@kept/domain/kit/language.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import type { Work } from "../platform/work.ts";
import { acknowledgeNotice } from "./acknowledge-notice.ts";
import { noticesAbout, noticesFor, settleNotices, tell, tellAll, type Telling } from "./index.ts";
import { row, sql } from "../platform/db.ts";
import { seeNotices } from "./list-notices.ts";
import { noticePageQuery, noticesAboutQuery } from "./store.ts";

let house: TestHouse;
let company: Company;
const heard: unknown[] = [];

before(async () => {
  house = await testHouse();
  company = await raiseCompany(house);
  const listening = house.house.reactions as Map<string, ((work: Work, event: never) => Promise<void>)[]>;
  listening.set("notice.acknowledged", [async (_work, event) => void heard.push(event)]);
});
after(() => house.close());

const ticket = { kind: "ticket", id: "0199f2c4-0000-7000-8000-000000000001" };
const opened = (more: Partial<Telling> = {}): Telling => ({
  to: [company.he.id],
  kind: "ticket.opened",
  about: ticket,
  says: text("新工單", "新工单", "A new ticket"),
  onceKey: "opened",
  ...more,
});
const told = (who: keyof Company, asked: { limit?: number; after?: string; waiting?: boolean } = {}) =>
  house.as(company[who], (work) => noticesFor(work, { limit: 50, ...asked }));
const telling = (...tellings: Telling[]) => house.as(company.wang, (work) => tellAll(work, tellings));

test("the same thing is told to the same person once", async () => {
  const both = opened({ to: [company.he.id, company.he.id, company.li.id] });
  assert.equal(await house.as(company.wang, (work) => tell(work, both)), 2);
  assert.equal(await house.as(company.wang, (work) => tell(work, opened({ to: [company.he.id, company.xu.id] }))), 1);
  assert.equal(await house.as(company.wang, (work) => tell(work, opened({ to: [] }))), 0);
  const page = await told("he");
  assert.deepEqual([page.rows.length, page.unseen, page.wanting], [1, 1, 0]);
  assert.equal(page.rows[0]?.says.en, "A new ticket");
});

test("what waits stands first, seen or not, until it is acknowledged", async () => {
  await telling(opened({ onceKey: "decide", wants: "decide", because: { promiseId: ticket.id, rung: 2 } }));
  await house.as(company.he, (work) => seeNotices(work, {}));
  await telling(opened({ onceKey: "later" }));
  await house.as(company.he, (work) => seeNotices(work, {}));
  const page = await told("he");
  assert.deepEqual(
    page.rows.map((notice) => [notice.wants, notice.waits]),
    [
      ["decide", true],
      [null, false],
      [null, false],
    ],
  );
  assert.deepEqual(page.rows[0]?.because, { promiseId: ticket.id, rung: 2 });
  assert.deepEqual([page.unseen, page.wanting], [0, 1]);
  assert.equal((await told("he", { waiting: true })).rows.length, 1);
});

test("acknowledging is announced once, and only the one who was told can do it", async () => {
  const [notice] = (await told("he")).rows;
  const id = notice?.id ?? "";
  await assert.rejects(
    house.as(company.lin, (work) => acknowledgeNotice(work, { id })),
    (fault) => fault instanceof Refusal && fault.code === "notice-not-found",
  );
  for (let twice = 0; twice < 2; twice++) {
    const later = await house.as(company.he, (work) => acknowledgeNotice(work, { id }));
    assert.deepEqual([later.waits, later.acknowledgedAt], [false, house.now]);
  }
  assert.deepEqual(heard, [{ noticeId: id, about: ticket, kind: "ticket.opened", by: company.he.id }]);
});

test("what was done elsewhere waits no longer", async () => {
  const wants = { wants: "assign", to: [company.he.id, company.fang.id], kind: "ticket.unassigned" } as const;
  await telling(opened({ ...wants, onceKey: "assign" }), opened({ ...wants, onceKey: "help", kind: "ticket.help" }));
  assert.equal((await told("fang")).wanting, 2);
  await house.as(company.he, (work) => settleNotices(work, ticket, ["ticket.unassigned"]));
  assert.equal((await told("fang")).wanting, 1);
  await house.as(company.he, (work) => settleNotices(work, ticket));
  assert.deepEqual([(await told("fang")).wanting, (await told("fang")).unseen], [0, 0]);
  const about = await house.read((work) => noticesAbout(work, ticket));
  assert.ok(about.some((one) => one.staffName === "方志明" && one.settledAt !== null));
});

test("pages follow each other without gap or repetition", async () => {
  await telling(
    ...Array.from({ length: 23 }, (_, n) =>
      opened({ to: [company.ding.id], onceKey: `n${n}`, wants: n % 3 ? "act" : undefined }),
    ),
  );
  const [first] = (await told("ding")).rows;
  await house.as(company.ding, (work) => seeNotices(work, {}));
  const seen: string[] = [];
  let next: string | null | undefined;
  do {
    const page = await told("ding", { limit: 4, after: next ?? undefined });
    seen.push(...page.rows.map((notice) => notice.id));
    next = page.next;
  } while (next);
  assert.deepEqual([seen.length, new Set(seen).size], [23, 23]);
  assert.ok(first && seen.includes(first.id));
});

test("a page of one's notices is read along an index, however many there are", async () => {
  const to = Object.values(company).map((person) => person.id);
  await telling(...Array.from({ length: 500 }, (_, n) => opened({ to, onceKey: `many ${n}` })));
  await house.house.pool.query("analyze notices.notice");
  for (const later of [undefined, { waits: true, id: ticket.id }]) {
    const query = noticePageQuery(company.li.id, { limit: 50, after: later });
    const found = await house.read((work) => row<object>(work, sql`explain (format json) ${query}`));
    const plan = JSON.stringify(found);
    assert.match(plan, /notice_list/);
    assert.doesNotMatch(plan, /Seq Scan|"Sort"/);
  }
});

test("what was told about one thing is read along an index, and says who saw and answered it", async () => {
  const query = noticesAboutQuery({ kind: "call-back", id: "0199f2c4" });
  const plan = JSON.stringify(await house.read((work) => row<object>(work, sql`explain (format json) ${query}`)));
  assert.match(plan, /notice_about/);
  const answered = (await house.read((work) => noticesAbout(work, ticket))).filter((told) => told.acknowledgedAt);
  assert.deepEqual(
    answered.map((told) => [told.staffName, told.wants, told.seenAt, told.mail]),
    [["何經理", "decide", house.now, null]],
  );
});
