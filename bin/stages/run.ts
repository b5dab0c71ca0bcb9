import { spawn } from "node:child_process";
import path from "node:path";
import { stopTestServer, testServerIsUp } from "@kept/server/platform/test-database.ts";
import { stages, type Stage, type Tests } from "./stages.ts";

type Outcome = { passed: number; failed: number; skipped: number; says: string; files?: readonly string[] };

const reporter = path.join(import.meta.dirname, "counting-reporter.ts");
const failed = (says: string): Outcome => ({ passed: 0, failed: 1, skipped: 0, says });

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length) {
    console.error(`There is no stage ${unknown.join(", ")}. Stages: ${stages.map((stage) => stage.name).join(", ")}`);
    process.exit(2);
  }
  const othersTest = testServerIsUp();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const stage of stages.filter((one) => names.length === 0 || names.includes(one.name))) {
    const begun = performance.now();
    const outcome = await run(stage);
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    if ((outcome.failed || outcome.files?.length) && outcome.says.trim()) console.log(outcome.says.trimEnd());
    console.log(`${outcome.failed ? "✗" : "✓"} ${stage.name.padEnd(16)} ${seconds.padStart(6)} s  ${numbers(outcome)}`);
    for (const key of ["passed", "failed", "skipped"] as const) total[key] += outcome[key];
  }
  if (!othersTest) await stopTestServer();
  console.log(numbers(total));
  process.exit(total.failed ? 1 : 0);
}

function numbers({ passed, failed: no, skipped }: Omit<Outcome, "says">): string {
  return `${passed} passed, ${no} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

async function run(stage: Stage): Promise<Outcome> {
  const lack = stage.lacks?.();
  if (lack) return failed(lack);
  try {
    if ("tests" in stage) return await runTests(stage, stage.atMost);
    for (const [command = "", ...rest] of stage.steps) {
      const { code, says } = await start(command, rest, stage.atMost);
      if (code !== 0) return failed(says);
    }
    return { passed: 1, failed: 0, skipped: 0, says: "" };
  } catch (fault) {
    return failed(String((fault as Error).stack));
  }
}

async function runTests(stage: Tests, atMost: number): Promise<Outcome> {
  if (stage.tests.length === 0)
    return stage.mayBeEmpty ? { passed: 0, failed: 0, skipped: 0, says: "" } : failed("No test was found.");
  const around = await stage.around?.();
  try {
    const flags = [
      "--test",
      `--test-reporter=${reporter}`,
      "--test-reporter-destination=stdout",
      ...(stage.flags ?? []),
    ];
    const runFiles = async (files: readonly string[], ...more: string[]) => {
      const { code, says } = await start("node", [...flags, ...more, ...files], atMost, around?.environment);
      return outcomeOf(says, code);
    };
    const first = await runFiles(stage.tests);
    if (!stage.secondTry || !first.failed || !first.files?.length || first.files.length > mostTriedAgain) return first;
    return together(first, await runFiles(first.files, "--test-concurrency=1"));
  } finally {
    await around?.after();
  }
}

/** At more files than these something is broken, not unsteady. */
const mostTriedAgain = 3;

/** What two tries say: failed is what failed both times, and the first try's failures are told in either case. */
function together(first: Outcome, second: Outcome): Outcome {
  const all = first.passed + first.failed;
  const head = second.failed ? "Failed twice:" : "Unsteady, passed at the second try; to be mended:";
  return { ...first, passed: all - second.failed, failed: second.failed, says: `${head}\n${first.says}${second.says}` };
}

/** Reads the reporter's closing line; a runner that died before it, or failed without saying so, is one failure. */
function outcomeOf(output: string, code: number | null): Outcome {
  const counts = /^#counts (.*)$/m.exec(output)?.[1];
  const says = output.replace(/^#counts .*$/m, "");
  if (!counts) return failed(`${says}\nThe tests were stopped before their end.`);
  const outcome = { ...(JSON.parse(counts) as Omit<Outcome, "says">), says };
  if (outcome.passed + outcome.failed === 0) return failed(`${says}\nNo test ran.`);
  if (code !== 0 && outcome.failed === 0) return { ...outcome, failed: 1 };
  return outcome;
}

/** Runs a command in a group of its own, so that stopping it stops all it began. */
function start(command: string, rest: readonly string[], atMost: number, environment: Record<string, string> = {}) {
  return new Promise<{ code: number | null; says: string }>((resolve) => {
    const child = spawn(command, rest, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment },
      detached: true,
    });
    let says = "";
    const hear = (chunk: Buffer) => void (says += chunk.toString());
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    const late = setTimeout(() => {
      says += `\nStopped: it took more than ${atMost} minutes.`;
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    }, atMost * 60_000);
    child.on("error", (fault) => {
      clearTimeout(late);
      resolve({ code: 1, says: fault.message });
    });
    child.on("close", (code) => {
      clearTimeout(late);
      resolve({ code, says });
    });
  });
}

await main(process.argv.slice(2));
