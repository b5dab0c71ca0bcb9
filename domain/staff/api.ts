import { z } from "zod";
import { get, givenFile, patch, post, put, remove, type Api } from "../kit/api.ts";
import { Role } from "../kit/actor.ts";
import { Language, Text } from "../kit/language.ts";
import { listFormatAsked } from "../kit/list-format.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { Department } from "./department.ts";
import { dutyApi } from "./duty-api.ts";
import { factorApi } from "./factor-api.ts";
import { keyApi } from "./key-api.ts";
import { peopleLoadApi } from "./people-load-api.ts";
import { Email, Person, personFacts, Zone } from "./person.ts";
import { staffPolicy } from "./policy.ts";
import { rightsApi } from "./rights-api.ts";
import { providerApi } from "./provider-api.ts";
import { Session } from "./session.ts";
import { sessionsApi } from "./sessions-api.ts";

export { Session } from "./session.ts";

const newPassword = z.string().max(200);
const nothing = z.object({});
const byId = z.object({ id: z.uuid() });

const peopleFilter = {
  role: Role.optional(),
  department: z.string().optional(),
  text: z.string().max(100).optional().describe("part of a name, e-mail or extension"),
  state: z.enum(["active", "left", "all"]).default("active"),
};

/** Signing in and out, and what one may change about oneself. */
export const sessionApi = {
  session: get("/api/session", {
    may: staffPolicy.readSession,
    summary: "Tells who is asking; also when nobody has signed in",
    input: nothing,
    output: Session,
  }),
  signIn: post("/api/session", {
    may: staffPolicy.signIn,
    summary: "Signs in with e-mail and password; the session comes as a cookie",
    input: z.object({
      email: z.string().trim().toLowerCase().max(200),
      password: z.string().min(1).max(200),
      code: z.string().trim().max(40).optional().describe("of the authenticator app, or a recovery code, when asked"),
    }),
    output: Session,
    secret: true,
  }),
  signInByPasskey: post("/api/session/passkeys", {
    may: staffPolicy.signIn,
    summary: "Signs in with a passkey alone; the session comes as a cookie",
    input: z.object({ challengeId: z.uuid(), response: z.record(z.string(), z.unknown()) }),
    output: Session,
    secret: true,
  }),
  signOut: remove("/api/session", {
    may: staffPolicy.signOut,
    summary: "Signs out",
    input: nothing,
    output: z.null(),
  }),
  changeOwnSettings: patch("/api/session", {
    may: staffPolicy.changeOwnSettings,
    summary: "Changes one's own language, time zone or extension",
    input: z.object({
      language: Language.optional(),
      zone: Zone.optional(),
      extension: z.string().trim().max(20).nullable().optional(),
    }),
    output: Session,
  }),
  changeOwnPassword: put("/api/session/password", {
    may: staffPolicy.changeOwnPassword,
    summary: "Changes one's own password and ends one's other sessions",
    input: z.object({ current: z.string().max(200), next: newPassword }),
    output: Session,
    secret: true,
  }),
  setUp: post("/api/set-up", {
    may: staffPolicy.setUp,
    summary: "Makes the first administrator with the one-time link printed at the first start",
    input: z.object({
      token: z.string().max(200),
      name: personFacts.name,
      email: Email,
      password: newPassword,
      language: Language,
    }),
    output: Session,
    secret: true,
  }),
} satisfies Api;

/** People and departments. */
export const peopleApi = {
  people: get("/api/staff", {
    may: staffPolicy.read,
    summary: "Lists our people by name",
    input: z.object({ ...pageAsked, ...peopleFilter }),
    output: pageOf(Person),
  }),
  exportPeople: get("/api/staff/file", {
    may: staffPolicy.exportPeople,
    summary: "Gives our people as they are filtered as CSV or Excel",
    input: z.object({ ...peopleFilter, ...listFormatAsked }),
    output: givenFile,
    gives: "file",
  }),
  person: get("/api/staff/:id", {
    may: staffPolicy.read,
    summary: "One of our people",
    input: byId,
    output: Person,
  }),
  createPerson: post("/api/staff", {
    may: staffPolicy.create,
    summary: "Takes someone on; gives the one-time password they sign in with first",
    input: z.object({ ...personFacts, withPassword: z.boolean().default(true) }),
    output: Person.extend({ oneTimePassword: z.string().nullable() }),
    secret: true,
  }),
  changePerson: put("/api/staff/:id", {
    may: staffPolicy.change,
    summary: "Changes someone's particulars; a stale version is refused with the current one",
    input: z.object({ ...byId.shape, ...personFacts, version: z.number().int() }),
    output: Person,
  }),
  endEmployment: post("/api/staff/:id/departure", {
    may: staffPolicy.endEmployment,
    summary: "Someone leaves: they can no longer sign in, and what they did stays theirs",
    input: byId,
    output: Person,
  }),
  returnToWork: remove("/api/staff/:id/departure", {
    may: staffPolicy.endEmployment,
    summary: "Someone who left is back",
    input: byId,
    output: Person,
  }),
  giveOneTimePassword: post("/api/staff/:id/one-time-password", {
    may: staffPolicy.setPassword,
    summary: "Sets a password that must be changed at the next sign-in, and shows it once",
    input: byId,
    output: z.object({ oneTimePassword: z.string() }),
    secret: true,
  }),
  departments: get("/api/departments", {
    may: staffPolicy.read,
    summary: "Lists the departments with their managers",
    input: nothing,
    output: z.object({ rows: z.array(Department) }),
  }),
  putDepartment: put("/api/departments/:code", {
    may: staffPolicy.changeDepartments,
    summary: "Adds or changes a department; version is 0 for a new one",
    input: z.object({
      code: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(60),
      name: Text,
      managerId: z.uuid().nullable(),
      deputyId: z.uuid().nullable().default(null),
      version: z.number().int(),
    }),
    output: Department,
  }),
} satisfies Api;

/** All endpoints of the room. */
export const staffApi = {
  ...sessionApi,
  ...peopleApi,
  ...peopleLoadApi,
  ...dutyApi,
  ...keyApi,
  ...rightsApi,
  ...factorApi,
  ...sessionsApi,
  ...providerApi,
} satisfies Api;
