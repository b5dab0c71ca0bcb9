import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { day, hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { text } from "@kept/domain/kit/language.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { usualPreference, type Preference } from "@kept/domain/notices/preference.ts";
import { deliverLetters } from "../platform/deliver-letters.ts";
import { postAt, type Post } from "../platform/smtp.ts";
import { enterAbsence } from "../staff/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseCompany, type Company } from "../story/cast.ts";
import { openMailbox, type Mailbox } from "../story/mailbox.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { acknowledgeNotice } from "./acknowledge-notice.ts";
import { chooseWays } from "./choose-ways.ts";
import { noticesFor, settleNotices, tellAll, type Telling } from "./index.ts";
import { seeNotices, unseeNotice } from "./list-notices.ts";
import { letLetterBe, listLetters, repeatLetter } from "./settle-letter.ts";
import { endSnooze, snoozeNotice } from "./snooze-notice.ts";

let house: TestHouse;
let company: Company;
let mailbox: Mailbox;
let post: Post;

before(async () => {
  house = await testHouse({
    KEPT_SMTP_URL: "smtp://127.0.0.1:1",
    KEPT_MAIL_FROM: "Kept <kept@nuoting.example>",
    KEPT_URL: "https://kept.nuoting.example",
  });
  company = await raiseCompany(house);
  mailbox = await openMailbox();
  post = postAt(mailbox.url, house.house.settings.mailFrom);
});
after(async () => {
  await house.close();
  await mailbox.close();
});
beforeEach(() => {
  mailbox.letters.length = 0;
  mailbox.behave({});
});

let tickets = 0;
const about = () => ({ kind: "ticket", id: `ticket-${++tickets}` });
const telling = (more: Partial<Telling> = {}): Telling => ({
  to: [company.lin.id],
  kind: "ticket-assigned",
  about: about(),
  title: `F-2026-${String(tickets).padStart(6, "0")} 晨星紡織`,
  says: text("UPS 一直叫", "UPS 一直叫", "The UPS beeps"),
  wants: "act",
  onceKey: `told ${tickets}`,
  ...more,
});
/** Told a little later than whatever was told before, so that it is the latest. */
const tell = async (...tellings: Telling[]) => {
  await house.advance(10);
  return house.as(company.wang, (work) => tellAll(work, tellings));
};
const inboxOf = async (who: keyof Company, asked: { waiting?: boolean; snoozed?: boolean } = {}) =>
  (await house.as(company[who], (work) => noticesFor(work, { limit: 50, ...asked }))).rows;
const lastOf = async (who: keyof Company) => {
  const found = (await inboxOf(who)).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
  assert.ok(found, "nothing was told");
  return found;
};
const deliver = () => deliverLetters(house.house, post);
const choose = (who: keyof Company, more: Partial<Preference>) =>
  house.as(company[who], (work) => chooseWays(work, { ...usualPreference, ...more }));
const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;

test("a letter speaks the reader's language, carries one link, and stands with the others about its ticket", async () => {
  const one = telling({ to: [company.lin.id, company.petr.id, company.zhao.id] });
  await tell(one, { ...one, kind: "ticket-reopened", onceKey: `${one.onceKey} again` });
  assert.equal(await deliver(), 0, "the app comes first");
  await house.advance(minute);
  assert.equal(await deliver(), 6);
  const [hant, hans, en] = ["lin", "zhao", "petr"].map((who) =>
    mailbox.letters.find(({ to }) => to[0] === `${who}@nuoting.example`),
  );
  assert.match(hant?.text() ?? "", /林工，您好：[\s\S]*UPS 一直叫\n請您處理。[\s\S]*在 Kept 中開啟：/);
  assert.match(hans?.text() ?? "", /赵工，您好：[\s\S]*请您处理。/);
  assert.match(en?.text() ?? "", /Hello Petr Novák,[\s\S]*Please see to it\./);
  const links = [...(en?.text() ?? "").matchAll(/https?:\/\/\S+/g)].map(String);
  assert.deepEqual(links, [`https://kept.nuoting.example/tickets/${one.about.id}`]);
  const ofLin = mailbox.letters.filter(({ to }) => to[0] === "lin@nuoting.example");
  assert.equal(new Set(ofLin.map((each) => each.header("references"))).size, 1);
  assert.equal(new Set(ofLin.map((each) => each.header("subject"))).size, 1);
  assert.equal((await lastOf("lin")).mail?.state, "sent");
});

test("whoever sees it in the app before the letter leaves gets none; nor when it was done elsewhere", async () => {
  await tell(telling());
  await house.as(company.lin, (work) => seeNotices(work, {}));
  const done = telling();
  await tell(done);
  await house.as(company.lin, (work) => settleNotices(work, done.about));
  await tell(telling());
  const { id } = await lastOf("lin");
  await house.as(company.lin, (work) => acknowledgeNotice(work, { id }));
  await house.advance(minute);
  assert.equal(await deliver(), 0);
  assert.equal((await lastOf("lin")).mail?.state, "taken-back");
});

test("while someone is absent their deputy is told and mailed, once; the absent one finds it when back", async () => {
  await house.as(company.tang, (work) =>
    enterAbsence(work, {
      staffId: company.sun.id,
      from: house.now,
      until: plus(house.now, 2 * hour),
      deputyId: company.fang.id,
      reason: "illness",
      note: "",
    }),
  );
  await tell(telling({ to: [company.sun.id] }));
  const forFang = await lastOf("fang");
  assert.deepEqual(forFang.insteadOf, { id: company.sun.id, name: "孫工" });
  assert.equal((await lastOf("sun")).mail, null);
  await tell(telling({ to: [company.fang.id, company.sun.id], says: text("兩人", "两人", "both") }));
  assert.equal((await lastOf("fang")).insteadOf, null);
  await house.advance(minute);
  await deliver();
  assert.deepEqual(
    mailbox.letters.map(({ to }) => to[0]),
    ["fang@nuoting.example", "fang@nuoting.example"],
  );
  assert.match(mailbox.letters[0]?.text() ?? "", /孫工 不在，由您代理/);
});

test("whoever is absent without a deputy is mailed all the same: nothing owed is told to no one", async () => {
  await deliver();
  mailbox.letters.length = 0;
  const absence = { from: house.now, until: plus(house.now, hour), deputyId: null, reason: "leave", note: "" } as const;
  await house.as(company.tang, (work) => enterAbsence(work, { staffId: company.zhou.id, ...absence }));
  await tell(telling({ to: [company.zhou.id] }));
  await house.advance(minute);
  await deliver();
  assert.deepEqual(
    mailbox.letters.map(({ to }) => to[0]),
    ["zhou@nuoting.example"],
  );
});

test("what one does not want in the app stands as read, unless it wants something", async () => {
  await choose("li", { ways: { ...usualPreference.ways, customers: { app: false, mail: "never", push: false } } });
  await tell(telling({ to: [company.li.id], kind: "ticket-opened", wants: undefined }));
  assert.deepEqual([(await lastOf("li")).waits, (await lastOf("li")).mail], [false, null]);
  await tell(telling({ to: [company.li.id], kind: "ticket-opened", wants: "acknowledge" }));
  assert.equal((await lastOf("li")).waits, true);
});

test("quiet hours hold mail until the morning, but not a breach on one's own duty", async () => {
  await house.advance(14 * hour);
  const night = house.now;
  const breach = { kind: "promise-3.6.6", breach: true, wants: "decide" as const };
  await tell(telling({ to: [company.he.id], ...breach }), telling({ to: [company.petr.id], ...breach }));
  await tell(telling({ to: [company.lin.id], ...breach }), telling({ to: [company.petr.id] }));
  await house.advance(minute);
  await deliver();
  // He leads and is there unless absent, Petr has the night shift, Lin went home at half past five.
  assert.deepEqual(mailbox.letters.map(({ to }) => to[0]).toSorted(), ["he@nuoting.example", "petr@nuoting.example"]);
  await house.advance(9 * hour);
  assert.equal(await deliver(), 2);
  assert.ok(night < house.now);
});

test("a notice rests until tomorrow at nine, or until I wake it, and then waits as new", async () => {
  await tell(telling());
  const { id } = await lastOf("lin");
  const tomorrow = await house.as(company.lin, (work) => snoozeNotice(work, { id, until: "tomorrow" }));
  assert.match(tomorrow.snoozedUntil ?? "", /T01:00:00/);
  assert.equal(
    (await inboxOf("lin", { waiting: true })).some((notice) => notice.id === id),
    false,
  );
  assert.deepEqual(
    (await inboxOf("lin", { snoozed: true })).map((notice) => notice.id),
    [id],
  );
  await house.advance(26 * hour);
  const awake = await lastOf("lin");
  assert.deepEqual([awake.id, awake.waits, awake.seenAt, awake.snoozedUntil], [id, true, null, null]);

  await house.as(company.lin, (work) => snoozeNotice(work, { id, until: "tomorrow" }));
  await house.as(company.lin, (work) => endSnooze(work, { id }));
  assert.equal((await lastOf("lin")).waits, true);
  const past = house.as(company.lin, (work) => snoozeNotice(work, { id, until: "2026-01-01" }));
  await assert.rejects(past, refused("snooze-not-ahead"));
  const others = house.as(company.wang, (work) => snoozeNotice(work, { id, until: "tomorrow" }));
  await assert.rejects(others, refused("notice-not-found"));
});

test("what rests is done with when it is done elsewhere, and can be marked as not read again", async () => {
  const one = telling({ wants: undefined });
  await tell(one);
  const { id } = await lastOf("lin");
  await house.as(company.lin, (work) => seeNotices(work, { ids: [id] }));
  const unread = await house.as(company.lin, (work) => unseeNotice(work, { id }));
  assert.deepEqual([unread.waits, unread.seenAt], [true, null]);
  await house.as(company.lin, (work) => snoozeNotice(work, { id, until: "tomorrow" }));
  await house.as(company.wang, (work) => settleNotices(work, one.about));
  const done = (await inboxOf("lin")).find((notice) => notice.id === id);
  assert.deepEqual([done?.waits, done?.snoozedUntil], [false, null]);
  const again = house.as(company.lin, (work) => snoozeNotice(work, { id, until: "tomorrow" }));
  await assert.rejects(again, refused("notice-already-done"));
});

test("who wants one letter a day gets one, with what was not read by then", async () => {
  await deliver();
  mailbox.letters.length = 0;
  await choose("grace", {
    digestAt: "12:00",
    ways: { ...usualPreference.ways, work: { app: true, mail: "digest", push: false } },
  });
  const one = telling({ to: [company.grace.id], says: text("甲", "甲", "First thing") });
  await tell(one);
  await tell({ ...one, says: text("乙", "乙", "Second thing"), onceKey: "second" });
  const read = telling({ to: [company.grace.id], says: text("丙", "丙", "Read already") });
  await tell(read);
  const { id } = await lastOf("grace");
  await house.as(company.grace, (work) => seeNotices(work, { ids: [id] }));
  assert.equal(await deliver(), 0);
  await house.advance(day);
  await deliver();
  const ofGrace = mailbox.letters.filter(({ to }) => to[0] === "grace@nuoting.example");
  assert.equal(ofGrace.length, 1);
  assert.equal(ofGrace[0]?.header("subject"), "Kept: 2 notices");
  assert.match(ofGrace[0]?.text() ?? "", /晨星紡織\n• First thing\n• Second thing/);
  assert.doesNotMatch(ofGrace[0]?.text() ?? "", /Read already/);
});

test("a letter that is refused is told to the administrator, listed, and can be sent again", async () => {
  mailbox.behave({ refuses: () => 550 });
  await tell(telling({ to: [company.wang.id] }));
  await house.advance(minute);
  assert.equal(await deliver(), 0);
  const news = await lastOf("tang");
  assert.match(news.says.en, /^The mail to 王雅婷 was refused: /);
  assert.deepEqual([news.wants, news.mail], ["act", null]);
  const list = (shelf: "troubled" | "sent") =>
    house.as(company.tang, (work) => listLetters(work, { shelf, limit: 50 }));
  const before = await list("troubled");
  assert.deepEqual([before.rows.length, before.troubled, before.mail], [1, 1, "simulated"]);
  assert.match(before.rows[0]?.lastError ?? "", /no letter for wang@nuoting\.example/);
  mailbox.behave({});
  const id = before.rows[0]?.id ?? "";
  await house.as(company.tang, (work) => repeatLetter(work, { id }));
  assert.equal(await deliver(), 1);
  assert.equal((await lastOf("tang")).waits, false);
  const again = house.as(company.tang, (work) => letLetterBe(work, { id }));
  await assert.rejects(again, refused("letter-not-in-trouble"));
  assert.equal((await list("troubled")).troubled, 0);
});

test("whoever has left is mailed nothing any more", async () => {
  await askInHouse(house.house, company.tang, staffApi.endEmployment, { id: company.qian.id });
  await tell(telling({ to: [company.qian.id] }));
  await house.advance(minute);
  await deliver();
  assert.deepEqual(mailbox.letters, []);
});

test("without a mail server nothing is written to be mailed", async () => {
  const without = await testHouse();
  const people = await raiseCompany(without);
  await without.as(theHouse, (work) => tellAll(work, [telling({ to: [people.lin.id] })]));
  const letters = await without.as(people.tang, (work) => listLetters(work, { shelf: "waiting", limit: 10 }));
  assert.deepEqual([letters.mail, letters.rows], ["off", []]);
  await without.close();
});
