import assert from "node:assert/strict";
import { test } from "node:test";
import { faxCaller, faxFilesIn, faxPresets, FaxByMail } from "./fax-mail.ts";

const mail = (more: { subject?: string; name?: string; address?: string; text?: string } = {}) => ({
  from: { name: more.name ?? "Fax gateway", address: more.address ?? "fax@gateway.example" },
  subject: more.subject ?? "",
  text: more.text ?? "",
  attachments: [],
});
const anywhere: FaxByMail = { place: "anywhere", pattern: "" };
const preset = (name: string): FaxByMail => faxPresets[name] ?? anywhere;

const cases: [name: string, by: FaxByMail, of: Parameters<typeof mail>[0], number: string][] = [
  [
    "the subject, as most say it",
    preset("Fax from {number}"),
    { subject: "New fax received from +86 21-6888 1234, 2 pages" },
    "+86 21-6888 1234",
  ],
  ["Simplified", preset("来自 {number} 的传真"), { subject: "您有一份来自 02168881234 的传真（2页）" }, "02168881234"],
  ["Traditional", preset("來自 {number} 的傳真"), { subject: "來自(02)2345-6789的傳真" }, "(02)2345-6789"],
  ["the sender's name", preset("{number} <fax@…>"), { name: "02168881234" }, "02168881234"],
  ["the sender's address", preset("{number}@…"), { address: "862168881234@fax.example" }, "862168881234"],
  ["full-width digits", preset("{number} – Fax"), { subject: "０２１６８８８１２３４ － Fax" }, "02168881234"],
  [
    "a pattern of one's own, with what follows",
    { place: "text", pattern: "CSID: {number} (" },
    { text: "Pages: 20261123\nCSID: 021 6888 1234 (ok)" },
    "021 6888 1234",
  ],
  [
    "anywhere: the subject goes before the address",
    anywhere,
    { subject: "Fax 02168881234", address: "99999999@fax.example" },
    "02168881234",
  ],
  ["two pages are no number", anywhere, { subject: "Fax, 2 pages" }, ""],
  ["withheld", preset("Fax from {number}"), { subject: "Fax from anonymous" }, ""],
];
for (const [name, by, of, number] of cases) test(name, () => assert.equal(faxCaller(by, mail(of)), number));

test("pages are told by their bytes; a picture in a signature is none", () => {
  const file = (name: string, type: string, bytes: string) => ({
    name,
    type,
    inline: false,
    contentId: null,
    bytes: new TextEncoder().encode(bytes),
  });
  const attachments = [
    file("fax.tif", "application/octet-stream", "II*\0…"),
    file("fax.pdf", "application/octet-stream", "%PDF-1.4"),
    file("logo.png", "image/png", "\u0089PNG"),
    file("empty.pdf", "application/pdf", ""),
    file("text.pdf", "application/pdf", "hello"),
  ];
  assert.deepEqual(
    faxFilesIn({ ...mail(), attachments }).map(({ name }) => name),
    ["fax.tif", "fax.pdf"],
  );
});

test("a pattern cannot make reading slow", () => {
  const begun = performance.now();
  faxCaller({ place: "text", pattern: "a*a*{number}" }, mail({ text: "a".repeat(2_000) }));
  assert.ok(performance.now() - begun < 2_000);
  assert.equal(FaxByMail.safeParse({ place: "text", pattern: "*a*a*{number}" }).success, false);
});
