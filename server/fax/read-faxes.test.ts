import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { faxApi } from "@kept/domain/fax/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { openChannels, type Channels } from "../story/channels.ts";
import { raiseStage, type Stage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { faxReader } from "./index.ts";
import { claimReading } from "./store-reading.ts";

let folder: string;
let program: string;
let house: TestHouse;
let stage: Stage;
let channels: Channels;
/** Stands for the program outside: which letters it has, and what it does with a list of pages. */
const become = (letters: string, does: string): void => {
  const listed = letters.split(" ").join("\\n");
  writeFileSync(
    program,
    `#!/bin/sh\nif [ "$1" = --list-langs ]; then printf 'List of available languages:\\n${letters ? `${listed}\\n` : ""}'; exit; fi\necho "$4" >> ${folder}/asked\n${does}\n`,
  );
  chmodSync(program, 0o755);
};
const asked = (): string[] => readFileSync(path.join(folder, "asked"), "utf8").trim().split("\n");
const page = readFileSync(new URL("../story/fax.tif", import.meta.url));

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "kept-letters-"));
  program = path.join(folder, "tesseract");
  house = await testHouse({ KEPT_TESSERACT: program });
  stage = await raiseStage(house.house);
  channels = await openChannels(house.house, stage.people);
});
after(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A fax from a number of nobody's, and how it is found. */
let count = 0;
async function comes() {
  const from = `0755-8800100${++count}`;
  await channels.fax(from, "", page);
  const { rows } = await ask(arrivalsApi.list, { state: "all", channel: "fax", q: from });
  return rows[0]?.id ?? "";
}
const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
  askInHouse(house.house, stage.people.shen, endpoint, input);
const state = async (id: string) => (await ask(faxApi.reading, { id })).state;

test("a fax waits until the program is there, is read once, and is found by what was read, also after its customer was named", async () => {
  const id = await comes();
  const before = faxReader(house.house);
  assert.equal(await before.look(), 0);
  become("chi_tra", "echo 'not with these letters'");
  assert.equal(await faxReader(house.house).look(), 0);
  assert.equal(await state(id), "waiting");
  become(
    "chi_sim eng",
    `head -c 2 "$(head -1 "$1")" > ${folder}/head; printf '型号 TK-300\\n序列号 QH300-20418\\n\\f'`,
  );
  const reader = faxReader(house.house);
  assert.deepEqual([await reader.look(), await reader.look()], [1, 0]);
  assert.equal(await state(id), "read");
  assert.deepEqual(asked(), ["chi_sim+eng"]);
  assert.equal(readFileSync(path.join(folder, "head"), "utf8"), "P4", "no page was given to it");
  assert.equal((await ask(arrivalsApi.read, { id })).readText, "型号 TK-300\n序列号 QH300-20418");
  const found = async () => (await ask(arrivalsApi.list, { q: "QH300" })).rows.map((row) => row.id);
  assert.deepEqual(await found(), [id]);
  await ask(arrivalsApi.nameCustomer, { id, customerId: stage.firms.qinghe.id, contactId: null });
  assert.deepEqual(await found(), [id]);
});

test("read again by other letters, what was read stands in place of what stood there; letters that are not there are refused", async () => {
  const id = await comes();
  become("chi_sim chi_tra eng", "echo $4 read");
  await faxReader(house.house).look();
  assert.equal((await ask(arrivalsApi.read, { id })).readText, "chi_sim+eng read");
  await ask(faxApi.readAgain, { id, script: "zh-Hant" });
  assert.equal(await faxReader(house.house).look(), 1);
  assert.equal((await ask(arrivalsApi.read, { id })).readText, "chi_tra+eng read");
  become("eng", "echo no");
  await assert.rejects(
    ask(faxApi.readAgain, { id, script: "zh-Hans" }),
    ({ code }: { code: string }) => code === "letters-not-installed",
  );
});

test("what cannot be read is tried three times, a minute apart, and then says why; the fax stays what it is", async () => {
  become("chi_sim eng", "echo 'Error in pixRead' >&2; exit 1");
  const id = await comes();
  const reader = faxReader(house.house);
  for (const expected of ["waiting", "waiting", "unreadable"]) {
    assert.equal(await reader.look(), 0);
    assert.equal(await state(id), expected);
    await house.advance(minute);
  }
  assert.match((await ask(faxApi.reading, { id })).says ?? "", /Error in pixRead/);
  assert.equal((await ask(arrivalsApi.read, { id })).readText, "");
});

test("a process that dies in the middle leaves its fax to another, ten minutes later", async () => {
  const id = await comes();
  become("chi_sim eng", "echo late");
  const died = { lease: 10 * minute, since: house.now, scripts: ["zh-Hans"] } as const;
  assert.equal((await claimReading(house.house, house.now, died))?.arrivalId, id);
  const reader = faxReader(house.house);
  assert.equal(await reader.look(), 0);
  await house.advance(10 * minute);
  assert.equal(await reader.look(), 1);
  assert.equal((await ask(arrivalsApi.read, { id })).readText, "late");
});
