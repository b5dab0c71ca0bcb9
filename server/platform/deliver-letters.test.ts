import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { hour, minute, plus, second } from "@kept/domain/kit/instant.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { openMailbox, type Mailbox } from "../story/mailbox.ts";
import { deliverLetters } from "./deliver-letters.ts";
import { letterPage, settleLetter, takeBackLetters, writeLetters, type NewLetter } from "./letters.ts";
import { postAt, type Post } from "./smtp.ts";

let house: TestHouse;
let mailbox: Mailbox;
let post: Post;

before(async () => {
  house = await testHouse({ KEPT_SMTP_URL: "smtp://127.0.0.1:1", KEPT_MAIL_FROM: "Kept 承諾 <kept@nuoting.example>" });
  mailbox = await openMailbox();
  post = postAt(mailbox.url, house.house.settings.mailFrom);
});
after(async () => {
  await house.close();
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.behave({});
  mailbox.letters.length = 0;
  await house.house.pool.query("truncate platform.letter");
});

const letter = (key: string, more: Partial<NewLetter> = {}): NewLetter => ({
  key,
  toName: "何經理",
  toAddress: "he@nuoting.example",
  subject: `F-2026-000001 等待派工 ${key}`,
  body: "F-2026-000001 等待派工。\n\nhttps://kept.example/tickets/1\n",
  html: "<p>F-2026-000001 等待派工。</p>",
  thread: "ticket:0199f2c4",
  dueAt: house.now,
  ...more,
});
const write = (...letters: NewLetter[]) => house.as(theHouse, (work) => writeLetters(work, letters));
const deliver = () => deliverLetters(house.house, post);
const states = async () => {
  const every = ["waiting", "handing-over", "sent", "refused", "unsure", "given-up", "taken-back", "let-be"] as const;
  const found = await house.read((work) => letterPage(work, { states: every, limit: 200 }));
  return Object.fromEntries(found.map(({ key, state }) => [key, state]));
};

test("what is due is handed over once, in the reader's script, and letters of one ticket stand together", async () => {
  await write(letter("a"), letter("b"), letter("later", { dueAt: plus(house.now, hour) }));
  await write(letter("a"));
  assert.equal(await deliver(), 2);
  assert.equal(await deliver(), 0);
  assert.deepEqual(await states(), { a: "sent", b: "sent", later: "waiting" });
  const [first, second] = mailbox.letters;
  assert.deepEqual([first?.from, first?.to], ["kept@nuoting.example", ["he@nuoting.example"]]);
  assert.equal(first?.header("subject"), "F-2026-000001 等待派工 a");
  assert.match(first?.header("to") ?? "", /何經理/);
  assert.match(first?.header("from") ?? "", /承諾/);
  assert.equal(first?.header("references"), "<ticket.0199f2c4@nuoting.example>");
  assert.equal(first?.header("references"), second?.header("references"));
  assert.equal(first?.header("in-reply-to"), first?.header("references"));
  assert.notEqual(first?.header("message-id"), second?.header("message-id"));
  assert.equal(first?.header("auto-submitted"), "auto-generated");
});

test("a letter is written only if its cause is, and what is taken back does not leave", async () => {
  const failing = house.as(theHouse, async (work) => {
    await writeLetters(work, [letter("never")]);
    throw new Error("the deed failed");
  });
  await assert.rejects(failing, /the deed failed/);
  await write(letter("kept"), letter("back"));
  await house.as(theHouse, (work) => takeBackLetters(work, ["back", "kept-not"]));
  assert.equal(await deliver(), 1);
  assert.deepEqual(await states(), { kept: "sent", back: "taken-back" });
});

