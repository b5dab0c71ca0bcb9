import assert from "node:assert/strict";
import { test } from "node:test";
import { fileTypeOf, mayShowInline } from "./file-type.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const office = "application/vnd.openxmlformats-officedocument";

const cases: [name: string, bytes: Uint8Array, type: string, inline: boolean][] = [
  ["a PNG", bytes("\x89PNG\r\n\x1a\n…"), "image/png", true],
  ["a JPEG", bytes("\xff\xd8\xff\xe0"), "image/jpeg", true],
  ["a GIF", bytes("GIF89a…"), "image/gif", true],
  ["a WebP", bytes("RIFF1234WEBP"), "image/webp", true],
  ["a WAV is no WebP", bytes("RIFF\x00\x00\x00\x00WAVE"), "application/octet-stream", false],
  ["a PDF is downloaded", bytes("%PDF-1.7"), "application/pdf", false],
  ["a fax is downloaded", bytes("II*\x00…"), "image/tiff", false],
  ["a fax of the other end first", bytes("MM\x00*…"), "image/tiff", false],
  ["a zip", bytes("PK\x03\x04name.txt"), "application/zip", false],
  ["an Excel file", bytes("PK\x03\x04[Content_Types].xml…xl/workbook.xml"), `${office}.spreadsheetml.sheet`, false],
  ["a Word file", bytes("PK\x03\x04_rels/.rels…word/document.xml"), `${office}.wordprocessingml.document`, false],
  ["markup is only text", bytes("<html><script>alert(1)</script>"), "text/plain", false],
  ["a picture that is a program is text too", bytes("<svg onload=alert(1)>"), "text/plain", false],
  ["text in any encoding", Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0x0a]), "text/plain", false],
  ["anything else", Uint8Array.from([0, 1, 2]), "application/octet-stream", false],
];
for (const [name, given, type, inline] of cases)
  test(`file type: ${name}`, () => {
    assert.equal(fileTypeOf(given), type);
    assert.equal(mayShowInline(type), inline);
  });
