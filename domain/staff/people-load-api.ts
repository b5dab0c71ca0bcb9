import { z } from "zod";
import { get, givenFile, post, put, remove, sentFile, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { peopleColumns } from "./people-file.ts";
import { staffPolicy } from "./policy.ts";

const Column = z.enum(peopleColumns);

/** A line of a file of people as it is shown: whom it tells of, what would change, or what is wrong. */
export const PersonLine = z.object({
  row: z.number(),
  kind: z.enum(["new", "changed", "same", "wrong"]),
  name: z.string(),
  email: z.string(),
  /** Of a new person what was said, of another what would be instead of what. */
  says: z.array(z.object({ column: z.string(), before: z.string().nullable(), after: z.string() })),
  faults: z.array(z.object({ column: z.string(), says: z.string() })),
});
export type PersonLine = z.infer<typeof PersonLine>;

/** A file of people on its way in, or brought in, or taken back. */
export const PeopleLoad = z.object({
  id: z.uuid(),
  fileName: z.string(),
  madeAt: Instant,
  byName: z.string(),
  state: z.enum(["read", "applied", "undone"]),
  headings: z.array(z.string()),
  columns: z.array(Column.nullable()),
  lines: z.array(PersonLine),
  /** Who would become an administrator, or no longer be one; that is asked apart. */
  administrators: z.array(z.string()),
  /** After taking back: whose change had to stay, and why. */
  stayed: z.array(z.string()),
});
export type PeopleLoad = z.infer<typeof PeopleLoad>;

const one = { id: z.uuid() };
const may = staffPolicy.loadPeople;

/** Bringing our people in from a file, and out again as a whole. */
export const peopleLoadApi = {
  readPeople: post("/api/staff/loads", {
    may,
    summary: "Reads a CSV or Excel file of people, guesses its columns and checks it; nobody is changed yet",
    input: z.object({ file: sentFile }),
    output: PeopleLoad,
    sends: "file",
  }),
  peopleLoad: get("/api/staff/loads/:id", {
    may,
    summary: "Gives a file of people, checked against whom there is now",
    input: z.object(one),
    output: PeopleLoad,
  }),
  meanColumns: put("/api/staff/loads/:id/columns", {
    may,
    summary: "Says what each column of a file of people means, and checks anew",
    input: z.object({ ...one, columns: z.array(Column.nullable()).max(200) }),
    output: PeopleLoad,
  }),
  refusedPeople: get("/api/staff/loads/:id/refused", {
    may,
    summary: "Gives the lines that are wrong as they stand in the file, with what is wrong beside them, as CSV",
    input: z.object(one),
    output: givenFile,
    gives: "file",
  }),
  applyPeople: post("/api/staff/loads/:id/application", {
    may,
    summary: "Brings the people of a file in, all of them or none; gives new people's one-time passwords, this once",
    input: z.object({
      ...one,
      administrators: z
        .boolean()
        .default(false)
        .describe("true: also those who become administrators or no longer are"),
    }),
    output: z.object({
      load: PeopleLoad,
      passwords: z.array(z.object({ name: z.string(), email: z.string(), oneTimePassword: z.string() })),
    }),
    secret: true,
  }),
  takePeopleBack: remove("/api/staff/loads/:id/application", {
    may,
    summary:
      "Takes a file of people back: new people leave unless they have signed in, changes go back unless changed since",
    input: z.object(one),
    output: PeopleLoad,
  }),
} satisfies Api;
