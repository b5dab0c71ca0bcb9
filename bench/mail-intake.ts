import { setTimeout as wait } from "node:timers/promises";
import { startDovecot, type Dovecot } from "@kept/server/mail/dovecot.ts";
import { caller, percentile } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

/** Messages a second that one process takes in is to be so many. */
const goal = 100;

/** Messages that wait in a real IMAP server, taken in by one process: how many a second, and whether each once with that process killed in the middle. The ratio is to the hundred a second asked for. */
export async function* mailIntake(bench: Bench): AsyncGenerator<Figure> {
  const dovecot = await startDovecot();
  try {
    yield await taken(bench, dovecot, "whole");
    yield await taken(bench, dovecot, "killed");
    yield await arriving(bench, dovecot);
  } finally {
    await dovecot.stop();
  }
}

async function taken({ house, sizes }: Bench, dovecot: Dovecot, name: "whole" | "killed"): Promise<Figure> {
  const size = sizes.mails;
  await dovecot.deliver(name, ...mails(name, size));
  await addMailbox(house, dovecot, name);
  const stored = async () => {
    const { rows } = await house.pool.query<{ n: number }>(
      "select count(*)::int as n from mail.message where message_id like $1",
      [`%@${name}.example`],
    );
    return rows[0]?.n ?? 0;
  };
  const began = performance.now();
  if (name === "killed") {
    while ((await stored()) < size * 0.4) await wait(20);
    await house.killAndStart();
  }
  for (let before = -1, now = 0, since = performance.now(); now < size;) {
    now = await stored();
    if (now > before) [before, since] = [now, performance.now()];
    if (performance.now() - since > 180_000) break;
    await wait(50);
  }
  const seconds = (performance.now() - began) / 1_000;
  const times = await gaps(house, name);
  const rate = name === "whole" ? rateOf(times) : (await stored()) / seconds;
  return {
    work: `mail-${name}`,
    size,
    clients: 1,
    rate,
    p50_ms: percentile(times, 0.5),
    p99_ms: percentile(times, 0.99),
    ratio: rate / goal,
    counted: await count(house, name, size),
  };
}

/** One mail after another into a mailbox that is listened to: from when the server has it until it is stored; the ratio is to a second. */
async function arriving({ house, sizes }: Bench, dovecot: Dovecot): Promise<Figure> {
  const times: number[] = [];
  const stored = async () => {
    const { rows } = await house.pool.query("select 1 from mail.message where message_id like '%@told.example'");
    return rows.length;
  };
  await addMailbox(house, dovecot, "told");
  // The first is looked for, and by then the server is listened to.
  await wait(12_000);
  for (const mail of mails("told", 20)) {
    await dovecot.deliver("told", mail);
    const began = performance.now();
    while ((await stored()) <= times.length) await wait(5);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const p50_ms = percentile(times, 0.5);
  const rate = 1_000 / p50_ms;
  const counted = `delivered 20, stored ${await stored()}`;
  return {
    work: "mail-told",
    size: sizes.mails,
    clients: 1,
    rate,
    p50_ms,
    p99_ms: percentile(times, 0.99),
    ratio: p50_ms / 1_000,
    counted,
  };
}

async function addMailbox(house: Bench["house"], dovecot: Dovecot, name: string): Promise<void> {
  await caller(house.url, house.key)("POST", "/api/mailboxes", {
    ...{ name, address: `${name}@kept.example`, host: "127.0.0.1", port: dovecot.port, security: "none" },
    ...{ username: name, folder: "INBOX", charset: "gb18030", password: "pw" },
  });
}

const rateOf = (times: readonly number[]): number => 1_000 / (times.reduce((sum, ms) => sum + ms, 0) / times.length);

/** Milliseconds between one message taken in and the next, in order of length. */
async function gaps(house: Bench["house"], name: string): Promise<number[]> {
  const { rows } = await house.pool.query<{ ms: number | null }>(
    `select extract(epoch from e.at - lag(e.at) over (order by e.at))::float8 * 1000 as ms
       from arrivals.event e join mail.message m on m.arrival_id = e.arrival_id
      where e.what ->> 'kind' = 'arrived' and m.message_id like $1`,
    [`%@${name}.example`],
  );
  return rows.flatMap(({ ms }) => (ms === null ? [] : [ms])).toSorted((a, b) => a - b);
}

/** How many were delivered, how many are kept, and how many of them twice. */
async function count(house: Bench["house"], name: string, delivered: number): Promise<string> {
  const { rows } = await house.pool.query<{ stored: number; double: number; arrivals: number }>(
    `select count(distinct m.message_id)::int as stored, (count(*) - count(distinct m.message_id))::int as double,
            (select count(*)::int from arrivals.arrival a join mail.mailbox b on b.id::text = a.source where b.name = $2) as arrivals
       from mail.message m where m.message_id like $1`,
    [`%@${name}.example`, name],
  );
  const { stored = 0, double = 0, arrivals = 0 } = rows[0] ?? {};
  return `delivered ${delivered}, stored ${stored}, double ${double + arrivals - stored}`;
}

/** Mails as they come: in three languages, one of them in GB18030 that says nothing of it, one as HTML, one with a file. */
function* mails(name: string, count: number): Generator<Buffer> {
  for (let turn = 0; turn < count; turn++) {
    const head = `From: p${turn}@firm${turn % 500}.example\r\nTo: ${name}@kept.example\r\nSubject: Fault ${turn}\r\nDate: Mon, 02 Mar 2026 08:00:00 +0000\r\nMessage-ID: <${turn}@${name}.example>\r\n`;
    yield Buffer.concat([Buffer.from(head), bodies[turn % bodies.length] ?? Buffer.alloc(0)]);
  }
}

const words = "The UPS in hall 3 beeps since this morning and nobody knows why. ".repeat(20);
const bodies = [
  Buffer.from(`\r\n${words}\r\n`),
  Buffer.concat([Buffer.from("\r\n"), Buffer.from("c4fabac3a3acc4c7b8f6bbfac6f7b2bbb6afc1cb0d0a".repeat(20), "hex")]),
  Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n<p>機器不動了，請派人來看。<b>${words}</b></p>\r\n`),
  Buffer.from(
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n机器不动了\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=photo.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.alloc(30_000, 7).toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n--b--\r\n`,
  ),
];
