import assert from "node:assert/strict";
import { test } from "node:test";
import { repaired } from "./repair-mail.ts";

const mended = (raw: string | Buffer, otherwise = "utf-8") =>
  Buffer.from(repaired(Buffer.from(raw), otherwise)).toString("utf8");
const gb = Buffer.from("c9e8b1b8bbb5c1cb", "hex");

test("what is right stays as it is, byte for byte", () => {
  const raw = "Subject: =?utf-8?B?5L2g5aW9?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n你好\r\n";
  assert.equal(mended(raw), raw);
});

test("lines that end with CR alone become lines", () =>
  assert.equal(mended("Subject: a\r\rbody\r"), "Subject: a\r\n\r\nbody\r\n"));

test("a head in bare eight-bit letters is written in UTF-8", () =>
  assert.match(
    mended(Buffer.concat([Buffer.from("Subject: "), gb, Buffer.from("\r\n\r\nx")]), "gb18030"),
    /Subject: 设备坏了/,
  ));

test("a text that names no character set is told by what it is written in, within parts too", () => {
  const part = Buffer.concat([
    Buffer.from('Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n'),
    gb,
    Buffer.from("\r\n--b--\r\n"),
  ]);
  assert.match(mended(part), /Content-Type: text\/plain; charset=gb18030/);
});

test("gb2312 is read as the set that contains it, in heads and texts", () => {
  const raw =
    "Subject: =?gb2312?B?yeixuA==?=\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\nyeixuLu1wcs=\r\n";
  assert.match(mended(raw), /=\?gb18030\?B\?[\s\S]*charset=gb18030/);
});

test("UTF-8 that calls itself something else is UTF-8", () =>
  assert.match(mended("Content-Type: text/plain; charset=gb2312\r\n\r\n设备坏了，请派人来\r\n"), /charset=utf-8/));

test("a thousand nested parts and a boundary that never ends do not hang it", () => {
  const deep = Array.from(
    { length: 1_000 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  ).join("");
  assert.ok(mended(deep).length > 0);
});

test("a long text in UTF-8 that names no character set is UTF-8, wherever a sample of it would end", () => {
  for (const first of ["", "a", "ab"])
    assert.match(
      mended(`Content-Type: text/plain\r\n\r\n${first}${"设备坏了，请派人来看\r\n".repeat(4_000)}`, "gb18030"),
      /charset=utf-8/,
    );
});
