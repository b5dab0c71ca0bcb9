import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { ArrivalStory } from "@kept/domain/arrivals/arrival.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, type CastName } from "../story/cast.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { collectMail } from "./collect-mail.ts";
import { startDovecot, type Dovecot } from "./dovecot.ts";

let house: TestHouse;
let dovecot: Dovecot;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  [house, dovecot] = [await testHouse(), await startDovecot()];
  stage = await raiseStage(house.house, { password: castPassword });
  await ask("tang", mailApi.add, { ...box("service"), password: "pw" });
});
after(async () => {
  await dovecot?.stop();
  await house?.close();
});

const box = (name: string) => ({
  name,
  address: `${name}@kept.example`,
  host: "127.0.0.1",
  port: dovecot.port,
  security: "none" as const,
  username: name,
  folder: "INBOX",
  charset: "gb18030",
});
const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);
const mail = (head: Record<string, string>, body: string) =>
  `${Object.entries({ From: "陳怡 <chen@morningstar.example>", To: "service@kept.example", ...head })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n${body}\r\n`;
/** Lets a minute pass and looks into every mailbox. */
async function collect(): Promise<number> {
  await house.advance(minute);
  return collectMail(house.house);
}
async function arrivals(q: string): Promise<ArrivalStory[]> {
  const { rows } = await ask("wang", arrivalsApi.list, { state: "all", q });
  return Promise.all(rows.map(({ id }) => ask("wang", arrivalsApi.read, { id })));
}
const one = async (q: string): Promise<ArrivalStory> => {
  const found = await arrivals(q);
  assert.equal(found.length, 1, `${found.length} arrivals are found by ${q}`);
  return found[0] as ArrivalStory;
};

test("a Chinese mail that names no character set is read, shown with its clock, once, and then marked as seen", async () => {
  const raw = Buffer.concat([
    Buffer.from("From: chen@morningstar.example\r\nSubject: "),
    Buffer.from("c9e8b1b8bbb5c1cb", "hex"),
    Buffer.from("\r\n\r\n"),
    Buffer.from("c4fabac3a3acc4c7b8f6bbfac6f7b2bbb6afc1cb", "hex"),
    Buffer.from("\r\n"),
  ]);
  await dovecot.deliver("service", raw);
  assert.equal(await collect(), 1);
  assert.equal(await collect(), 0);
  const arrival = await one("机器不动了");
  assert.deepEqual(
    [arrival.subject, arrival.text, arrival.kind, arrival.clause, arrival.channel],
    ["设备坏了", "您好，那个机器不动了", "report", "3.3a", "email"],
  );
  assert.deepEqual(await dovecot.look("service"), { messages: 1, seen: 1 });
  const original = await ask("wang", arrivalsApi.original, { id: arrival.id });
  assert.deepEqual(Buffer.from(original.bytes).subarray(0, raw.length - 2), raw.subarray(0, raw.length - 2));
});

test("nothing comes twice when the server counts anew, and nothing is missed", async () => {
  const kept = mail({ "Message-ID": "<anew-1@morningstar.example>", Subject: "Counted anew" }, "The fan is loud");
  await dovecot.deliver("service", kept);
  await collect();
  await dovecot.renew("service");
  await dovecot.deliver("service", kept);
  await dovecot.deliver("service", mail({ Subject: "After the move" }, "The second one"));
  assert.equal(await collect(), 1);
  assert.equal((await one("Counted anew")).times, 2);
  await one("After the move");
});

