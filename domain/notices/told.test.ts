import assert from "node:assert/strict";
import { test } from "node:test";
import { mailTime, pushTime, type MailAsked } from "./mail-time.ts";
import { Preference, usualPreference } from "./preference.ts";
import { snoozeEnd, type SnoozeUntil } from "./snooze.ts";
import { topicOf } from "./topics.ts";
import { quietUntil } from "./wall-clock.ts";

const shanghai = "Asia/Shanghai";
/** A Monday in Shanghai, by the clock on the wall there. */
const at = (clock: string, on = "2026-03-02") => new Date(`${on}T${clock}:00+08:00`).toISOString();

const mailed: [name: string, more: Partial<MailAsked>, expected: { at: string; digest: boolean } | null][] = [
  ["by day it waits a minute for the app", {}, { at: at("10:01"), digest: false }],
  ["in quiet hours it waits for their end", { now: at("23:00") }, { at: at("07:00", "2026-03-03"), digest: false }],
  [
    "after midnight the quiet of the evening before still holds",
    { now: at("02:00") },
    { at: at("07:00"), digest: false },
  ],
  ["the last quiet minute is over when the mail would go", { now: at("06:59") }, { at: at("07:00"), digest: false }],
  [
    "a breach on one's own duty waits for nothing",
    { now: at("23:00"), breach: true },
    { at: at("23:00"), digest: false },
  ],
  [
    "a breach while off duty waits for the morning",
    { now: at("23:00"), breach: true, onDuty: false },
    { at: at("07:00", "2026-03-03"), digest: false },
  ],
  ["the absent get no mail: their deputy does", { away: true }, null],
  ["even of a breach", { away: true, breach: true }, null],
  ["what nobody chose comes gathered at eight", { topic: "other" }, { at: at("08:00", "2026-03-03"), digest: true }],
  ["gathered today when eight is still ahead", { topic: "other", now: at("07:30") }, { at: at("08:00"), digest: true }],
  ["what is never mailed is not", { topic: "house" }, null],
  [
    "who reads it in the mail alone need not wait for the app",
    {
      preference: {
        ...usualPreference,
        ways: { ...usualPreference.ways, work: { app: false, mail: "at-once", push: true } },
      },
    },
    { at: at("10:00"), digest: false },
  ],
  [
    "without quiet hours it comes by night too",
    { now: at("23:00"), preference: { ...usualPreference, quiet: null } },
    { at: at("23:01"), digest: false },
  ],
];
for (const [name, more, expected] of mailed)
  test(`mail: ${name}`, () => {
    const asked: MailAsked = {
      topic: "work",
      breach: false,
      onDuty: true,
      away: false,
      preference: usualPreference,
      zone: shanghai,
      now: at("10:00"),
      ...more,
    };
    assert.deepEqual(mailTime(asked), expected);
  });

const pushed: [name: string, Partial<MailAsked>, ReturnType<typeof pushTime>][] = [
  ["waits ten seconds to be seen on the desk", {}, at("10:00", "2026-03-02").replace("00.000Z", "10.000Z")],
  ["a breach on one's own duty comes at once", { breach: true, now: at("23:30") }, at("23:30")],
  ["in quiet hours it waits for the morning", { now: at("23:00") }, at("07:00", "2026-03-03")],
  ["the absent get none: their deputy does", { away: true, breach: true }, null],
  ["what is merely followed is not pushed", { topic: "followed" }, null],
];
for (const [name, more, expected] of pushed)
  test(`push: ${name}`, () => {
    const asked: MailAsked = {
      topic: "work",
      breach: false,
      onDuty: true,
      away: false,
      preference: usualPreference,
      zone: shanghai,
      now: at("10:00"),
      ...more,
    };
    assert.deepEqual(pushTime(asked), expected);
  });

test("quiet hours end at the clock on the wall, also in the night the clocks change", () => {
  const quiet = { from: "22:00", until: "07:00" };
  assert.equal(quietUntil(quiet, "Europe/Prague", "2026-03-28T22:00:00.000Z"), "2026-03-29T05:00:00.000Z");
  assert.equal(quietUntil({ from: "12:00", until: "13:00" }, shanghai, at("12:30")), at("13:00"));
  assert.equal(quietUntil({ from: "12:00", until: "13:00" }, shanghai, at("13:00")), null);
  assert.equal(quietUntil({ from: "12:00", until: "12:00" }, shanghai, at("12:00")), null);
});

const snoozed: [name: string, until: SnoozeUntil, now: string, expected: string | null][] = [
  ["in the morning, later today is in three hours", "later-today", at("09:00"), at("12:00")],
  ["in the afternoon it is at six at the latest", "later-today", at("16:00"), at("18:00")],
  ["in the evening it is in an hour", "later-today", at("17:30"), at("18:30")],
  ["late at night there is no later today", "later-today", at("23:10"), null],
  ["tomorrow is at nine in the person's zone", "tomorrow", at("23:10"), at("09:00", "2026-03-03")],
  ["after midnight tomorrow is still the next day", "tomorrow", at("00:10"), at("09:00", "2026-03-03")],
  ["a day begins at nine", "2026-04-01", at("10:00"), at("09:00", "2026-04-01")],
  ["today before nine is still ahead", "2026-03-02", at("08:00"), at("09:00")],
  ["a day that has begun is not ahead", "2026-03-02", at("10:00"), null],
];
for (const [name, until, now, expected] of snoozed)
  test(`snooze: ${name}`, () => assert.equal(snoozeEnd(until, shanghai, now), expected));

test("every kind of notice has a topic", () => {
  const kinds = { "promise-3.5.5": "promises", "ticket-opened": "customers", "ticket-assigned": "work" };
  for (const [kind, topic] of Object.entries(kinds)) assert.equal(topicOf(kind), topic);
  assert.equal(topicOf("something-new"), "other");
  assert.deepEqual(Preference.parse(usualPreference), usualPreference);
});
