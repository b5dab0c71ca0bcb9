import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import type { SendingFacts } from "@kept/domain/mail/sending.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { deliverLetters } from "../platform/deliver-letters.ts";
import { reading } from "../platform/work.ts";
import { postAt } from "../platform/smtp.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, type CastName } from "../story/cast.ts";
import { openMailbox, type Mailbox } from "../story/mailbox.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { collectMail } from "./collect-mail.ts";
import { startDovecot, type Dovecot } from "./dovecot.ts";
import { openMailbox as openFolder } from "./mailbox-access.ts";
import { mailboxKept } from "./store.ts";
import { trySending } from "./try-sending.ts";
import { waysOut } from "./ways-out.ts";

let house: TestHouse;
let dovecot: Dovecot;
let smtp: Mailbox;
let own: Mailbox;
let stage: Awaited<ReturnType<typeof raiseStage>>;
let mailboxId: string;
const from = "Kept <kept@kept.example>";
const desk = "service@kept.example";
const nothing = { "zh-Hant": "", "zh-Hans": "", en: "" };

before(async () => {
  [dovecot, smtp, own] = [await startDovecot(), await openMailbox(), await openMailbox()];
  house = await testHouse({ KEPT_SMTP_URL: smtp.url, KEPT_MAIL_FROM: from });
  stage = await raiseStage(house.house, { password: castPassword });
  const box = { name: "service", address: desk, host: "127.0.0.1", port: dovecot.port, username: "service" };
  const more = { security: "none" as const, folder: "INBOX", charset: "gb18030", password: "pw" };
  mailboxId = (await ask("tang", mailApi.add, { ...box, ...more })).id;
});
after(async () => {
  await house?.close();
  await dovecot?.stop();
  await smtp?.close();
  await own?.close();
});

const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);
async function set(facts: Partial<SendingFacts>, password?: string): Promise<void> {
  const { version } = await ask("tang", mailApi.sending, { id: mailboxId });
  const all = { tokenIn: "nowhere" as const, signature: nothing, server: null, ...facts };
  await ask("tang", mailApi.changeSending, { id: mailboxId, version, ...all, ...(password ? { password } : {}) });
}
async function written(text: string) {
  const ticket = await ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", email: "chen@morningstar.example" },
    machineText: "UPS-20k",
    faultText: "UPS 叫了",
    channel: "phone",
  });
  await ask("grace", mailApi.write, { id: ticket.id, to: { address: "chen@morningstar.example" }, text });
  await house.advance(10_000);
  await deliverLetters(house.house, postAt(smtp.url, from), waysOut(house.house));
  return ticket;
}
async function comes(head: Record<string, string>, text: string): Promise<void> {
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  await dovecot.deliver("service", `${lines.join("\r\n")}\r\n\r\n${text}\r\n`);
  await house.advance(minute);
  await collectMail(house.house);
}
const told = async (id: string) => JSON.stringify((await ask("wang", ticketsApi.read, { id })).events);

test("an answer to an address with our token threads though all else was stripped, also from somebody it was handed to; a forged one does not", async () => {
  await set({ tokenIn: "address" });
  const ticket = await written("Which light is red?");
  const replyTo = smtp.letters.at(-1)?.header("reply-to") ?? "";
  assert.match(replyTo, /^service\+t-\d{4}-\d+-[a-z2-7]{10}@kept\.example$/);
  await comes({ From: "boss@elsewhere.example", To: replyTo, Subject: "about the machine" }, "the left one");
  const forged = replyTo.replace(/-[a-z2-7]{10}@/, "-aaaaaaaaaa@");
  await comes({ From: "chen@morningstar.example", To: forged, Subject: "about the machine" }, "forged words");
  await comes({ From: "x@elsewhere.example", To: desk, "Delivered-To": replyTo, Subject: "BCC" }, "the third one");
  const events = await told(ticket.id);
  assert.match(events, /the left one/);
  assert.match(events, /the third one/);
  assert.doesNotMatch(events, /forged words/);
});

