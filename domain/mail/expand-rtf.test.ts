import assert from "node:assert/strict";
import { test } from "node:test";
import { expandRtf } from "./expand-rtf.ts";

/** The two examples of MS-OXRTFCP. */
const hello = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";
const wxyz = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0";

const cases: [name: string, hex: string, atMost: number, rtf: string][] = [
  ["words from the dictionary", hello, 1_000, "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"],
  ["a reference into what it writes itself", wxyz, 1_000, "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"],
  ["no more than asked for", wxyz, 10, "{\\rtf1 WXY"],
  ["as it is", "11000000050000004d454c410000000068656c6c6f21", 1_000, "hello"],
  ["broken off", wxyz.slice(0, 50), 1_000, "{\\rtf1 WXYZ"],
  ["a head alone", wxyz.slice(0, 32), 1_000, ""],
  ["less than a head", "1a00", 1_000, ""],
  ["something else", "1a0000001c000000504b0304e2d44b514100", 1_000, ""],
];

for (const [name, hex, atMost, rtf] of cases)
  test(name, () => assert.equal(expandRtf(Buffer.from(hex, "hex"), atMost), rtf));

test("one that promises four gigabytes takes no more than it can hold", () => {
  const greedy = Buffer.from(wxyz, "hex");
  greedy.writeUInt32LE(0xffffffff, 4);
  assert.equal(expandRtf(greedy, 0xffffffff), "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
});
