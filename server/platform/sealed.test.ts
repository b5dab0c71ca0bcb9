import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { sealingKeys } from "./sealing-keys.ts";
import { sealingWith } from "./sealed.ts";
import { StartRefused } from "./start-refused.ts";

const [oldKey, newKey] = ["an-old-key-of-thirty-two-letters-1", "a-new-key-of-thirty-two-letters-22"] as const;
const folder = mkdtempSync(path.join(os.tmpdir(), "kept-sealed-"));
after(() => rmSync(folder, { recursive: true }));

const refused = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code;
const place = "staff.totp/lin";

test("a secret opens as it was, and twice sealed it looks different", () => {
  const { seal, open } = sealingWith([newKey]);
  const sealed = seal("JBSWY3DP 密碼", place);
  assert.equal(open(sealed, place), "JBSWY3DP 密碼");
  assert.notEqual(seal("JBSWY3DP 密碼", place), sealed);
  assert.doesNotMatch(sealed, /JBSWY3DP|thirty-two/);
});

test("every changed letter is noticed, and so is a secret moved to another place", () => {
  const { seal, open } = sealingWith([newKey]);
  const sealed = seal("JBSWY3DP", place);
  const body = sealed.lastIndexOf(".") + 1;
  for (let at = body; at < sealed.length - 1; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    assert.throws(() => open(changed, place), refused("secret-changed"), `letter ${at}`);
  }
  assert.throws(() => open(sealed, "staff.totp/zhao"), refused("secret-changed"));
  assert.throws(() => open(sealed.slice(0, body + 10), place), refused("secret-changed"));
});

test("what an older key sealed still opens while it is listed, and is sealed anew with the newest", () => {
  const before = sealingWith([oldKey]).seal("JBSWY3DP", place);
  const both = sealingWith([newKey, oldKey]);
  assert.equal(both.open(before, place), "JBSWY3DP");
  const now = both.again(before, place);
  assert.equal(sealingWith([newKey]).open(now, place), "JBSWY3DP");
  assert.equal(both.again(now, place), now);
});

test("a lost key is said plainly, and so is what was never sealed", () => {
  const before = sealingWith([oldKey]).seal("JBSWY3DP", place);
  const lost = sealingWith([newKey]);
  assert.throws(() => lost.open(before, place), refused("secret-key-missing"));
  assert.throws(() => lost.open("JBSWY3DP", place), refused("secret-key-missing"));
});

test("the first start makes a key for its owner alone, and the next one finds it", () => {
  const data = path.join(folder, "first");
  const made = sealingKeys({ secret: undefined, data });
  const file = path.join(data, "secret.key");
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(readFileSync(file, "utf8"), `${made[0]}\n`);
  assert.deepEqual(sealingKeys({ secret: undefined, data }), made);
});

test("KEPT_SECRET goes before the file; a file of several lines has the newest first; an empty one is refused", () => {
  assert.deepEqual(sealingKeys({ secret: [newKey, oldKey], data: "/nowhere" }), [newKey, oldKey]);
  const file = path.join(folder, "secret.key");
  writeFileSync(file, `${newKey}\n${oldKey}\n`);
  assert.deepEqual(sealingKeys({ secret: undefined, data: folder }), [newKey, oldKey]);
  for (const held of ["", "short\n"]) {
    writeFileSync(file, held);
    assert.throws(() => sealingKeys({ secret: undefined, data: folder }), StartRefused);
  }
});
