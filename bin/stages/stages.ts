import { existsSync, globSync } from "node:fs";
import { chromium, debianPostgres, mailServers, telephones } from "./debian.ts";

/** What one stage runs: a command that passes or fails as a whole, or test files whose tests are counted. */
export type Stage = {
  name: string;
  /** Minutes after which it is stopped and counts as failed. */
  atMost: number;
  /** A plain sentence when the machine lacks what the stage needs. */
  lacks?: () => string | undefined;
} & ({ steps: readonly (readonly string[])[] } | Tests);

/** Test files for Node's own runner. */
export type Tests = {
  tests: readonly string[];
  flags?: readonly string[];
  /** Makes what the tests need, and gives back their environment and how to clear it away. */
  around?: () => Promise<{ environment: Record<string, string>; after: () => Promise<void> }>;
  /** Files with a failed test run a second time, one after the other: whoever passes then is told as unsteady, to be mended, and does not fail the whole. For tests that drive a real browser on a shared machine only. */
  secondTry?: boolean;
  /** Finding no test at all is a failure, unless the stage may wait for its first one. */
  mayBeEmpty?: boolean;
};

const typed = [
  "domain",
  "domain/tsconfig.test.json",
  "server",
  "ui",
  "web",
  "e2e",
  "bench",
  "architecture",
  "bin/stages",
];
const notThere = (part: string) => !existsSync(part);
const find = (pattern: string) =>
  globSync(pattern)
    .filter((file) => !file.includes("node_modules"))
    .sort();
const accessibility = find("e2e/**/accessibility*.test.ts");
const telephone = find("e2e/phone-rig/*.test.ts");
const mail = find("e2e/mail-rig/*.test.ts");
const oneFaultFails = ["--test-timeout=180000"];

/** All stages, fastest first. */
export const stages: readonly Stage[] = [
  { name: "format", atMost: 2, steps: [["prettier", "--check", "--log-level=warn", "."]] },
  { name: "lint", atMost: 2, steps: [["oxlint", "--deny-warnings", "--quiet"]] },
  { name: "architecture", atMost: 2, tests: find("architecture/**/*.test.ts") },
  {
    name: "types",
    atMost: 5,
    steps: typed.filter((part) => !notThere(part)).map((part) => ["tsc", "-p", part, "--pretty", "false"]),
  },
  { name: "domain", atMost: 5, tests: find("domain/**/*.test.ts"), flags: oneFaultFails },
  { name: "desk", atMost: 5, tests: find("{ui,web}/**/*.test.{ts,tsx}"), flags: oneFaultFails, mayBeEmpty: true },
  { name: "build", atMost: 3, steps: [["bin/build"], ["node", "bin/stages/first-screen.ts"]] },
  { name: "dead-code", atMost: 2, steps: [["knip", "--no-progress"]] },
  { name: "schema", atMost: 2, tests: find("server/platform/schema*.test.ts") },
  {
    name: "server",
    atMost: 10,
    tests: find("server/**/*.test.ts"),
    flags: ["--test-concurrency=2", ...oneFaultFails],
  },
  {
    name: "server-on-debian",
    atMost: 10,
    tests: find("server/**/*.test.ts"),
    flags: ["--test-concurrency=2", ...oneFaultFails],
    around: debianPostgres.start,
    lacks: debianPostgres.lacking,
  },
  {
    name: "telephone",
    atMost: 3,
    tests: telephone,
    flags: ["--test-timeout=120000"],
    lacks: telephones.lacking,
  },
  {
    name: "mail",
    atMost: 3,
    tests: mail,
    flags: ["--test-timeout=120000"],
    lacks: mailServers.lacking,
  },
  {
    name: "stories",
    atMost: 15,
    tests: find("e2e/**/*.test.ts").filter((file) => ![...accessibility, ...telephone, ...mail].includes(file)),
    flags: ["--test-concurrency=2", "--test-timeout=300000"],
    lacks: chromium.lacking,
    secondTry: true,
    mayBeEmpty: true,
  },
  {
    name: "accessibility",
    atMost: 10,
    tests: accessibility,
    flags: ["--test-concurrency=2", "--test-timeout=300000"],
    lacks: chromium.lacking,
    secondTry: true,
    mayBeEmpty: true,
  },
];
