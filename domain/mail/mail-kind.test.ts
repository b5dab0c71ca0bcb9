import assert from "node:assert/strict";
import { test } from "node:test";
import { mailKind } from "./mail-kind.ts";

type Case = {
  name: string;
  from?: string;
  address?: string;
  subject?: string;
  text?: string;
  headers?: Record<string, string>;
  part?: string;
  kind: string;
};
const cases: Case[] = [
  { name: "a fault report", subject: "UPS 壞了", text: "請派人", kind: "person" },
  {
    name: "a report about returned mail",
    subject: "Our mail is returned",
    text: "Your address bounced: delivery failed",
    kind: "person",
  },
  {
    name: "a delivery report",
    headers: { "content-type": "multipart/report; report-type=delivery-status" },
    kind: "bounce",
  },
  {
    name: "a read receipt",
    headers: { "content-type": "multipart/report; report-type=disposition-notification" },
    kind: "person",
  },
  { name: "a report told by its part", part: "message/delivery-status", kind: "bounce" },
  { name: "a daemon's own words", address: "MAILER-DAEMON@mx.example", subject: "failure notice", kind: "bounce" },
  {
    name: "a Chinese returned mail",
    address: "postmaster@mx.example",
    from: "系统退信",
    subject: "退信通知",
    kind: "bounce",
  },
  { name: "recipients that failed", headers: { "x-failed-recipients": "a@b.example" }, kind: "bounce" },
  {
    name: "nobody to answer, and not delivered",
    headers: { "return-path": "<>" },
    subject: "Undeliverable: hello",
    kind: "bounce",
  },
  { name: "an automatic answer by its head", headers: { "auto-submitted": "auto-replied" }, kind: "automatic-answer" },
  { name: "a person's mail that says it is no automatic one", headers: { "auto-submitted": "no" }, kind: "person" },
  { name: "out of office", subject: "Out of Office: Re: F-2026-000001", kind: "automatic-answer" },
  { name: "a Chinese automatic answer", subject: "自动回复：您好", kind: "automatic-answer" },
  {
    name: "an automatic answer without a way back",
    headers: { "return-path": "<>", "auto-submitted": "auto-replied" },
    subject: "Re: hello",
    text: "I am on leave",
    kind: "automatic-answer",
  },
  { name: "a list", headers: { "list-id": "<news.example>" }, kind: "list" },
];
for (const {
  name,
  from = "",
  address = "chen@morningstar.example",
  subject = "",
  text = "",
  headers = {},
  part,
  kind,
} of cases)
  test(`${name} is ${kind}`, () => {
    const attachments = part ? [{ name: "", type: part, inline: false, contentId: null, bytes: new Uint8Array() }] : [];
    const mail = { from: { name: from, address }, subject, text, headers: Object.entries(headers), attachments };
    assert.equal(mailKind(mail).kind, kind);
  });
