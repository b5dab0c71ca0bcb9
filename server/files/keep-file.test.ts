import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { fileSizeAtMost } from "@kept/domain/files/file.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { fileOf, filesOf, givenFileOf, keepFile } from "./index.ts";

let house: TestHouse;
before(async () => void (house = await testHouse()));
after(() => house.close());

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const keep = (name: string, bytes: Uint8Array) => house.as(theHouse, (work) => keepFile(work, { name, bytes }));
const shelf = () =>
  readdirSync(path.join(house.house.settings.data, "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test("a file comes back as it was; the same content lies on disk once, and no draft is left", async () => {
  const first = await keep("ups.png", png);
  const again = await keep("same.png", png);
  assert.notEqual(first.id, again.id);
  assert.equal(shelf().length, 1);
  assert.deepEqual(new Uint8Array(readFileSync(shelf()[0] ?? "")), png);
  const given = await house.read((work) => givenFileOf(work, again.id));
  assert.deepEqual([given.name, given.type, given.inline], ["same.png", "image/png", true]);
  assert.deepEqual(new Uint8Array(given.bytes), png);
  assert.deepEqual(await house.read((work) => fileOf(work, first.id)), first);
  assert.equal((await house.read((work) => filesOf(work, [first.id, again.id]))).length, 2);
});

test("a page of markup is text to download, whatever it calls itself", async () => {
  const { id } = await keep("../../etc/photo.png", new TextEncoder().encode("<script>alert(1)</script>"));
  const given = await house.read((work) => givenFileOf(work, id));
  assert.deepEqual([given.name, given.type, given.inline], ["photo.png", "text/plain", false]);
});

const refusals: [name: string, bytes: Uint8Array, code: string][] = [
  ["an empty file", new Uint8Array(), "file-empty"],
  ["a file beyond the bound", new Uint8Array(fileSizeAtMost + 1), "file-too-large"],
];
for (const [name, bytes, code] of refusals)
  test(`${name} is refused`, async () => {
    await assert.rejects(keep("file", bytes), (fault) => fault instanceof Refusal && fault.code === code);
  });

test("a file that is not there is refused; a deed that fails leaves no row", async () => {
  const id = "0199f2c4-0000-7000-8000-000000000001";
  await assert.rejects(
    house.read((work) => givenFileOf(work, id)),
    (fault) => fault instanceof Refusal,
  );
  assert.equal(await house.read((work) => fileOf(work, id)), undefined);
  let kept = "";
  const failing = house.as(theHouse, async (work) => {
    kept = (await keepFile(work, { name: "note.txt", bytes: new TextEncoder().encode("note") })).id;
    throw new Error("something else failed");
  });
  await assert.rejects(failing, /something else/);
  assert.equal(await house.read((work) => fileOf(work, kept)), undefined);
});
