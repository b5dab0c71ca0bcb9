import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { collectMail } from "@kept/server/mail/index.ts";
import { chen, headerIn, openRig, until } from "./rig.ts";
import { openWay } from "./way-to-imap.ts";

/** Mail through a real Postfix into a real Dovecot, and what comes back of it. */
let rig: Awaited<ReturnType<typeof openRig>>;
before(async () => {
  rig = await openRig();
});
after(() => rig?.close());

const write = (id: string, text: string, to = chen, cc: string[] = []) =>
  rig.ask("grace", mailApi.write, { id, to: { address: to }, cc: cc.map((address) => ({ address })), text });
const states = async (id: string) => (await rig.ask("grace", mailApi.ofTicket, { id })).rows.map(({ state }) => state);
const story = async (id: string) => JSON.stringify((await rig.ask("wang", ticketsApi.read, { id })).events);
/** Each mail in somebody's INBOX outside that says this. */
const saying = async (name: string, words: string) =>
  (await rig.dovecot.read(name)).filter((raw) => decoded(raw).includes(words));
const decoded = (raw: string): string =>
  raw.replace(/^[A-Za-z0-9+/=\r\n]{40,}$/gm, (part) => Buffer.from(part, "base64").toString("utf8"));

test("a mail written in Kept reaches the customer, and their answer threads back onto the ticket", async () => {
  const ticket = await rig.open();
  await write(ticket.id, "Please hold the power key");
  await rig.house.advance(10_000);
  assert.equal(await rig.send(), 2, "the acknowledgement and the mail");
  const inbox = await rig.inboxOf("chen", 2);
  const mail = inbox.find((raw) => raw.includes("Please hold the power key"));
  assert.ok(mail, "the mail did not arrive");
  await rig.writes(chen, {
    subject: "AW: thanks",
    text: "It is quiet now",
    answers: headerIn(mail, "message-id").slice(1, -1),
  });
  await rig.collectUntil(async () => (await story(ticket.id)).includes("It is quiet now"));
});

test("a trial of sending goes to an address with a token, and is seen to arrive", async () => {
  const [mailbox] = (await rig.ask("tang", mailApi.mailboxes, {})).rows;
  const asked = { id: mailbox?.id ?? "", tokenIn: "address" as const, server: null };
  assert.deepEqual(await rig.ask("tang", mailApi.trySending, asked), { ok: true, step: "done", says: "" });
});

test("a delivery report, and a copy refused at the door, come back to the mail they are of", async () => {
  const lost = await rig.open("A");
  await write(lost.id, "To nobody", "gone@morningstar.example");
  const copied = await rig.open("B");
  await write(copied.id, "With a copy", chen, ["never@morningstar.example"]);
  const refused = await rig.open("C");
  await write(refused.id, "Refused", "never@morningstar.example");
  await rig.house.advance(10_000);
  await rig.send();
  assert.deepEqual(await states(refused.id), ["refused"]);
  assert.match(await story(refused.id), /mail-returned|There is no such mailbox/);
  assert.deepEqual(await states(copied.id), ["bounced"]);
  assert.match(await story(copied.id), /never@morningstar\.example/);
  await until(async () => (await saying("chen", "With a copy")).length === 1);
  await rig.collectUntil(async () => (await states(lost.id))[0] === "bounced");
  const [mail] = (await rig.ask("grace", mailApi.ofTicket, { id: lost.id })).rows;
  assert.match(mail?.says ?? "", /user unknown/i);
  assert.match(await story(lost.id), /gone@morningstar\.example/);
});

test("with the mail server down a mail waits, and is delivered once when it is back", async () => {
  const ticket = await rig.open("D");
  await rig.postfix.goDown();
  await write(ticket.id, "After the outage");
  await rig.house.advance(10_000);
  assert.equal(await rig.send(), 0);
  assert.deepEqual(await states(ticket.id), ["waiting"]);
  await rig.postfix.comeUp();
  await rig.house.advance(2 * minute);
  await rig.send();
  assert.equal(await rig.send(), 0);
  await until(async () => (await saying("chen", "After the outage")).length > 0);
  assert.equal((await saying("chen", "After the outage")).length, 1);
});

test("killed with SIGKILL between hand-over and commit: it may not have arrived, and never goes twice", async () => {
  const ticket = await rig.open("E");
  await rig.send();
  await write(ticket.id, "Once at most");
  await rig.house.advance(10_000);
  const sender = rig.inProcess("send-and-die.ts");
  const [, signal] = await once(sender, "exit");
  assert.equal(signal, "SIGKILL");
  await until(async () => (await saying("chen", "Once at most")).length === 1);
  assert.deepEqual(await states(ticket.id), ["handing-over"]);
  await rig.house.advance(6 * minute);
  await rig.send();
  assert.deepEqual(await states(ticket.id), ["unsure"]);
  assert.equal((await saying("chen", "Once at most")).length, 1);
});

