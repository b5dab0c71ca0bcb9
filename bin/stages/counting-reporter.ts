import type { TestEvent } from "node:test/reporters";

/** Reports failed tests in full, passed ones only by number: the last line is `#counts {"passed":…,"failed":…,"skipped":…,"files":[…]}`, with the files in which a test failed. */
export default async function* countingReporter(events: AsyncIterable<TestEvent>) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const files = new Set<string>();
  for await (const event of events) {
    if (event.type === "test:pass" && event.data.details.type !== "suite") {
      if (event.data.skip !== undefined || event.data.todo !== undefined) counts.skipped++;
      else counts.passed++;
    }
    if (event.type === "test:fail") {
      const { name, file, line, details } = event.data;
      const error = details.error as Error & { cause?: unknown; failureType?: string };
      if (error.failureType === "subtestsFailed") {
        if (details.type !== "suite") counts.failed++;
        continue;
      }
      counts.failed++;
      if (file) files.add(file);
      const cause = error.cause instanceof Error ? error.cause : undefined;
      yield `✗ ${name}\n  ${placeOf(file, line)}\n${indented(cause ? said(cause) : String(error.cause ?? error.message))}\n`;
    }
    if (event.type === "test:stderr") yield `${indented(event.data.message.trimEnd())}\n`;
  }
  yield `#counts ${JSON.stringify({ ...counts, files: [...files] })}\n`;
}

const placeOf = (file: string | undefined, line: number | undefined) =>
  file ? `${file.replace(`${process.cwd()}/`, "")}:${line ?? 1}` : "";

function said(cause: Error): string {
  const stack = (cause.stack ?? cause.message).split("\n").filter((line) => !/node:internal|node:test/.test(line));
  const why = cause.cause instanceof Error ? `\ncaused by: ${cause.cause.message}` : "";
  return stack.slice(0, 60).join("\n") + why;
}

const indented = (text: string) => text.replace(/^/gm, "    ");