test("a token in the subject does the same where the company wants it there", async () => {
  await set({ tokenIn: "subject" });
  const ticket = await written("Is it warm?");
  const subject = smtp.letters.at(-1)?.header("subject") ?? "";
  assert.match(subject, new RegExp(`\\[${ticket.number}-[a-z2-7]{10}\\]`));
  assert.equal(smtp.letters.at(-1)?.header("reply-to"), desk);
  await comes({ From: "boss@elsewhere.example", To: desk, Subject: `回复：${subject}` }, "very warm");
  const forged = subject.replace(/-[a-z2-7]{10}\]/, "-aaaaaaaaaa]");
  await comes({ From: "thief@elsewhere.example", To: desk, Subject: forged }, "forged words");
  const events = await told(ticket.id);
  assert.match(events, /very warm/);
  assert.doesNotMatch(events, /forged words/);
});

test("a mailbox with a mail server of its own sends by it, as itself; everything else goes by the house's", async () => {
  await set({ server: serverAt(own.url) }, "sealed away");
  await written("By our own server");
  assert.equal(own.letters.length, 1);
  assert.equal(own.letters[0]?.from, desk);
  assert.match(own.letters[0]?.header("message-id") ?? "", /@kept\.example>$/);
  const { rows } = await house.house.pool.query("select password from mail.sending");
  assert.match(rows[0]?.password, /^s1\./);
  await set({});
  await written("By the house's again");
  assert.equal(own.letters.length, 1);
  assert.match(smtp.letters.at(-1)?.text() ?? "", /By the house's again/);
  const { version } = await ask("tang", mailApi.sending, { id: mailboxId });
  const late = { id: mailboxId, version: version - 1, tokenIn: "nowhere" as const, signature: nothing, server: null };
  await assert.rejects(ask("tang", mailApi.changeSending, late), { code: "mailbox-changed" });
});

test("a trial says at which step it failed", async () => {
  const trial = async (server: SendingFacts["server"], password?: string) =>
    (
      await ask("tang", mailApi.trySending, {
        id: mailboxId,
        tokenIn: "nowhere",
        server,
        ...(password ? { password } : {}),
      })
    ).step;
  assert.equal(await trial({ host: "127.0.0.1", port: 1, security: "none", username: "" }), "reach");
  assert.equal(await trial({ ...serverAt(own.url), security: "starttls" }), "secure");
  assert.equal(await trial({ ...serverAt(own.url), username: "service" }, "wrong"), "sign-in");
  own.behave({ refuses: () => 550 });
  assert.equal(await trial(serverAt(own.url)), "refused");
  own.behave({});
});

test("a trial that is taken and never arrives says so, and that it was the address with the token; one that arrives is done", async () => {
  const trial = async (byToken: boolean, post = postAt(own.url, from)) => {
    const at = { ...reading(house.house, { by: stage.people.tang, now: house.now }), house: house.house };
    const kept = await mailboxKept(at, mailboxId);
    assert.ok(kept);
    return trySending({ post, open: () => openFolder(at, kept), address: desk, byToken, patience: 700 });
  };
  assert.deepEqual(await trial(false), { ok: false, step: "lost", says: desk });
  const { step, says } = await trial(true);
  assert.equal(step, "lost-token");
  assert.match(says, /^service\+.*@kept\.example$/);
  const delivers = { ...postAt(own.url, from) };
  const arriving: typeof delivers = {
    ...delivers,
    async open() {
      const counter = await delivers.open();
      return {
        ...counter,
        async handOver(letter, begins) {
          await dovecot.deliver(
            "service",
            `From: ${desk}\r\nMessage-ID: <${letter.manner.messageId}>\r\n\r\nTrial\r\n`,
          );
          return counter.handOver(letter, begins);
        },
      };
    },
  };
  assert.equal((await trial(false, arriving)).step, "done");
});

function serverAt(url: string) {
  const { port } = new URL(url);
  return { host: "127.0.0.1", port: Number(port), security: "none" as const, username: "" };
}
