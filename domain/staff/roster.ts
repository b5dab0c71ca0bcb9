import { z } from "zod";
import { Role } from "../kit/actor.ts";
import { Day } from "../kit/instant.ts";
import { Zone } from "./person.ts";

/** A wall-clock time, "08:30". */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** From one wall-clock time to another; an end at or before the beginning lies on the next day. */
export const Stretch = z.object({ begins: ClockTime, ends: ClockTime });
export type Stretch = z.infer<typeof Stretch>;

export const shiftFacts = {
  staffId: z.string(),
  role: Role,
  /** Monday is 1, Sunday is 7: the days on which it begins. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1),
  ...Stretch.shape,
  zone: Zone.default("Asia/Shanghai"),
};

/** Someone is on duty in a role every week at these times. */
export const Shift = z.object({ ...shiftFacts, zone: z.string(), id: z.string(), staffName: z.string() });
export type Shift = z.infer<typeof Shift>;

export const overrideFacts = {
  staffId: z.string(),
  role: Role,
  day: Day,
  zone: Zone.default("Asia/Shanghai"),
  /** What holds on that day instead of the weekly shifts; empty: off duty. */
  stretches: z.array(Stretch).max(10),
};

/** What holds for someone on one day instead of their weekly shifts. */
export const DutyOverride = z.object({ ...overrideFacts, zone: z.string(), id: z.string(), staffName: z.string() });
export type DutyOverride = z.infer<typeof DutyOverride>;

export const absenceReasons = ["leave", "illness", "trip", "training", "other"] as const;

/** Someone is not there, and who stands in. */
export const Absence = z.object({
  id: z.string(),
  staffId: z.string(),
  staffName: z.string(),
  from: z.string(),
  /** The moment they are back; null while nobody knows. */
  until: z.string().nullable(),
  deputyId: z.string().nullable(),
  deputyName: z.string().nullable(),
  reason: z.enum(absenceReasons),
  note: z.string(),
});
export type Absence = z.infer<typeof Absence>;
