import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { after, before, test } from "node:test";
import { minute } from "@kept/domain/kit/instant.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { fileOf, givenFileOf, keepFile, scanFiles } from "./index.ts";

/** The harmless text every virus scanner takes for a virus. */
const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

/** Speaks clamd's INSTREAM over TCP; finds EICAR in a stream. */
function clamd(answers: "well" | "nonsense" | "never" = "well") {
  const lines = new Set<net.Socket>();
  const server = net.createServer((line) => {
    lines.add(line);
    const parts: Buffer[] = [];
    line.on("error", () => undefined);
    line.on("data", (part: Buffer) => {
      parts.push(part);
      if (answers === "never" || !part.subarray(-4).equals(Buffer.alloc(4))) return;
      const all = Buffer.concat(parts).toString("latin1");
      assert.ok(all.startsWith("zINSTREAM\0"));
      if (answers === "nonsense") line.end("INSTREAM size limit exceeded. ERROR\0");
      else line.end(all.includes(eicar) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
    });
  });
  return {
    listen: (port = 0) =>
      new Promise<number>((resolve) =>
        server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
      ),
    close: () =>
      new Promise<void>((resolve) => {
        for (const line of lines) line.destroy();
        server.close(() => resolve());
      }),
  };
}

let house: TestHouse;
let port: number;
let scanner: ReturnType<typeof clamd>;
before(async () => {
  scanner = clamd();
  port = await scanner.listen();
  house = await testHouse({ KEPT_CLAMAV: `127.0.0.1:${port}` });
});
after(async () => {
  await house.close();
  await scanner.close();
});

const keep = (on: TestHouse, name: string, words: string) =>
  on.as(theHouse, (work) => keepFile(work, { name, bytes: new TextEncoder().encode(words) }));
const given = (on: TestHouse, id: string) => on.read((work) => givenFileOf(work, id));

test("a file cannot be fetched before it was scanned, and can be afterwards", async () => {
  const { id, state } = await keep(house, "log.txt", "UPS log");
  assert.equal(state, "scanning");
  await assert.rejects(given(house, id), { code: "file-being-scanned" });
  assert.equal(await scanFiles(house.house), 1);
  assert.equal(Buffer.from((await given(house, id)).bytes).toString(), "UPS log");
  assert.equal(await scanFiles(house.house), 0, "nothing is scanned twice");
});

test("a file of many chunks is scanned whole", async () => {
  const { id } = await keep(house, "big.txt", "a".repeat(1_000_000));
  await scanFiles(house.house);
  assert.equal((await given(house, id)).bytes.length, 1_000_000);
});

test("what is infected is named, kept apart and never given out, under whatever name it was sent", async () => {
  const first = await keep(house, "bill.txt", eicar);
  const second = await keep(house, "other.txt", eicar);
  await scanFiles(house.house);
  for (const { id } of [first, second]) {
    await assert.rejects(given(house, id), { code: "file-infected" });
    const facts = await house.read((work) => fileOf(work, id));
    assert.deepEqual([facts?.state, facts?.finding], ["infected", "Eicar-Test-Signature"]);
  }
  assert.equal(readdirSync(path.join(house.house.settings.data, "files-infected")).length, 1);
  const again = await keep(house, "again.txt", eicar);
  await scanFiles(house.house);
  await assert.rejects(given(house, again.id), { code: "file-infected" });
});

test("a scanner that does not answer holds the file until it does", async () => {
  await scanner.close();
  const { id } = await keep(house, "held.txt", "held");
  assert.equal(await scanFiles(house.house), 0);
  await assert.rejects(given(house, id), { code: "file-being-scanned" });
  scanner = clamd("nonsense");
  await scanner.listen(port);
  await house.advance(minute);
  assert.equal(await scanFiles(house.house), 0, "an answer that is none counts as no answer");
  await scanner.close();
  scanner = clamd();
  await scanner.listen(port);
  await house.advance(minute);
  assert.equal(await scanFiles(house.house), 1);
  assert.equal(Buffer.from((await given(house, id)).bytes).toString(), "held");
});

test("by setting a file is let through, marked, and scanned when the scanner is back", async () => {
  const spare = clamd();
  const at = await spare.listen();
  await spare.close();
  const open = await testHouse({ KEPT_CLAMAV: `127.0.0.1:${at}`, KEPT_CLAMAV_AWAY: "pass" });
  try {
    const { id } = await keep(open, "urgent.txt", eicar);
    await assert.rejects(given(open, id), { code: "file-being-scanned" });
    await scanFiles(open.house);
    assert.equal((await open.read((work) => fileOf(work, id)))?.state, "unscanned");
    assert.equal((await given(open, id)).type, "text/plain");
    const back = clamd();
    await back.listen(at);
    await open.advance(minute);
    await scanFiles(open.house);
    await back.close();
    await assert.rejects(given(open, id), { code: "file-infected" });
    assert.ok(existsSync(path.join(open.house.settings.data, "files-infected")));
  } finally {
    await open.close();
  }
});

test("a scanner that never answers is given up", async () => {
  const { askScanner } = await import("./clamd.ts");
  const mute = clamd("never");
  const at = await mute.listen();
  await assert.rejects(askScanner(`127.0.0.1:${at}`, new Uint8Array(3), 100), /did not answer in time/);
  await mute.close();
});
