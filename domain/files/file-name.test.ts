import assert from "node:assert/strict";
import { test } from "node:test";
import { harmlessName } from "./file-name.ts";

const text = "text/plain";
const cases: [name: string, given: string, type: string, kept: string][] = [
  ["a Chinese name stays", "不斷電系統 照片(1).jpg", "image/jpeg", "不斷電系統 照片(1).jpg"],
  ["an Arabic name stays", "تقرير.txt", text, "تقرير.txt"],
  ["a name turned round is shown as it is", "photo‮gpj.exe", text, "photogpj.exe"],
  ["letters nobody sees are left out", "in​vo⁦ice⁩.txt", text, "invoice.txt"],
  ["control characters are left out", "a\u0000b\r\nc\u0007.txt", text, "abc.txt"],
  ["a path is left out", "../../etc/passwd", text, "passwd"],
  ["a Windows path is left out", "C:\\Users\\wang\\photo.png", "image/png", "photo.png"],
  ["a picture that calls itself a page", "photo.html", "image/png", "photo.html.png"],
  ["a PDF that calls itself a program", "bill.exe", "application/pdf", "bill.exe.pdf"],
  ["signs no disk takes", 'a<b>:"c|d?*.txt', text, "a_b___c_d__.txt"],
  ["a hidden name", "...", text, "file"],
  ["no name", "", "image/webp", "file.webp"],
  ["half a letter", "bad\ud800.txt", text, "bad�.txt"],
  ["a long name keeps its ending", `${"長".repeat(300)}.docx`, text, `${"長".repeat(195)}.docx`],
];
for (const [name, given, type, kept] of cases) test(name, () => assert.equal(harmlessName(given, type), kept));
