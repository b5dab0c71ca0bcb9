import assert from "node:assert/strict";
import { test } from "node:test";
import { openTnef } from "./tnef.ts";

const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8]);
const u32 = (value: number) => Buffer.from([0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff));
const attribute = (level: number, id: number, value: Buffer) =>
  Buffer.concat([Buffer.from([level]), u32(id), u32(value.length), value, u16(0)]);
const padded = (value: Buffer) => Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
const words = (id: number, value: string) => {
  const bytes = Buffer.from(`${value}\0`, "utf16le");
  return Buffer.concat([u16(0x1f), u16(id), u32(1), u32(bytes.length), padded(bytes)]);
};
const number = (id: number) => Buffer.concat([u16(0x3), u16(id), u32(7)]);
const named = Buffer.concat([
  u16(0x1e),
  u16(0x8001),
  Buffer.alloc(16),
  u32(0),
  u32(5),
  u32(1),
  u32(2),
  Buffer.from("x\0\0\0"),
]);
const whole = Buffer.concat([
  u32(0x223e9f78),
  u16(1),
  attribute(1, 0x69007, Buffer.concat([u32(936), u32(0)])),
  attribute(1, 0x69003, Buffer.concat([u32(3), number(0x17), named, words(0x1000, "机器不动了\r\n")])),
  attribute(2, 0x69002, Buffer.alloc(14)),
  attribute(2, 0x18010, Buffer.concat([Buffer.from("d5d5c6ac", "hex"), Buffer.from(".JPG\0")])),
  attribute(2, 0x6800f, Buffer.from("bytes of it")),
  attribute(2, 0x69002, Buffer.alloc(14)),
  attribute(2, 0x18010, Buffer.from("REPORT~1.PDF\0")),
  attribute(2, 0x6800f, Buffer.from("%PDF")),
  attribute(2, 0x69005, Buffer.concat([u32(2), number(0x3705), words(0x3707, "维修报告 2026.pdf")])),
]);

test("a winmail.dat gives its words and its files by their whole names", () => {
  const found = openTnef(whole);
  assert.equal(found?.text, "机器不动了\r\n");
  assert.deepEqual(
    found?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    [
      ["照片.JPG", "bytes of it"],
      ["维修报告 2026.pdf", "%PDF"],
    ],
  );
});

test("a mail that is RTF alone gives its words, or the page that the RTF was made of", () => {
  const given = (rtf: string) => {
    const value = Buffer.concat([u32(0), u32(rtf.length), Buffer.from("MELA"), u32(0), Buffer.from(rtf, "latin1")]);
    const compressed = Buffer.concat([u16(0x102), u16(0x1009), u32(1), u32(value.length), padded(value)]);
    const message = attribute(1, 0x69003, Buffer.concat([u32(2), number(0x17), compressed]));
    return openTnef(Buffer.concat([u32(0x223e9f78), u16(1), message]));
  };
  assert.equal(given("{\\rtf1\\ansicpg936 \\'bb\\'fa\\'c6\\'f7 UPS-20k}")?.text, "机器 UPS-20k");
  const page = given("{\\rtf1\\fromhtml1 {\\*\\htmltag64 <p>}It beeps{\\*\\htmltag72 </p>}}");
  assert.deepEqual([page?.text, page?.html], ["", "<p>It beeps</p>"]);
});

test("one that is broken off anywhere, or none at all, does not throw", () => {
  for (let length = 0; length < whole.length; length += 7) openTnef(whole.subarray(0, length));
  assert.equal(openTnef(Buffer.from("PK\u0003\u0004 a zip file")), null);
  const greedy = Buffer.from(whole);
  greedy.writeUInt32LE(0xffffffff, 11);
  assert.equal(openTnef(greedy), null);
});
