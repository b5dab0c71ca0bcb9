import assert from "node:assert/strict";
import { appendFileSync, copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword } from "../story/cast.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { faxFolder } from "./index.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "kept-fax-folder-"));
const place = (name: string) => path.join(folder, name);
let house: TestHouse;
let wang: Awaited<ReturnType<typeof raiseStage>>["people"]["wang"];
before(async () => {
  house = await testHouse();
  wang = (await raiseStage(house.house, { password: castPassword })).people.wang;
});
after(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});
const faxes = async () => (await askInHouse(house.house, wang, arrivalsApi.list, { channel: "fax" })).rows;

test("a fax put into the folder comes in when it has stopped growing, with what lies beside it, and is then moved", async () => {
  const { look } = faxFolder(house.house, folder);
  copyFileSync(path.join(import.meta.dirname, "../../e2e/fax-pages/g4.tif"), place("one.tif"));
  writeFileSync(place("one.tif.json"), JSON.stringify({ number: "021-68881234", name: "陳怡" }));
  assert.equal(await look(), 0);
  appendFileSync(place("one.tif"), "more");
  assert.equal(await look(), 0, "it was taken while it grew");
  assert.equal(await look(), 1);
  assert.deepEqual(
    (await faxes()).map(({ sender, kind, clause, files }) => [sender.address, sender.name, kind, clause, files]),
    [["021-68881234", "陳怡", "fax", "3.2c", 1]],
  );
  assert.deepEqual(readdirSync(folder), ["done"]);
  assert.equal(readdirSync(place("done")).length, 2);
});

test("the same fax again is the same, after a restart too; nonsense beside it holds nothing up, and other files stay", async () => {
  copyFileSync(path.join(import.meta.dirname, "../../e2e/fax-pages/g3.tif"), place("two.TIF"));
  writeFileSync(place("two.TIF.json"), "{");
  writeFileSync(place("readme.txt"), "not a fax");
  const first = faxFolder(house.house, folder);
  assert.deepEqual([await first.look(), await first.look(), await first.look()], [0, 1, 0]);
  copyFileSync(path.join(import.meta.dirname, "../../e2e/fax-pages/g3.tif"), place("again.tif"));
  const second = faxFolder(house.house, folder);
  assert.deepEqual([await second.look(), await second.look()], [0, 0]);
  assert.equal((await faxes()).length, 2);
  assert.deepEqual(readdirSync(folder).toSorted(), ["done", "readme.txt"]);
});
