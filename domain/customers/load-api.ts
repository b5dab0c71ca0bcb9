import { z } from "zod";
import { get, givenFile, post, put, sentFile, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { columns } from "./load-columns.ts";
import { customerPolicy } from "./policy.ts";

/** One thing wrong in a file: where, by the heading as it is written there, and what to do about it. */
export const FileError = z.object({ row: z.number(), column: z.string(), says: z.string() });
export type FileError = z.infer<typeof FileError>;

/** What a customer in a file is: not there yet · there and the same · there with differences · most likely there under another code or name · wrong. */
export const findingKinds = ["wrong", "likely", "differs", "fresh", "same"] as const;
export const FindingKind = z.enum(findingKinds);
export type FindingKind = z.infer<typeof FindingKind>;

/** What becomes of it: added, brought into the one that is there, or left out. */
export const Decision = z.enum(["new", "merge", "skip"]);
export type Decision = z.infer<typeof Decision>;

/** A file on its way in. */
export const Load = z.object({
  id: z.uuid(),
  fileName: z.string(),
  madeAt: Instant,
  byName: z.string(),
  /** `read`: looked at · `applying`: begun, perhaps stopped · `applied` · `undone` as a whole. */
  state: z.enum(["read", "applying", "applied", "undone"]),
  headings: z.array(z.string()),
  /** The first cells below each heading. */
  samples: z.array(z.array(z.string())),
  columns: z.array(z.enum(columns).nullable()),
  /** The columns are as someone set them for a file with the same headings. */
  remembered: z.boolean(),
  /** Who owns the rows that name nobody. */
  salesOwnerId: z.uuid().nullable(),
  serviceOwnerId: z.uuid().nullable(),
  rows: z.number(),
  /** Customers by what they are. */
  counts: z.record(FindingKind, z.number()),
  errors: z.number(),
  /** Customers to be added or changed, and how many are. */
  toDo: z.number(),
  done: z.number(),
});
export type Load = z.infer<typeof Load>;

/** One customer in a file, what it is, and what becomes of it. */
export const Finding = z.object({
  place: z.number(),
  row: z.number(),
  name: z.string(),
  kind: FindingKind,
  decision: Decision,
  known: z.object({ id: z.uuid(), name: z.string(), code: z.string() }).nullable(),
  errors: z.array(FileError),
  /** `column` by its heading in the file. */
  differences: z.array(z.object({ column: z.string(), of: z.string(), was: z.string(), will: z.string() })),
});
export type Finding = z.infer<typeof Finding>;

const may = customerPolicy.load;
const one = { id: z.uuid() };

/** Bringing customers in from files: read, columns, findings, step by step in, and out again as a whole. */
export const customerLoadsApi = {
  readLoad: post("/api/customer-loads", {
    may,
    summary: "Reads a CSV or Excel file of customers, guesses its columns and checks it; nothing is loaded yet",
    input: z.object({ file: sentFile }),
    output: Load,
    sends: "file",
  }),
  loads: get("/api/customer-loads", {
    may,
    summary: "Lists the files that were brought in lately",
    input: z.object({}),
    output: z.object({ rows: z.array(Load) }),
  }),
  loadById: get("/api/customer-loads/:id", {
    may,
    summary: "Gives a file on its way in",
    input: z.object(one),
    output: Load,
  }),
  mapLoad: put("/api/customer-loads/:id/columns", {
    may,
    summary:
      "Says what each column means and who owns the rows that name nobody, remembers it for these headings, and checks the file anew",
    input: z.object({
      ...one,
      columns: z.array(z.enum(columns).nullable()).max(200),
      salesOwnerId: z.uuid().nullable().default(null),
      serviceOwnerId: z.uuid().nullable().default(null),
    }),
    output: Load,
  }),
  findings: get("/api/customer-loads/:id/findings", {
    may,
    summary: "Lists the customers of a file by what they are, with errors by row and column, or with differences",
    input: z.object({ ...one, kind: FindingKind, ...pageAsked }),
    output: pageOf(Finding),
  }),
  decide: put("/api/customer-loads/:id/decisions", {
    may,
    summary: "Says what becomes of one customer of a file, or without a place of all that are likely there",
    input: z.object({ ...one, place: z.number().int().optional(), decision: Decision }),
    output: Load,
  }),
  badRows: get("/api/customer-loads/:id/bad-rows", {
    may,
    summary: "Gives the rows that are wrong as CSV, with what is wrong beside them",
    input: z.object(one),
    output: givenFile,
    gives: "file",
  }),
  stepLoad: post("/api/customer-loads/:id/steps", {
    may,
    summary: "Brings in the next thousand customers of a file; asked again until all are done",
    input: z.object(one),
    output: Load,
  }),
  undoLoad: post("/api/customer-loads/:id/undoing", {
    may,
    summary: "Takes back all that a file brought in; refused when any of it was changed or used since",
    input: z.object(one),
    output: Load,
  }),
} satisfies Api;