test("a server that is down for an hour gets each letter once when it is back", async () => {
  await mailbox.down();
  await write(letter("a"), letter("b"));
  for (let passed = 0; passed < 60; passed += 5) {
    assert.equal(await deliver(), 0);
    await house.advance(5 * minute);
  }
  assert.deepEqual(await states(), { a: "waiting", b: "waiting" });
  const [waiting] = await house.read((work) => letterPage(work, { states: ["waiting"], limit: 1 }));
  assert.match(waiting?.lastError ?? "", /ECONNREFUSED/);
  await mailbox.up();
  await house.advance(hour);
  assert.equal(await deliver(), 2);
  assert.equal(await deliver(), 0);
  assert.deepEqual(mailbox.keys(), ["a", "b"]);
});

test("what a server refuses for good is in sight at once; what it puts off is tried with patience, then given up", async () => {
  mailbox.behave({ refuses: (to) => (to.startsWith("gone") ? 550 : to.startsWith("full") ? 452 : null) });
  await write(
    letter("ok"),
    letter("gone", { toAddress: "gone@x.example" }),
    letter("full", { toAddress: "full@x.example" }),
  );
  assert.equal(await deliver(), 1);
  assert.deepEqual(await states(), { ok: "sent", gone: "refused", full: "waiting" });
  for (let hours = 0; hours < 75; hours += 3) {
    await house.advance(3 * hour);
    await deliver();
  }
  assert.deepEqual(await states(), { ok: "sent", gone: "refused", full: "given-up" });
  assert.ok(mailbox.asked("full@x.example") < 30, `${mailbox.asked("full@x.example")} times is no patience`);

  mailbox.behave({});
  const [full] = await house.read((work) => letterPage(work, { states: ["given-up"], limit: 1 }));
  await house.as(theHouse, (work) => settleLetter(work, full?.id ?? "", "waiting"));
  assert.equal(await deliver(), 1);
});

test("killed between sending and putting it on record: not sent again by itself, and in sight as unsure", async () => {
  await write(letter("killed"));
  // The process dies when the server has taken the letter: the answer is never put on record.
  const dies: Post = {
    async open() {
      const counter = await post.open();
      return {
        ...counter,
        async handOver(...asked) {
          await counter.handOver(...asked);
          throw new Error("killed");
        },
      };
    },
  };
  await assert.rejects(deliverLetters(house.house, dies), /killed/);
  assert.deepEqual(mailbox.keys(), ["killed"]);
  assert.deepEqual(await states(), { killed: "handing-over" });
  assert.equal(await deliver(), 0);
  await house.advance(6 * minute);
  assert.equal(await deliver(), 0);
  assert.deepEqual(await states(), { killed: "unsure" });
  assert.deepEqual(mailbox.keys(), ["killed"]);
});

test("killed before the first byte went out: another process sends it when the lease is over", async () => {
  await write(letter("leased"));
  const dies: Post = {
    open: () => Promise.resolve({ handOver: () => Promise.reject(new Error("killed")), leave: () => undefined }),
  };
  await assert.rejects(deliverLetters(house.house, dies), /killed/);
  assert.equal(await deliver(), 0);
  await house.advance(6 * minute);
  assert.equal(await deliver(), 1);
  assert.deepEqual(mailbox.keys(), ["leased"]);
});

test("a connection that breaks before the letter is put off; one that breaks after it leaves it unsure", async () => {
  mailbox.behave({ hangsUp: "before" });
  await write(letter("before"));
  assert.equal(await deliver(), 0);
  assert.deepEqual(await states(), { before: "waiting" });
  mailbox.behave({ hangsUp: "after" });
  await house.advance(minute + second);
  assert.equal(await deliver(), 0);
  assert.deepEqual(await states(), { before: "unsure" });
});

test("several processes at once hand over each letter once", async () => {
  await write(...Array.from({ length: 60 }, (_, n) => letter(`n${n}`)));
  const sent = await Promise.all([deliver(), deliver(), deliver()]);
  assert.equal(sent[0] + sent[1] + sent[2], 60);
  assert.equal(new Set(mailbox.keys()).size, 60);
  assert.equal(mailbox.letters.length, 60);
});
