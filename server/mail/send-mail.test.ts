import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { hour, minute } from "@kept/domain/kit/instant.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { deliverLetters } from "../platform/deliver-letters.ts";
import { postAt } from "../platform/smtp.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, type CastName } from "../story/cast.ts";
import { openMailbox, type Mailbox } from "../story/mailbox.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { assignTicket } from "../tickets/index.ts";
import { collectMail } from "./collect-mail.ts";
import { startDovecot, type Dovecot } from "./dovecot.ts";

let house: TestHouse;
let dovecot: Dovecot;
let smtp: Mailbox;
let stage: Awaited<ReturnType<typeof raiseStage>>;
const from = "Kept <kept@kept.example>";
before(async () => {
  [dovecot, smtp] = [await startDovecot(), await openMailbox()];
  house = await testHouse({ KEPT_SMTP_URL: smtp.url, KEPT_MAIL_FROM: from });
  stage = await raiseStage(house.house, { password: castPassword });
  await ask("tang", mailApi.add, {
    name: "service",
    address: "service@kept.example",
    host: "127.0.0.1",
    port: dovecot.port,
    security: "none",
    username: "service",
    folder: "INBOX",
    charset: "gb18030",
    password: "pw",
  });
});
after(async () => {
  await house?.close();
  await dovecot?.stop();
  await smtp?.close();
});

const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);
async function collect(): Promise<void> {
  await house.advance(minute);
  await collectMail(house.house);
}
const deliver = () => deliverLetters(house.house, postAt(smtp.url, from));
const lettersTo = (address: string) => smtp.letters.filter(({ to }) => to.includes(address));
const open = (channel: "phone" | "email" = "email") =>
  ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", email: "chen@morningstar.example" },
    machineText: "UPS-20k",
    faultText: "UPS 叫了",
    language: "zh-Hant",
    channel,
  });
const owed = async (id: string, clause: string) =>
  (await ask("wang", ticketsApi.read, { id })).promises.find((promise) => promise.clause === clause);

