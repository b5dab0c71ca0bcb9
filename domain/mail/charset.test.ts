import assert from "node:assert/strict";
import { test } from "node:test";
import { charsetNamed, charsetOf } from "./charset.ts";

/** "您好，UPS 故障，請派人維修" and alike, in the bytes of their time. */
const cases: [name: string, hex: string, otherwise: string, charset: string][] = [
  ["Chinese in UTF-8", "e682a8e5a5bd", "big5", "utf-8"],
  ["您好，设备坏了 in GB18030", "c4fabac3a3acc9e8b1b8bbb5c1cb", "windows-1252", "gb18030"],
  ["您好，設備壞了 in Big5", "b17aa66ea141b35db3c6c361a446", "windows-1252", "big5"],
  ["您好 in GB18030, where the mailbox says Big5", "c4fabac3a3acc4c7b8f6bbfac6f7b2bbb6afc1cb", "big5", "gb18030"],
  ["こんにちは in Shift_JIS", "82b182f182c982bf82cd", "gb18030", "shift_jis"],
  ["안녕하세요 in EUC-KR", "bec8b3e7c7cfbcbcbfe4", "windows-1252", "euc-kr"],
  ["Grüße in Latin 1", "4772fcdf65", "windows-1252", "windows-1252"],
  ["Grüße in Latin 1, where the mailbox says GB18030", "4772fcdf65206175732042f66d", "gb18030", "windows-1252"],
  ["plain letters", "48656c6c6f", "gb18030", "utf-8"],
];
for (const [name, hex, otherwise, charset] of cases)
  test(`${name} is ${charset}`, () => assert.equal(charsetOf(Buffer.from(hex, "hex"), otherwise), charset));

const named: [said: string, charset: string | null][] = [
  ["GB2312", "gb18030"],
  ['"utf8"', "utf-8"],
  ["Big5-HKSCS", "big5"],
  ["no-such-thing", null],
];
for (const [said, charset] of named) test(`“${said}” is ${charset}`, () => assert.equal(charsetNamed(said), charset));
