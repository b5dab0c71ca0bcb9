import assert from "node:assert/strict";
import { test } from "node:test";
import { managerAway } from "./manager-away.ts";
import { onDuty, type Roster } from "./on-duty.ts";
import type { DifferentDay, WeeklyShift } from "./rostered.ts";
import type { AbsenceSpan } from "./standing-in.ts";

const shanghai = "Asia/Shanghai";
const monday9 = "2026-03-02T01:00:00.000Z";
const monday20 = "2026-03-02T12:00:00.000Z";
const tuesday3 = "2026-03-02T19:00:00.000Z";

const lin = { id: "lin", name: "林工" };
const zhao = { id: "zhao", name: "趙工" };
const sun = { id: "sun", name: "孫工" };
const he = { id: "he", name: "何經理" };

const week = (staffId: string, begins = "08:30", ends = "17:30", weekdays = [1, 2, 3, 4, 5]): WeeklyShift => ({
  staffId,
  role: "engineer",
  weekdays,
  begins,
  ends,
  zone: shanghai,
});
const away = (staffId: string, deputyId: string | null = null, until: string | null = null): AbsenceSpan => ({
  staffId,
  from: "2026-03-01T00:00:00.000Z",
  until,
  deputyId,
});
const onDay = (staffId: string, day: string, ...stretches: DifferentDay["stretches"]): DifferentDay => ({
  staffId,
  role: "engineer",
  day,
  zone: shanghai,
  stretches,
});
const roster = (parts: Partial<Roster>): Roster => ({
  people: [lin, zhao],
  others: [he, sun],
  shifts: [],
  overrides: [],
  absences: [],
  ...parts,
});

const cases: [name: string, roster: Roster, at: string, rostered: boolean, who: string[]][] = [
  ["nobody is rostered at all: everybody of the role", roster({}), monday20, false, ["lin", "zhao"]],
  [
    "only who is rostered now",
    roster({ shifts: [week("lin"), week("zhao", "17:30", "23:00")] }),
    monday9,
    true,
    ["lin"],
  ],
  [
    "a shift ends on its minute",
    roster({ shifts: [week("lin", "08:30", "09:00"), week("zhao", "09:00", "10:00")] }),
    monday9,
    true,
    ["zhao"],
  ],
  [
    "a roster with a hole at night: everybody of the role",
    roster({ shifts: [week("lin")] }),
    monday20,
    false,
    ["lin", "zhao"],
  ],
  [
    "a night shift goes on after midnight",
    roster({ shifts: [week("lin", "22:00", "06:00", [1])] }),
    tuesday3,
    true,
    ["lin"],
  ],
  [
    "a night shift of another day does not",
    roster({ shifts: [week("lin", "22:00", "06:00", [2]), week("zhao", "00:00", "06:00", [2])] }),
    tuesday3,
    true,
    ["zhao"],
  ],
  [
    "the same begin and end is a whole day",
    roster({ shifts: [week("lin", "09:00", "09:00", [1])] }),
    tuesday3,
    true,
    ["lin"],
  ],
  [
    "clocks are those of the shift's zone",
    roster({ shifts: [{ ...week("lin", "01:00", "02:00"), zone: "UTC" }] }),
    monday9,
    true,
    ["lin"],
  ],
  [
    "a day off beats the week",
    roster({ shifts: [week("lin"), week("zhao")], overrides: [onDay("lin", "2026-03-02")] }),
    monday9,
    true,
    ["zhao"],
  ],
  [
    "an extra day beats the week",
    roster({ shifts: [week("zhao")], overrides: [onDay("lin", "2026-03-02", { begins: "19:00", ends: "21:00" })] }),
    monday20,
    true,
    ["lin"],
  ],
  [
    "an override replaces the night shift that began that day",
    roster({
      shifts: [week("lin", "22:00", "06:00", [1]), week("zhao", "00:00", "06:00", [2])],
      overrides: [onDay("lin", "2026-03-02")],
    }),
    tuesday3,
    true,
    ["zhao"],
  ],
  [
    "an override of another role leaves the shift alone",
    roster({ shifts: [week("lin")], overrides: [{ ...onDay("lin", "2026-03-02"), role: "operator" }] }),
    monday9,
    true,
    ["lin"],
  ],
  [
    "a deputy stands in, though of another role",
    roster({ shifts: [week("lin")], absences: [away("lin", "sun")] }),
    monday9,
    true,
    ["sun for lin"],
  ],
  [
    "a chain of deputies",
    roster({ shifts: [week("lin")], absences: [away("lin", "zhao"), away("zhao", "sun")] }),
    monday9,
    true,
    ["sun for lin"],
  ],
  [
    "deputies in a circle end; the rest of the role counts",
    roster({
      people: [lin, zhao, sun],
      others: [],
      shifts: [week("lin")],
      absences: [away("lin", "zhao"), away("zhao", "lin")],
    }),
    monday9,
    false,
    ["sun"],
  ],
  [
    "nobody named twice when the deputy is on duty too",
    roster({ shifts: [week("lin"), week("zhao")], absences: [away("lin", "zhao")] }),
    monday9,
    true,
    ["zhao"],
  ],
  [
    "a deputy who has left cannot stand in",
    roster({ people: [lin, zhao], others: [], shifts: [week("lin")], absences: [away("lin", "gone")] }),
    monday9,
    false,
    ["zhao"],
  ],
  [
    "an absence that is over",
    roster({ shifts: [week("lin")], absences: [away("lin", "sun", monday9)] }),
    monday9,
    true,
    ["lin"],
  ],
  [
    "the absence that names a deputy counts",
    roster({ shifts: [week("lin")], absences: [away("lin"), away("lin", "sun")] }),
    monday9,
    true,
    ["sun for lin"],
  ],
  ["all are away and named no one", roster({ absences: [away("lin"), away("zhao")] }), monday9, false, []],
];