test("one mail in two mailboxes is one arrival; a Message-ID used twice for different words is two", async () => {
  await ask("tang", mailApi.add, { ...box("info"), password: "pw" });
  const both = mail({ "Message-ID": "<both@morningstar.example>", Subject: "To both" }, "Both of you");
  await dovecot.deliver("service", `Received: by one\r\n${both}`);
  await dovecot.deliver("info", `Received: by another\r\n${both}`);
  await collect();
  const { id, times } = await one("To both");
  assert.equal(times, 2);
  assert.deepEqual((await ask("wang", mailApi.ofArrival, { id })).mailboxes, ["info", "service"]);

  for (const words of ["First words", "Other words"])
    await dovecot.deliver("service", mail({ "Message-ID": "<same@morningstar.example>", Subject: "Twice" }, words));
  await collect();
  assert.equal((await arrivals("Twice")).length, 2);
});

test("an answer on an open ticket goes onto it by itself; a stranger who names it waits", async () => {
  const ticket = await ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", email: "chen@morningstar.example" },
    machineText: "UPS-20k",
    faultText: "It beeps",
    channel: "email",
  });
  const answer = (from: string, words: string) =>
    dovecot.deliver(
      "service",
      mail(
        { From: from, Subject: `Re: [${ticket.number}] It beeps` },
        `${words}\r\n\r\nOn Mon, 2 Mar 2026, Kept wrote:\r\n> quoted`,
      ),
    );
  await answer("chen@morningstar.example", "Since this morning");
  await answer("nobody@elsewhere.example", "Let me in");
  await collect();
  const joined = await one("Since this morning");
  assert.deepEqual(
    [joined.kind, joined.settledAs, joined.ticketNumber, joined.clause],
    ["reply", "joined", ticket.number, null],
  );
  const { events } = await ask("wang", ticketsApi.read, { id: ticket.id });
  assert.ok(JSON.stringify(events).includes("Since this morning"));
  assert.ok(!JSON.stringify(events).includes("quoted"), "what was quoted is on the ticket");
  const stranger = await one("Let me in");
  assert.deepEqual([stranger.settledAs, stranger.kind, stranger.customerId], [null, "report", null]);
  assert.match(stranger.because.map(({ en }) => en).join(), /do not know the sender/);
});

test("bounces and automatic answers are told from people's mail, and owe nothing", async () => {
  const dsn = [
    "From: MAILER-DAEMON@mx.example",
    "Subject: Undelivered Mail",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "not delivered",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Final-Recipient: rfc822; Chen@Morningstar.example",
    "Action: failed",
    "Status: 5.1.1",
    "",
    "--b--",
    "",
  ].join("\r\n");
  await dovecot.deliver("service", dsn);
  await dovecot.deliver("service", mail({ Subject: "自动回复: 您好", "Auto-Submitted": "auto-replied" }, "我在休假"));
  await collect();
  const bounce = await one("Undelivered");
  assert.deepEqual([bounce.kind, bounce.clause], ["bounce", null]);
  const told = (await ask("wang", mailApi.ofArrival, { id: bounce.id })).bounce;
  assert.deepEqual([told?.recipient, told?.status, told?.hard], ["chen@morningstar.example", "5.1.1", true]);
  assert.equal((await one("我在休假")).kind, "automatic-answer");
});

test("a copy that answers mail still waiting joins it, instead of standing beside it", async () => {
  await dovecot.deliver(
    "service",
    mail({ "Message-ID": "<first@morningstar.example>", Subject: "Printer" }, "It jams"),
  );
  await collect();
  const boss = {
    From: "boss@morningstar.example",
    Subject: "Re: Printer",
    "In-Reply-To": "<first@morningstar.example>",
  };
  await dovecot.deliver("service", mail(boss, "Please hurry"));
  await collect();
  const { times, events } = await one("Printer");
  assert.equal(times, 2);
  assert.ok(JSON.stringify(events).includes("Please hurry"));
});

