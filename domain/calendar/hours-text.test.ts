import assert from "node:assert/strict";
import { test } from "node:test";
import type { OpenInterval } from "./calendar-rules.ts";
import { hoursFromText, hoursInText } from "./hours-text.ts";

const cases: [name: string, typed: string, hours: OpenInterval[] | null][] = [
  ["closed", "", []],
  [
    "as we write it",
    "09:00-12:00, 13:00-18:00",
    [
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ],
  ],
  [
    "short",
    "9-12 13:30-18",
    [
      ["09:00", "12:00"],
      ["13:30", "18:00"],
    ],
  ],
  [
    "Chinese marks",
    "9:00至12:00、13:00到18:00",
    [
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ],
  ],
  [
    "full-width marks",
    "9\uff1a00\uff5e12\uff1a00\uff0c13\uff1a00-18\uff1a00",
    [
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ],
  ],
  ["dashes with spaces", "9:00 – 17:30", [["09:00", "17:30"]]],
  ["the whole day", "0-24", [["00:00", "24:00"]]],
  ["over the night", "22-6", [["22:00", "06:00"]]],
  ["no length", "9-9", null],
  ["past midnight", "9-25", null],
  ["minutes that are none", "9:75-10", null],
  ["words", "mornings", null],
];
for (const [name, typed, hours] of cases)
  test(`hours as text: ${name}`, () => {
    assert.deepEqual(hoursFromText(typed), hours);
    if (hours) assert.deepEqual(hoursFromText(hoursInText(hours)), hours);
  });