for (const [name, given, at, rostered, who] of cases)
  test(`on duty: ${name}`, () => {
    const found = onDuty("engineer", given, at);
    const told = found.people.map((one) => (one.insteadOf ? `${one.id} for ${one.insteadOf}` : one.id));
    assert.deepEqual({ rostered: found.rostered, who: told }, { rostered, who });
  });

const lead = (parts: Partial<Roster> & { managerId?: string | null; deputyId?: string | null; left?: string }) => ({
  managerId: "he",
  deputyId: null,
  ...roster(parts),
  ...parts,
  worksHere: (id: string) => id !== parts.left,
});

const managers: [name: string, lead: ReturnType<typeof lead>, at: string, away: boolean, standIn: string | null][] = [
  ["a manager without shifts is there", lead({}), monday20, false, null],
  ["outside their shift they are away", lead({ shifts: [week("he")] }), monday20, true, null],
  ["within it they are there", lead({ shifts: [week("he")], deputyId: "zhao" }), monday9, false, null],
  ["off duty, the standing deputy stands in", lead({ shifts: [week("he")], deputyId: "zhao" }), monday20, true, "zhao"],
  [
    "a deputy who is off duty too does not",
    lead({ shifts: [week("he"), week("zhao")], deputyId: "zhao" }),
    monday20,
    true,
    null,
  ],
  [
    "absent with a deputy of their own",
    lead({ absences: [away("he", "sun")], deputyId: "zhao" }),
    monday9,
    true,
    "sun",
  ],
  ["absent without: the standing deputy", lead({ absences: [away("he")], deputyId: "zhao" }), monday9, true, "zhao"],
  [
    "a deputy on leave names the next",
    lead({ absences: [away("he", "sun"), away("sun", "lin")] }),
    monday9,
    true,
    "lin",
  ],
  ["deputies in a circle: nobody", lead({ absences: [away("he", "sun"), away("sun", "he")] }), monday9, true, null],
  ["no manager named", lead({ managerId: null, deputyId: "zhao" }), monday9, true, "zhao"],
  ["the manager has left", lead({ left: "he" }), monday9, true, null],
];

for (const [name, given, at, isAway, standIn] of managers)
  test(`manager: ${name}`, () => {
    const found = managerAway(given, at);
    assert.deepEqual({ away: found.away, standIn: found.standIn }, { away: isAway, standIn });
  });