test("HTML comes without scripts, forms, and what would be fetched from elsewhere", async () => {
  const page =
    '<p onclick="x()">Hello <script>steal()</script><img src="https://track.example/p.gif"><a href="javascript:x()">here</a></p>';
  await dovecot.deliver("service", mail({ Subject: "A page", "Content-Type": "text/html; charset=utf-8" }, page));
  await collect();
  const shown = await ask("wang", mailApi.ofArrival, { id: (await one("A page")).id });
  assert.doesNotMatch(shown.html ?? "", /script|onclick| src=|javascript/);
  assert.match(shown.text, /Hello/);
  const { bytes } = await ask("wang", mailApi.pageOfArrival, { id: (await one("A page")).id });
  assert.match(Buffer.from(bytes).toString(), /<img[^>]* src="https:\/\/track\.example\/p\.gif"/);
});

test("a mailbox that cannot be reached says so; after ten minutes its promise is broken, and it goes on when it is back", async () => {
  const owed = async () =>
    (await ask("tang", promisesApi.list, { clause: "3.2b", state: "overdue" })).rows.length +
    (await ask("tang", promisesApi.list, { clause: "3.2b", state: "broken" })).rows.length;
  const before = await owed();
  await dovecot.goDown();
  for (let minutes = 0; minutes < 11; minutes++) await collect();
  const { rows } = await ask("tang", mailApi.mailboxes, {});
  assert.match(rows.find(({ name }) => name === "service")?.lastError ?? "", /ECONNREFUSED|closed|connect/i);
  assert.ok((await owed()) > before, "the gap is no breach");
  await dovecot.comeUp();
  await dovecot.deliver("service", mail({ Subject: "After the gap" }, "Still here"));
  await collect();
  await one("After the gap");
  const after = (await ask("tang", promisesApi.list, { clause: "3.2b", state: "open" })).rows;
  assert.deepEqual(after, [], "after it was collected nothing is owed");
});

test("a trial says at which step it failed", async () => {
  const facts = box("service");
  assert.equal((await ask("tang", mailApi.trial, { ...facts, password: "pw" })).step, "done");
  assert.equal((await ask("tang", mailApi.trial, { ...facts, password: "wrong" })).step, "sign-in");
  assert.equal((await ask("tang", mailApi.trial, { ...facts, password: "pw", folder: "Nowhere" })).step, "folder");
  assert.equal((await ask("tang", mailApi.trial, { ...facts, port: 1, password: "pw" })).step, "reach");
});

test("where faxes come as mail, one with pages is a fax with its own clock, the same pages are the same fax, and a mail without stays a mail", async () => {
  const by = { place: "subject" as const, pattern: "fax*from*{number}" };
  await ask("tang", mailApi.add, { ...box("fax"), fax: by, password: "pw" });
  const pages = Buffer.from("%PDF-1.4 two pages").toString("base64");
  const brings = (id: string) =>
    mail(
      {
        From: "gateway@fax-gateway.example",
        "Message-ID": `<${id}@fax-gateway.example>`,
        Subject: "New fax from 021-6888 1234, 2 pages",
        "Auto-Submitted": "auto-generated",
        "Content-Type": "multipart/mixed; boundary=b",
      },
      `--b\r\nContent-Type: text/plain\r\n\r\nYou have a fax\r\n--b\r\nContent-Type: application/octet-stream; name=fax.pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=fax.pdf\r\n\r\n${pages}\r\n--b--`,
    );
  await dovecot.deliver("fax", brings("one"));
  await dovecot.deliver("fax", brings("two"));
  await dovecot.deliver("fax", mail({ Subject: "Plain words" }, "No pages here"));
  await collect();
  const fax = await one("fax 021");
  assert.deepEqual(
    [fax.channel, fax.kind, fax.clause, fax.times, fax.sender.address, fax.attached.map(({ type }) => type)],
    ["fax", "fax", "3.2c", 2, "021-6888 1234", ["application/pdf"]],
  );
  const { channel, clause } = await one("Plain words");
  assert.deepEqual([channel, clause], ["email", "3.3a"]);
  assert.deepEqual(
    (await ask("tang", mailApi.mailboxes, {})).rows.filter((each) => each.fax !== null).map((each) => each.fax),
    [by],
  );
});
