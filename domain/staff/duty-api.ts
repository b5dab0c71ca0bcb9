import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { Role } from "../kit/actor.ts";
import { Day, Instant } from "../kit/instant.ts";
import { staffPolicy } from "./policy.ts";
import { Absence, absenceReasons, DutyOverride, overrideFacts, Shift, shiftFacts } from "./roster.ts";

const nothing = z.null();
const byId = z.object({ id: z.uuid() });

/** Who is on duty: weekly shifts, days that differ, absences. */
export const dutyApi = {
  onDuty: get("/api/duty", {
    may: staffPolicy.readDuty,
    summary: "Who is on duty in each role, now or at a moment, deputies standing in for the absent",
    input: z.object({ at: Instant.optional(), department: z.string().optional() }),
    output: z.object({
      at: z.string(),
      rows: z.array(
        z.object({
          role: Role,
          /** False when nobody is rostered at that moment, so that everybody of the role counts. */
          rostered: z.boolean(),
          people: z.array(z.object({ id: z.string(), name: z.string(), insteadOf: z.string().nullable() })),
        }),
      ),
    }),
  }),
  shifts: get("/api/duty/shifts", {
    may: staffPolicy.readDuty,
    summary: "Lists the weekly shifts",
    input: z.object({ staffId: z.uuid().optional(), role: Role.optional() }),
    output: z.object({ rows: z.array(Shift) }),
  }),
  addShift: post("/api/duty/shifts", {
    may: staffPolicy.changeDuty,
    summary: "Adds a weekly shift",
    input: z.object(shiftFacts),
    output: Shift,
  }),
  changeShift: put("/api/duty/shifts/:id", {
    may: staffPolicy.changeDuty,
    summary: "Changes a weekly shift",
    input: z.object({ ...byId.shape, ...shiftFacts }),
    output: Shift,
  }),
  removeShift: remove("/api/duty/shifts/:id", {
    may: staffPolicy.changeDuty,
    summary: "Takes a weekly shift off the roster",
    input: byId,
    output: nothing,
  }),
  overrides: get("/api/duty/overrides", {
    may: staffPolicy.readDuty,
    summary: "Lists the days on which someone's duty differs from the week",
    input: z.object({ from: Day, until: Day, staffId: z.uuid().optional() }),
    output: z.object({ rows: z.array(DutyOverride) }),
  }),
  putOverride: put("/api/duty/overrides", {
    may: staffPolicy.changeDuty,
    summary: "Says what holds for someone on one day instead of the week",
    input: z.object(overrideFacts),
    output: DutyOverride,
  }),
  removeOverride: remove("/api/duty/overrides/:id", {
    may: staffPolicy.changeDuty,
    summary: "Lets the week hold again on that day",
    input: byId,
    output: nothing,
  }),
  dutyGaps: get("/api/duty/gaps", {
    may: staffPolicy.readDuty,
    summary: "When nobody will be on duty in a role that a department has on its roster",
    input: z.object({ from: Instant, until: Instant, department: z.string().optional() }),
    output: z.object({
      rows: z.array(z.object({ department: z.string().nullable(), role: Role, from: z.string(), until: z.string() })),
    }),
  }),
  absences: get("/api/absences", {
    may: staffPolicy.readAbsences,
    summary: "Lists absences that touch a stretch of time, by default from now on",
    input: z.object({ from: Instant.optional(), until: Instant.optional(), staffId: z.uuid().optional() }),
    output: z.object({ rows: z.array(Absence) }),
  }),
  enterAbsence: post("/api/absences", {
    may: staffPolicy.enterAbsence,
    summary: "Enters one's own absence; managers and supervisors enter others'",
    input: z.object({
      staffId: z.uuid(),
      from: Instant,
      until: Instant.nullable().default(null),
      deputyId: z.uuid().nullable().default(null),
      reason: z.enum(absenceReasons).default("leave"),
      note: z.string().trim().max(500).default(""),
    }),
    output: Absence,
  }),
  changeAbsence: put("/api/absences/:id", {
    may: staffPolicy.enterAbsence,
    summary: "Moves an absence, ends it early, or names another deputy",
    input: z.object({
      ...byId.shape,
      from: Instant,
      until: Instant.nullable(),
      deputyId: z.uuid().nullable(),
      reason: z.enum(absenceReasons),
      note: z.string().trim().max(500).default(""),
    }),
    output: Absence,
  }),
  withdrawAbsence: remove("/api/absences/:id", {
    may: staffPolicy.enterAbsence,
    summary: "Withdraws an absence",
    input: byId,
    output: nothing,
  }),
} satisfies Api;
