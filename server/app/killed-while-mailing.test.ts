import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { letterPage, writeLetters } from "../platform/letters.ts";
import { openMailbox, type Mailbox } from "../story/mailbox.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

const from = "Kept <kept@nuoting.example>";
let house: TestHouse;
let mailbox: Mailbox;
let running: ChildProcess | undefined;

before(async () => {
  house = await testHouse({ KEPT_SMTP_URL: "smtp://127.0.0.1:1", KEPT_MAIL_FROM: from });
  mailbox = await openMailbox();
});
after(async () => {
  running?.kill("SIGKILL");
  await house.close();
  await mailbox.close();
});

const states = async () =>
  (await house.read((work) => letterPage(work, { states: ["waiting", "handing-over", "sent", "unsure"], limit: 50 })))
    .map(({ key, state }) => `${key} ${state}`)
    .toSorted();

test("a server killed with SIGKILL after the mail server has the letter sends it no second time, and says so", async () => {
  const letters = ["a", "b"].map((key) => ({
    key,
    toName: "何經理",
    toAddress: "he@nuoting.example",
    subject: `killed ${key}`,
    body: "…",
    html: "<p>…</p>",
    thread: null,
    dueAt: house.now,
  }));
  mailbox.behave({ keepsWaiting: true });
  await house.as(theHouse, (work) => writeLetters(work, letters));
  running = startServer();
  await until(() => mailbox.letters.length === 1);
  running.kill("SIGKILL");
  const first = mailbox.keys()[0] ?? "";
  const second = first === "a" ? "b" : "a";
  assert.deepEqual(await states(), [`${first} handing-over`, `${second} waiting`].toSorted());

  // The next server finds the lease still held: neither is touched. Once it is over, one is sent and one is for a person to see.
  mailbox.behave({});
  running = startServer();
  await wait(2_500);
  assert.deepEqual(mailbox.keys(), [first]);
  await house.house.pool.query("update platform.letter set leased_until = leased_until - interval '6 minutes'");
  await until(() => mailbox.letters.length === 2);
  await until(async () => (await states()).join() === [`${first} unsure`, `${second} sent`].toSorted().join());
  await wait(1_500);
  assert.deepEqual(mailbox.keys(), ["a", "b"]);
});

/** A real server on the same database, in real time. */
function startServer(): ChildProcess {
  const { host, port, user, database } = house.house.pool.options;
  const env = {
    ...process.env,
    DATABASE_URL: `postgres://${user}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(host ?? "")}`,
    KEPT_DATA: house.house.settings.data,
    KEPT_SMTP_URL: mailbox.url,
    KEPT_MAIL_FROM: from,
    PORT: "0",
  };
  return spawn(process.execPath, [path.join(import.meta.dirname, "main.ts")], { env, stdio: "ignore" });
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await wait(100);
  }
  assert.fail(`it did not come to this in 20 s: ${(await states()).join(", ")}`);
}
