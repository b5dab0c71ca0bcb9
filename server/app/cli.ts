import { parseArgs } from "node:util";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { StartRefused } from "../platform/start-refused.ts";
import { commands, type Options } from "./commands.ts";
import { refusalLines } from "./refusal-lines.ts";
import { withHouse } from "./with-house.ts";

const help = `Usage: bin/kept COMMAND [--json]

  admin create --email E [--name N]        makes an administrator; the password is read from KEPT_ADMIN_PASSWORD or the keyboard
  api-key create --name N --role R         makes a key for a program and prints it, this once
  import customers FILE [--check]          loads customers from a CSV or Excel file, all or nothing; --check only looks
  demo [--days N]                          tells 90 days of an invented company into an empty, stopped installation
  recompute                                derives all promises anew; a healthy house has nothing to change
  reindex                                  writes anew by which words customers and tickets are found; goes on where it was stopped
  reseal                                   seals every secret with the newest key, so that older keys can go
  doctor                                   looks whether all is well

The settings are those of bin/start. Works beside a running Kept and without one.`;

/** Runs one command of the operator; the exit code is 0 when it was done, 1 when it was refused, 2 when it was not understood. */
async function main(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      days: { type: "string" },
      check: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const name = Object.keys(commands).find((one) => positionals.slice(0, one.split(" ").length).join(" ") === one);
  const command = name ? commands[name] : undefined;
  if (!name || !command || values.help) {
    process.stdout.write(`${help}\n`);
    return values.help || positionals.length === 0 ? 0 : 2;
  }
  const options: Options = { ...values, rest: positionals.slice(name.split(" ").length) };
  const outcome = await withHouse((house) => command(house, options));
  process.stdout.write(values.json ? `${JSON.stringify(outcome.facts)}\n` : `${outcome.says}\n`);
  return outcome.bad ? 1 : 0;
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof StartRefused) return fault.message;
  if (fault instanceof Refusal) return refusalLines(fault);
  if ((fault as { code?: string }).code?.startsWith("ERR_PARSE_ARGS")) return `${(fault as Error).message}\n\n${help}`;
  return `This could not be done.\n${(fault as Error).stack}`;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    process.stderr.write(`${sentenceOf(fault)}\n`);
    process.exit(1);
  },
);
