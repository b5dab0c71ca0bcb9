/// <reference types="node" />
import { test } from "node:test";
import assert from "node:assert/strict";
import { minute } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { PromiseReading } from "@kept/domain/promises/api.ts";
import type { Happening, TicketEvent } from "@kept/domain/tickets/happening.ts";
import { timelineLines } from "./timeline-lines.ts";

const lin = "0198a000-0000-7000-8000-000000000001";
const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const line = (id: string, time: string, what: Happening): TicketEvent => ({
  id,
  at: at(time),
  byId: lin,
  byName: "林工",
  what,
});
const events = [
  line("1", "06:03", {
    kind: "reported",
    reporter: { name: "陳怡" },
    channel: "phone",
    receivedAt: at("06:02"),
    urgency: "high",
  }),
  line("2", "06:05", {
    kind: "assigned",
    engineerId: lin,
    engineerName: "林工",
    why: "熟",
    reasons: [{ kind: "served-customer", count: 2 }, { kind: "unheard-of" }],
    as: "manager",
    from: null,
  }),
  line("3", "06:15", { kind: "contacted", way: "phone", with: "陳怡", text: "" }),
];
const promise = (clause: "3.3a" | "3.5.5", ending: Partial<PromiseReading>): PromiseReading => ({
  id: `${lin}${clause}`,
  clause,
  clauseVersion: 1,
  clauseTitle: text("聯繫", "联系", "Contact"),
  subject: { kind: "ticket", id: "t" },
  customerId: null,
  customerName: "",
  debtor: {},
  debtorName: "",
  state: "kept",
  verdict: "kept",
  startedAt: at("06:02"),
  dueAt: at("06:07"),
  endedAt: null,
  budgetMs: 5 * minute,
  usedMs: 0,
  remainingMs: 0,
  warnings: [],
  ...ending,
});
const noCodes = { symptom: [], cause: [], component: [], action: [], result: [] };
const show = (promises: PromiseReading[]) =>
  timelineLines({ events, promises }, "en", at("07:15"), noCodes).map((each) =>
    each.kind === "stage"
      ? `── ${each.state} ${each.ms / minute}${each.lasts ? " …" : ""}`
      : `${each.at.slice(11, 16)} ${each.sentence}`,
  );

test("what happened stands between the lengths of the stages", () => {
  assert.deepEqual(show([]), [
    "06:02 陳怡 reported it by phone",
    "── reported 3",
    "06:05 assigned to 林工",
    "── assigned 10",
    "06:15 in touch with 陳怡 (phone)",
    "── in-contact 60 …",
  ]);
});

test("a promise that broke stands where it fell due, one that was kept where it was kept", () => {
  const shown = show([
    promise("3.5.5", { state: "broken", verdict: "broken", endedAt: at("06:15") }),
    promise("3.3a", { endedAt: at("06:02") }),
  ]);
  assert.deepEqual(
    shown.filter((each) => each.includes("promise")),
    ["06:02 promise kept: Contact (3.3a)", "06:07 promise broken: Contact (3.5.5)"],
  );
  assert.equal(shown.indexOf("06:07 promise broken: Contact (3.5.5)"), 4);
});

test("what lasts stands last, after a promise that was kept just now", () => {
  assert.equal(show([promise("3.5.5", { endedAt: at("07:15") })]).at(-1), "── in-contact 60 …");
});

test("the assigner's reasons are said in words; unknown ones are left out", () => {
  const [assigned] = timelineLines({ events: events.slice(1, 2), promises: [] }, "zh-Hant", at("07:15"), noCodes);
  assert.ok(assigned?.kind === "event");
  assert.equal(assigned.said, "熟 · 服務過此客戶 2 次");
});
