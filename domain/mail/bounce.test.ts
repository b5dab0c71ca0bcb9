import assert from "node:assert/strict";
import { test } from "node:test";
import { bounceIn, failsAddress } from "./bounce.ts";

type Case = { name: string; report?: string; text?: string; says: string; fails: boolean; stillTried?: boolean };
const cases: Case[] = [
  {
    name: "an unknown user",
    report:
      "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n User unknown",
    says: "550 5.1.1 User unknown",
    fails: true,
  },
  {
    name: "a full box",
    report: "Action: failed\nStatus: 5.2.2\nDiagnostic-Code: x-unix; quota exceeded",
    says: "quota exceeded",
    fails: false,
  },
  { name: "a mail that was too large", report: "Action: failed\nStatus: 5.3.4", says: "", fails: false },
  { name: "a mail that was not wanted", report: "Action: failed\nStatus: 5.7.1", says: "", fails: false },
  { name: "a delay", report: "Action: delayed\nStatus: 4.4.1", says: "", fails: false, stillTried: true },
  {
    name: "a free-form bounce",
    text: "Sorry, it did not work.\n  550 No such user here a@b.example\nGood bye",
    says: "550 No such user here a@b.example",
    fails: true,
  },
  { name: "a free-form full box", text: "收件人 a@b.example 的邮箱已满", says: "", fails: false },
];
for (const { name, report, text = "", says, fails, stillTried = false } of cases)
  test(`${name} ${fails ? "marks" : "does not mark"} the address`, () => {
    const part = { name: "", type: "message/delivery-status", inline: false, contentId: null };
    const attachments = report ? [{ ...part, bytes: Buffer.from(report) }] : [];
    const bounce = bounceIn({ text, headers: [], attachments });
    assert.deepEqual([bounce.says, failsAddress(bounce), bounce.stillTried], [says, fails, stillTried]);
  });