test("killed with SIGKILL in the middle of collecting, again and again, and with the mail server gone as well: every mail is there once", async () => {
  const mails = Array.from(
    { length: 60 },
    (_, n) =>
      `From: p${n}@outside.example\r\nTo: many@kept.example\r\nSubject: Many ${n}\r\nMessage-ID: <${n}@many.example>\r\n\r\nIt beeps. ${"Nobody knows why. ".repeat(60)}\r\n`,
  );
  for (const name of ["many", "copies"]) await rig.dovecot.deliver(name, ...mails);
  // Without its Message-ID it is told by what it says.
  await rig.dovecot.deliver("many", "From: q@outside.example\r\nSubject: Many without\r\n\r\nNo id.\r\n");
  await rig.collectToo("many");
  const stored = async () =>
    (await rig.ask("wang", arrivalsApi.list, { state: "all", q: "Many", limit: 100 })).rows.map(
      ({ subject }) => subject,
    );
  for (const enough of [4, 17, 33]) {
    const collector = rig.inProcess("collect.ts");
    await until(async () => (await stored()).length >= enough);
    collector.kill("SIGKILL");
    await once(collector, "exit");
    await rig.house.advance(minute);
  }
  const interrupted = collectMail(rig.house.house);
  await rig.dovecot.goDown();
  await interrupted;
  await rig.dovecot.comeUp();
  await rig.collectToo("copies");
  await rig.collectUntil(async () => (await stored()).length >= 61);
  // The server forgets which mail was which (UIDVALIDITY).
  await rig.dovecot.renew("many");
  await rig.dovecot.deliver("many", ...mails.slice(0, 20));
  await rig.collectUntil(async () => (await rig.dovecot.look("many")).seen === 20);
  const all = await stored();
  assert.deepEqual([all.length, new Set(all).size], [61, 61]);
});

test("killed with SIGKILL between taking a mail in and marking it on the server: it is there once, and marked by whoever comes next", async () => {
  const subjects = Array.from({ length: 20 }, (_, n) => `Marked ${n}`);
  await rig.dovecot.deliver(
    "marked",
    ...subjects.map((subject) => `From: q@m.example\r\nSubject: ${subject}\r\n\r\nx\r\n`),
  );
  const way = await openWay(rig.dovecot.port);
  await rig.collectToo("marked", way);
  await rig.house.advance(minute);
  const marks = way.stopAt("UID STORE", 9);
  const collector = rig.inProcess("collect.ts");
  const ended = once(collector, "exit");
  assert.equal(await Promise.race([marks.then(() => "marks"), ended.then(() => "ended")]), "marks");
  collector.kill("SIGKILL");
  await ended;
  way.clear();
  assert.deepEqual(await rig.dovecot.look("marked"), { messages: 20, seen: 8 });
  await rig.collectUntil(async () => (await rig.dovecot.look("marked")).seen === 20);
  const { rows } = await rig.ask("wang", arrivalsApi.list, { state: "all", q: "Marked", limit: 100 });
  assert.deepEqual(rows.map(({ subject }) => subject).toSorted(), subjects.toSorted());
  way.close();
});

test("a machine that answers everything, and says nothing of being one, gets five acknowledgements an hour and no ticket more", async () => {
  const robot = "robot@morningstar.example";
  let answered = 0;
  // Both sides answer at once: here a program opens a ticket for what comes, there everything is answered as new.
  const turn = async () => {
    await rig.send();
    const inbox = await rig.dovecot.read("robot");
    for (const raw of inbox.slice(answered))
      await rig.writes(robot, {
        subject: `Thank you ${answered++}`,
        text: `We have your mail: ${headerIn(raw, "message-id")}`,
      });
    await rig.house.advance(minute);
    await collectMail(rig.house.house);
    const { rows } = await rig.ask("wang", arrivalsApi.list, { q: "Thank you" });
    for (const { id, settledAt } of rows)
      if (!settledAt) {
        await rig.open(`loop ${id}`, robot);
        await rig.ask("wang", arrivalsApi.noReport, { id, reason: "known-already" });
      }
  };
  await rig.open("loop", robot);
  for (let turns = 0; turns < 9; turns++) await turn();
  const inbox = await rig.dovecot.read("robot");
  assert.equal(inbox.length, 5);
});
