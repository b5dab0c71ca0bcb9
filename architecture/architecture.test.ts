import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { breaches } from "./check.ts";
import { withDrawing } from "./diagram.ts";
import { everyPath, readFiles } from "./read-files.ts";
import { plan } from "./rooms.ts";

const root = path.resolve(import.meta.dirname, "..");
const files = readFiles(root);

test("the code keeps to the plan", () => {
  const found = breaches(files, plan, everyPath(root));
  assert.deepEqual(found.map(({ rule, at, detail }) => `${rule}: ${at} (${detail})`).sort(), []);
});

test("the checker found the house", () => {
  for (const part of ["domain", "server", "web", "ui", "architecture"])
    assert.ok(
      files.some((file) => file.path.startsWith(`${part}/`)),
      `no file found in ${part}`,
    );
  assert.ok(files.length > 200, `only ${files.length} files found`);
  assert.ok(files.some((file) => file.path.startsWith("server/migrations/")));
  assert.ok(files.reduce((sum, file) => sum + file.imports.length, 0) > files.length, "hardly an import was found");
});

test("the drawing in ARCHITECTURE.md is the plan's", () => {
  const paper = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8");
  assert.equal(paper, withDrawing(paper, plan), "draw it again: node architecture/draw.ts");
});
