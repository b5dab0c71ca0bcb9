import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { ArrivalStory } from "@kept/domain/arrivals/arrival.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { collectMail } from "./collect-mail.ts";
import { startDovecot, type Dovecot } from "./dovecot.ts";
import { readSafely } from "./read-apart.ts";

let house: TestHouse;
let dovecot: Dovecot;
let people: Awaited<ReturnType<typeof raiseStage>>["people"];
before(async () => {
  [house, dovecot] = [await testHouse(), await startDovecot()];
  people = (await raiseStage(house.house)).people;
  const facts = { name: "service", address: "service@kept.example", host: "127.0.0.1", port: dovecot.port };
  const more = { username: "service", security: "none" as const, folder: "INBOX", charset: "gb18030", password: "pw" };
  await askInHouse(house.house, people.tang, mailApi.add, { ...facts, ...more });
});
after(async () => {
  await dovecot?.stop();
  await house?.close();
});

const headed = (subject: string, rest: string) => `From: chen@morningstar.example\r\nSubject: ${subject}\r\n${rest}`;
const parts = (count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=p${n}.txt\r\n\r\npart ${n}\r\n`,
  ).join("");
const mixed = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
/** A winmail.dat that says "It smokes". */
const tnef = Buffer.concat([Buffer.from("789f3e220100010c80020009000000", "hex"), Buffer.from("It smokes\0\0")]);
const wrapped = `Content-Transfer-Encoding: base64\r\n\r\n${tnef.toString("base64")}`;
const nested = (depth: number): string =>
  depth === 0
    ? "\r\ndeep\r\n"
    : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--\r\n`;

async function one(subject: string): Promise<ArrivalStory> {
  const { rows } = await askInHouse(house.house, people.wang, arrivalsApi.list, { state: "all", q: subject });
  assert.equal(rows.length, 1, `${rows.length} arrivals are called ${subject}`);
  return askInHouse(house.house, people.wang, arrivalsApi.read, { id: rows[0]?.id ?? "" });
}

test("fifty megabytes, thousands of parts, letters no database keeps, and what no parser reads: each is there, and the next one too", async () => {
  const line = `${Buffer.alloc(57, 7).toString("base64")}\r\n`;
  const film = line.repeat(Math.floor((50 * 1_048_576) / line.length));
  const filmed =
    "--b\r\n\r\nhello\r\n--b\r\nContent-Type: video/mp4; name=film.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n";
  await dovecot.deliver(
    "service",
    headed("Filmed", `${mixed}${filmed}${film}--b--\r\n`),
    headed("Manifold", `${mixed}--b\r\n\r\nhello\r\n${parts(3_000)}--b--\r\n`),
    headed("Null", "Content-Transfer-Encoding: base64\r\n\r\nYmVmb3JlAGFmdGVy\r\n"),
    headed("Unfathomable", nested(100)),
    headed("Wrapped", `${mixed}--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n${wrapped}\r\n--b--\r\n`),
    headed("Ordinary", "\r\nIt beeps\r\n"),
  );
  await house.advance(minute);
  assert.equal(await collectMail(house.house), 6);
  const filmedOne = await one("Filmed");
  assert.ok((filmedOne.attached[0]?.size ?? 0) > 38_000_000, "the film is not whole");
  const many = await one("Manifold");
  assert.equal(many.attached.length, 200);
  assert.match(many.because.map(({ en }) => en).join(), /3000 files/);
  assert.equal((await one("Null")).text, "beforeafter");
  const deep = await one("Unfathomable");
  assert.match(deep.because.map(({ en }) => en).join(), /could not be read; download the original/);
  assert.equal(deep.sender.address, "chen@morningstar.example");
  const original = await askInHouse(house.house, people.wang, arrivalsApi.original, { id: deep.id });
  assert.match(Buffer.from(original.bytes).toString(), /deep/);
  const outlook = await one("Wrapped");
  assert.deepEqual([outlook.text, outlook.attached], ["It smokes", []]);
  await one("Ordinary");
});

const page = (html: string) => headed("Page", `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
const traps: Readonly<Record<string, string>> = {
  "marks that are never closed": page("<div ".repeat(30_000)),
  "scripts that are never closed": page("<script>".repeat(20_000)),
  "one mark without an end": page(`<${"a".repeat(180_000)}`),
  "brackets in a sender": `From: ${"(".repeat(100_000)} a@b.example\r\n\r\nx`,
  "a head without an end": headed("x ".repeat(90_000), ""),
  "words encoded thousands of times": headed("=?utf-8?B?5L2g?= ".repeat(10_000), "\r\nx"),
};
for (const [name, raw] of Object.entries(traps))
  test(`${name} take no longer than a moment`, async () => {
    const begun = performance.now();
    await readSafely(Buffer.from(raw), "gb18030");
    const took = performance.now() - begun;
    assert.ok(took < 3_000, `it took ${Math.round(took)} ms`);
  });

test("while a large mail is read, others are not kept waiting", async () => {
  const words = Buffer.from("c4fabac3a3acc4c7b8f6bbfac6f7b2bbb6afc1cb0d0a".repeat(100_000), "hex");
  let longest = 0;
  const begun = performance.now();
  let before = begun;
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 10);
  const mail = await readSafely(Buffer.concat([Buffer.from(headed("Long", "\r\n")), words]), "gb18030");
  clearInterval(beat);
  const took = performance.now() - begun;
  assert.match(mail.text.slice(0, 20), /您好，那个机器不动了/);
  assert.match(mail.unread.map(({ en }) => en).join(), /too long/);
  assert.ok(longest < Math.max(1_000, took / 2), `everybody waited for ${Math.round(longest)} ms`);
});
