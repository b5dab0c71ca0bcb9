import assert from "node:assert/strict";
import { test } from "node:test";
import type { Notice } from "@kept/domain/notices/api.ts";
import { groupsOf } from "./notice-groups.ts";

const notice = (id: string, about: string, title: string | null) =>
  ({ id, about: { kind: "ticket", id: about }, title }) as Notice;

test("notices about one ticket stand together, where the newest of them is; the rest stands last", () => {
  const groups = groupsOf([
    notice("5", "b", "F-2026-000002"),
    notice("4", "x", null),
    notice("3", "a", "F-2026-000001"),
    notice("2", "b", "F-2026-000002"),
    notice("1", "y", null),
  ]);
  assert.deepEqual(
    groups.map(({ title, notices }) => [title, notices.map(({ id }) => id)]),
    [
      ["F-2026-000002", ["5", "2"]],
      ["F-2026-000001", ["3"]],
      [null, ["4", "1"]],
    ],
  );
  assert.deepEqual(groupsOf([]), []);
});