/** The page of a mail, decoded. */
function pageIn(raw: string): string {
  const part = raw.slice(raw.search(/content-type: text\/html/i));
  const body = part.slice(part.indexOf("\r\n\r\n")).split("\r\n--")[0] ?? "";
  return /transfer-encoding: base64/i.test(part)
    ? Buffer.from(body, "base64").toString("utf8")
    : Buffer.from(
        body
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8");
}

test("who reported by mail is told the number and what is promised by when, once, in their language, and no machine should answer", async () => {
  const ticket = await open();
  await open("phone");
  await deliver();
  await deliver();
  const [letter, ...more] = lettersTo("chen@morningstar.example");
  assert.deepEqual(more, []);
  assert.match(letter?.text() ?? "", new RegExp(`${ticket.number}[\\s\\S]*最遲`));
  assert.equal(letter?.header("auto-submitted"), "auto-generated");
  assert.equal(letter?.header("reply-to"), "service@kept.example");
});

test("a mail leaves after ten seconds, keeps the response, and the answer to it threads back onto the ticket", async () => {
  const ticket = await open();
  await deliver();
  const draft = {
    to: { name: "陳怡", address: "chen@morningstar.example" },
    subject: "UPS",
    text: "請按住**電源鍵**五秒。\n- <b>紅燈</b>",
  };
  const written = await ask("grace", mailApi.write, { id: ticket.id, ...draft });
  assert.equal(written.state, "leaving");
  const before = smtp.letters.length;
  await deliver();
  assert.equal(smtp.letters.length, before, "it left before its time");
  assert.equal((await owed(ticket.id, "3.3a"))?.verdict, null);
  await house.advance(10_000);
  await deliver();
  const letter = smtp.letters.at(-1);
  assert.equal(letter?.text().trim(), "請按住電源鍵五秒。\n- <b>紅燈</b>");
  assert.match(letter?.header("content-type") ?? "", /^multipart\/alternative/);
  assert.match(pageIn(letter?.raw ?? ""), /<strong>電源鍵<\/strong>.*<ul><li>&lt;b&gt;紅燈/);
  assert.match(letter?.header("from") ?? "", /kept@kept\.example/);
  assert.equal(letter?.header("auto-submitted"), "");
  assert.match(letter?.header("subject") ?? "", new RegExp(ticket.number));
  assert.equal((await owed(ticket.id, "3.3a"))?.verdict, "kept");
  const { rows } = await ask("grace", mailApi.ofTicket, { id: ticket.id });
  assert.deepEqual(
    rows.map(({ state }) => state),
    ["sent"],
  );

  const answer = `From: Chen@morningstar.example\r\nSubject: Re: hello\r\nIn-Reply-To: ${letter?.header("message-id") ?? ""}\r\n\r\n好了，謝謝\r\n`;
  await dovecot.deliver("service", answer);
  await dovecot.deliver("service", answer.replace("Chen@morningstar", "chen@elsewhere").replace("好了", "讓我進來"));
  await collect();
  const { events } = await ask("wang", ticketsApi.read, { id: ticket.id });
  assert.ok(JSON.stringify(events).includes("好了，謝謝"), "the answer is not on the ticket");
  assert.ok(!JSON.stringify(events).includes("讓我進來"), "a stranger got onto the ticket");
});

test("one taken back in time never leaves, and keeps nothing", async () => {
  const ticket = await open();
  const draft = { to: { address: "chen@morningstar.example" }, subject: "Not yet", text: "…" };
  const { id } = await ask("grace", mailApi.write, { id: ticket.id, ...draft });
  assert.equal((await ask("grace", mailApi.takeBack, { id })).state, "taken-back");
  await house.advance(minute);
  await deliver();
  assert.ok(!smtp.letters.some((letter) => letter.header("subject").includes("Not yet")));
  assert.equal((await owed(ticket.id, "3.3a"))?.verdict, null);
  const gone = await ask("grace", mailApi.write, { id: ticket.id, ...draft, subject: "Now" });
  await house.advance(minute);
  await assert.rejects(ask("grace", mailApi.takeBack, { id: gone.id }), { code: "mail-has-left" });
});

test("the engineer's own mail is their first contact (3.5.5)", async () => {
  const ticket = await open();
  const assignment = { ticketId: ticket.id, engineerId: stage.people.lin.id, why: "", reasons: [] };
  await house.as(stage.people.he, (work) => assignTicket(work, assignment));
  await ask("lin", mailApi.write, { id: ticket.id, to: { address: "chen@morningstar.example" }, text: "我是工程師" });
  await house.advance(10_000);
  const { ticket: after } = await ask("lin", ticketsApi.read, { id: ticket.id });
  assert.ok(after.firstContactAt, "no contact was noted");
});

test("answering what came in settles it; what comes back says so on the mail", async () => {
  await dovecot.deliver(
    "service",
    "From: new@nobody.example\r\nSubject: Question\r\nMessage-ID: <q@nobody.example>\r\n\r\nHow much?\r\n",
  );
  await collect();
  const [arrival] = (await ask("wang", arrivalsApi.list, { q: "Question" })).rows;
  assert.ok(arrival);
  await ask("wang", mailApi.answer, { id: arrival.id, to: { address: "new@nobody.example" }, text: "Nothing" });
  await house.advance(10_000);
  await deliver();
  assert.equal((await ask("wang", arrivalsApi.read, { id: arrival.id })).settledAs, "answered");
  assert.match(lettersTo("new@nobody.example")[0]?.header("in-reply-to") ?? "", /q@nobody/);
  await assert.rejects(
    ask("wang", mailApi.answer, { id: arrival.id, to: { address: "new@nobody.example" }, text: "Again" }),
    {
      code: "arrival-settled-already",
    },
  );

  const ticket = await open();
  await ask("wang", mailApi.write, { id: ticket.id, to: { address: "gone@morningstar.example" }, text: "Hello?" });
  await house.advance(10_000);
  await deliver();
  const id = lettersTo("gone@morningstar.example")[0]?.header("message-id") ?? "";
  const report = `From: MAILER-DAEMON@mx.example\r\nSubject: failure\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; gone@morningstar.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${id}\r\n\r\n--b--\r\n`;
  await dovecot.deliver("service", report);
  await collect();
  const { rows } = await ask("wang", mailApi.ofTicket, { id: ticket.id });
  assert.deepEqual(
    rows.map(({ state, says }) => [state, says]),
    [["bounced", "5.1.1"]],
  );
});

test("a mail begins with one's own signature and the mailbox's in the customer's language, and with what they wrote last", async () => {
  const mine = { "zh-Hant": "林葛瑞 敬上", "zh-Hans": "林葛瑞", en: "Grace" };
  const ticket = await open();
  assert.equal((await ask("grace", mailApi.beginning, { ticketId: ticket.id })).signature, "");
  await ask("grace", mailApi.putMySignature, mine);
  const [box] = (await ask("tang", mailApi.mailboxes, {})).rows;
  const sending = await ask("tang", mailApi.sending, { id: box?.id ?? "" });
  const signature = { "zh-Hant": "諾停服務台", "zh-Hans": "", en: "" };
  await ask("tang", mailApi.changeSending, { ...sending, id: box?.id ?? "", signature });
  const raw = `From: chen@morningstar.example\r\nSubject: ${ticket.number}\r\n\r\nIt is loud\r\nand hot\r\n`;
  await dovecot.deliver("service", raw);
  await collect();
  const begins = await ask("grace", mailApi.beginning, { ticketId: ticket.id });
  assert.deepEqual([begins.language, begins.signature], ["zh-Hant", "林葛瑞 敬上\n諾停服務台"]);
  assert.match(begins.quoted ?? "", /^chen@morningstar\.example 於 .*寫道：\n> It is loud\n> and hot$/);
  assert.deepEqual(await ask("wang", mailApi.mySignature, {}), { "zh-Hant": "", "zh-Hans": "", en: "" });
});

test("a mail that lets its ticket wait does so as it leaves, not before, and not when it is taken back", async () => {
  const ticket = await open();
  const waits = async () => (await ask("wang", ticketsApi.read, { id: ticket.id })).ticket.state === "waiting";
  const draft = { to: { address: "chen@morningstar.example" }, text: "Please send a picture" };
  const thenWaits = "waiting-for-customer";
  await assert.rejects(ask("wang", mailApi.write, { id: ticket.id, ...draft, thenWaits }), { code: "may-not-wait" });
  await assert.rejects(ask("lin", mailApi.write, { id: ticket.id, ...draft, thenWaits }), {
    code: "ticket-not-assigned",
  });
  const assignment = { ticketId: ticket.id, engineerId: stage.people.lin.id, why: "", reasons: [] };
  await house.as(stage.people.he, (work) => assignTicket(work, assignment));
  const { id } = await ask("lin", mailApi.write, { id: ticket.id, ...draft, thenWaits });
  assert.equal(await waits(), false);
  await ask("lin", mailApi.takeBack, { id });
  await house.advance(minute);
  assert.equal(await waits(), false);
  await ask("lin", mailApi.write, { id: ticket.id, ...draft, thenWaits });
  await house.advance(minute);
  assert.equal(await waits(), true);
  assert.match(JSON.stringify((await ask("wang", ticketsApi.read, { id: ticket.id })).events), /waiting-for-customer/);
});

test("whoever writes more than twenty mails in an hour is taken for a machine: the rest is kept together, and floods no ticket", async () => {
  const ticket = await open();
  const mails = Array.from(
    { length: 25 },
    (_, n) =>
      `From: chen@morningstar.example\r\nSubject: Re: ${ticket.number}\r\nMessage-ID: <flood${n}@m.example>\r\n\r\nflood ${n}\r\n`,
  );
  await house.advance(2 * hour);
  await dovecot.deliver("service", ...mails);
  await collect();
  const { events } = await ask("wang", ticketsApi.read, { id: ticket.id });
  assert.equal(JSON.stringify(events).match(/flood \d+/g)?.length, 20);
  const { rows } = await ask("wang", arrivalsApi.list, { q: ticket.number });
  assert.equal(rows.length, 1, "the rest is not kept together");
  assert.match(JSON.stringify(rows), /perhaps a machine/);
});

test("without a mail server one is told what to do", async () => {
  const bare = await testHouse();
  const { people, firms } = await raiseStage(bare.house, { password: castPassword });
  const asIn = { customerId: firms.morningstar.id, reporter: { name: "陳怡" }, machineText: "", faultText: "x" };
  const { id } = await askInHouse(bare.house, people.wang, ticketsApi.open, asIn);
  const write = askInHouse(bare.house, people.wang, mailApi.write, { id, to: { address: "a@b.example" }, text: "x" });
  await assert.rejects(write, { code: "no-mail-server" });
  await bare.close();
});
