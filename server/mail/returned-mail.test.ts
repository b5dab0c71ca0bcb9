import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { deliverLetters } from "../platform/deliver-letters.ts";
import { postAt } from "../platform/smtp.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, type CastName } from "../story/cast.ts";
import { openMailbox, type Mailbox } from "../story/mailbox.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { assignTicket } from "../tickets/index.ts";
import { readMail } from "./read-mail.ts";
import { takeInMail } from "./take-in-mail.ts";

let house: TestHouse;
let smtp: Mailbox;
let stage: Awaited<ReturnType<typeof raiseStage>>;
let mailbox: { id: string; name: string; address: string };
const from = "Kept <kept@kept.example>";
before(async () => {
  smtp = await openMailbox();
  house = await testHouse({ KEPT_SMTP_URL: smtp.url, KEPT_MAIL_FROM: from });
  stage = await raiseStage(house.house, { password: castPassword });
  const facts = { name: "service", address: "service@kept.example", host: "127.0.0.1", port: 1, username: "service" };
  const more = { security: "none" as const, folder: "INBOX", charset: "gb18030", password: "pw" };
  mailbox = await ask("tang", mailApi.add, { ...facts, ...more });
});
after(async () => {
  await house?.close();
  await smtp?.close();
});

const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);

let uid = 0;
/** Takes in a mail as it was collected. */
async function comes(words: string): Promise<void> {
  const raw = Buffer.from(words.replaceAll("\n", "\r\n"));
  const mail = await readMail(raw, "utf-8");
  const place = { mailboxId: mailbox.id, uidValidity: 1, uid: ++uid };
  await house.as(theHouse, (work) => takeInMail(work, { place, mailbox, raw, receivedAt: work.now, mail }));
}
type Report = { to: string; id?: string; action?: string; status?: string; says?: string };
const report = ({
  to,
  id,
  action = "failed",
  status = "5.1.1",
  says = "550 5.1.1 User unknown",
}: Report) => `From: MAILER-DAEMON@mx.example
Subject: failure ${uid}
Content-Type: multipart/report; boundary=b

--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${says}
${id ? `\n--b\nContent-Type: message/rfc822\n\nMessage-ID: ${id}\n` : ""}
--b--
`;

/** A ticket of Lin's, and a mail about it that has left; its Message-ID. */
async function written(to: string): Promise<{ ticketId: string; id: string }> {
  const { id: ticketId } = await ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS-20k",
    faultText: "UPS 叫了",
  });
  const assignment = { ticketId, engineerId: stage.people.lin.id, why: "", reasons: [] };
  await house.as(stage.people.he, (work) => assignTicket(work, assignment));
  await ask("grace", mailApi.write, { id: ticketId, to: { address: to }, text: "請看" });
  await house.advance(10_000);
  await deliverLetters(house.house, postAt(smtp.url, from));
  const letter = smtp.letters.findLast((each) => each.to.includes(to));
  return { ticketId, id: letter?.header("message-id") ?? "" };
}
const standing = (address: string) => ask("wang", customersApi.emailStanding, { address });
const mailState = async (id: string) =>
  (await ask("wang", mailApi.ofTicket, { id })).rows.map(({ state, says }) => [state, says]);
const happenings = async (id: string) =>
  (await ask("wang", ticketsApi.read, { id })).events.map(({ what }) => what.kind);

test("a hard bounce says so on the mail and its ticket, marks the address, and tells whoever is responsible", async () => {
  const to = "gone@morningstar.example";
  const contact = await ask("wang", customersApi.addContact, {
    id: stage.firms.morningstar.id,
    name: "林先生",
    email: "Gone@Morningstar.example",
  });
  const { ticketId, id } = await written(to);
  await comes(report({ to, id }));
  assert.deepEqual(await mailState(ticketId), [["bounced", "550 5.1.1 User unknown"]]);
  assert.equal((await happenings(ticketId)).at(-1), "mail-returned");
  const { failsSince, says } = await standing(to);
  assert.deepEqual([failsSince, says], [house.now, "550 5.1.1 User unknown"]);
  for (const who of ["lin", "grace"] as const) {
    const { rows } = await ask(who, noticesApi.mine, {});
    assert.ok(
      rows.some(({ kind, says: told }) => kind === "mail-returned" && told.en.includes("User unknown")),
      `${who} was not told`,
    );
  }
  const marked = async () =>
    (await ask("wang", customersApi.read, { id: contact.customerId })).contacts.find((each) => each.id === contact.id)
      ?.emailFailsSince;
  assert.equal(await marked(), failsSince);
  await ask("wang", customersApi.changeContact, { id: contact.id, email: "new@morningstar.example" });
  assert.equal(await marked(), null, "another address is marked");
});

test("without a Message-ID the mail is found by whom it went to; a mail from there, or a person, takes the mark away", async () => {
  const to = "full@morningstar.example";
  const { ticketId } = await written(to);
  await comes(report({ to }));
  assert.equal((await mailState(ticketId))[0]?.[0], "bounced");
  assert.ok((await standing(to)).failsSince);
  await comes(`From: Full@morningstar.example\nSubject: I am back\n\nHello\n`);
  assert.equal((await standing(to)).failsSince, null);

  await comes(report({ to: "else@morningstar.example" }));
  assert.equal((await standing("else@morningstar.example")).failsSince, null, "a mail we never sent marked somebody");
});

test("by hand the mark is taken away; what was only delayed or too large is noted on the mail alone", async () => {
  const to = "slow@morningstar.example";
  const { ticketId, id } = await written(to);
  await comes(report({ to, id, action: "delayed", status: "4.4.1", says: "timed out" }));
  assert.deepEqual(await mailState(ticketId), [["delayed", "timed out"]]);
  await comes(report({ to, id, status: "5.2.3", says: "552 too large" }));
  assert.deepEqual(await mailState(ticketId), [["bounced", "552 too large"]]);
  assert.equal((await standing(to)).failsSince, null);

  const other = await written("gone@elsewhere.example");
  await comes(report({ to: "gone@elsewhere.example", id: other.id }));
  assert.ok((await standing("gone@elsewhere.example")).failsSince);
  await ask("wang", customersApi.emailArrives, { address: "gone@elsewhere.example" });
  assert.equal((await standing("gone@elsewhere.example")).failsSince, null);
});
